import { type Reading, read } from '@/utils/reading';
import { type KeptPage } from './pages';

/** Size of the window that pages are laid out in, px. */
export const stageSize = { width: 1280, height: 900 } as const;

/**
 * Puts a page on stage: the test's own document takes its content, so that it is laid out as a page of its own. Gives the
 * document that is to be read.
 */
export async function stage({ html, life }: KeptPage): Promise<Document> {
  show(html);
  await life.open?.(document);
  return documentOf({ life });
}

/** Makes a page the content of the test's own document, shadow trees that its markup declares included. */
export function show(html: string): void {
  const parsed = Document.parseHTMLUnsafe(html);
  document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
}

/** The document that is to be read of the page on stage. */
export const documentOf = ({ life }: Pick<KeptPage, 'life'>): Document => life.documentIn?.(document) ?? document;

/** Reads the page on stage, as seen at `now` (a moment with its zone). */
export const readStaged = ({ life, expected }: KeptPage, now = expected.now): Reading =>
  read(documentOf({ life }), {
    url: expected.url,
    now: Date.parse(now),
    shadowOf: life.shadowOf ?? ((element) => element.shadowRoot),
  });
