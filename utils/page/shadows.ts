import type { ShadowOf } from '../reading';

/** What the browsers give extensions to look into closed shadow trees: Chromium a function, Firefox a property. */
interface ExtensionEyes {
  chrome?: { dom?: { openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null } };
}

/** An element's shadow tree, closed ones too where the browser lets an extension in. */
export const shadowOf: ShadowOf = (element) => {
  if (element.shadowRoot) return element.shadowRoot;
  if (!(element instanceof HTMLElement) || element.localName.startsWith('tusu-')) return null;
  const { chrome } = globalThis as ExtensionEyes;
  const open = chrome?.dom?.openOrClosedShadowRoot;
  if (open) return open(element);
  return (element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
};
