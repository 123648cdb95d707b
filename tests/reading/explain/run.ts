/** Reads the document that it is put into, and says of each element why it was taken or left. */
import { verdictAt } from '@/utils/cases';
import { read } from '@/utils/reading';

/** What was said of one element. */
export interface Remark {
  /** Where it stands: tags from the body down, with their place among their siblings. */
  path: string;
  /** The beginning of its text. */
  text: string;
  taken: boolean;
  why: string;
}

/** The whole explanation of one page. */
export interface Explanation {
  state: string;
  store: string;
  remarks: Remark[];
  cases: Record<string, unknown>[];
}

declare global {
  interface Window {
    explain?: (html: string, url: string, now: number) => Explanation;
  }
}

function pathOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    const same = [...(at.parentElement?.children ?? [])].filter(({ localName }) => localName === at.localName);
    steps.unshift(same.length > 1 ? `${at.localName}:${String(same.indexOf(at) + 1)}` : at.localName);
  }
  return steps.slice(-6).join(' › ');
}

window.explain = (html, url, now) => {
  const parsed = Document.parseHTMLUnsafe(html);
  document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
  const remarks: Remark[] = [];
  const reading = read(document, {
    url,
    now,
    shadowOf: (element) => element.shadowRoot,
    note: (element, taken, why) => {
      const text = element.textContent.replace(/\s+/g, ' ').trim().slice(0, 30);
      remarks.push({ path: pathOf(element), text, taken, why });
    },
  });
  const cases = reading.sightings.map(({ facts }) => ({ ...facts, verdict: verdictAt(facts, now) }));
  return { state: reading.state, store: reading.store, remarks, cases };
};
