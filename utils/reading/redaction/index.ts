import { controlSelector, isMark } from '../control-words';
import { idInAddress } from '../facts';
import { gridsIn } from '../grids';
import { isElement, isLink, isShadowRoot, isText } from '../nodes';
import { labelledIn } from '../pairs';
import type { View } from '../reading';
import { openSight, runsIn, type Sight } from '../shown';
import { surveyOf } from '../survey';
import type { Field } from '../vocabulary';
import { redactAddress } from './address';
import { cipherOf, type Seed } from './cipher';
import { type AttributeMakers, attributesOf, box, escaped, naming, referredIn, shapeOf, startTag } from './markup';
import { type Sheet, sheet } from './styles';
import { type TextRedactor, textRedactor } from './text';
import { shiftOf } from './times';
import { isVocabulary } from './words';

export type { Seed } from './cipher';

/** A copy of a page's structure in which every name, number, price, picture and address is a stand-in. */
export interface RedactedPage {
  /** A whole document. */
  html: string;
  /** Its address: the host where that is the backend's, and the shape of the route. */
  url: string;
  /** The moment of the copy, moved as all its moments are; ms since 1970. */
  now: number;
}

/** Longest text that is looked up as one word. */
const longestWord = 40;
/** How deep a page may nest before the rest of it is left alone. */
const deepest = 400;

/**
 * Makes a copy of a document's structure that holds nothing private: it is built anew, and only what is on an allow-list is written.
 * Texts pass where they are words of the reader's vocabulary, everything else gets a stand-in of the same shape, the same for the
 * same text under one `seed`. Pure: the page is looked at, never touched.
 */
export function redact(document: Document, view: Pick<View, 'url' | 'now' | 'shadowOf'>, seed: Seed): RedactedPage {
  const { body, documentElement } = document;
  const sight = openSight(view.shadowOf);
  const cipher = cipherOf(seed, itemsIn(body, sight));
  const shift = shiftOf(cipher);
  const text = textRedactor(cipher, shift, view.now);
  const texts = textsOf(body, sight, text);
  const makers: AttributeMakers = {
    text,
    classNames: naming('c'),
    ids: naming('i'),
    referred: new Set([...treesIn(body, sight)].flatMap((tree) => referredIn(tree))),
    itemIn,
  };
  const nameOf = naming('x-');
  const looks = sheet();

  const writeAll = (nodes: Iterable<Node>, tree: Sheet, around: readonly string[]): string =>
    [...nodes].map((node) => write(node, tree, around)).join('');
  const write = (node: Node, tree: Sheet, around: readonly string[]): string => {
    if (isText(node)) return node.data.trim() === '' ? (node.data === '' ? '' : '\n') : escaped(texts.get(node) ?? '');
    return isElement(node) && around.length < deepest ? writeElement(node, tree, around) : '';
  };
  const writeElement = (element: Element, tree: Sheet, around: readonly string[]): string => {
    const shape = shapeOf(element, around, nameOf);
    if (shape.as === 'nothing') return '';
    const attributes = attributesOf(element, makers);
    const looksOf = tree.classOf(element, parentOf(element));
    if (shape.as === 'box') return box(looksOf, attributes);
    if (shape.role !== undefined && !attributes.some(([name]) => name === 'role'))
      attributes.push(['role', shape.role]);
    const start = startTag(
      shape.tag,
      looksOf,
      shape.tag === 'span' ? attributes.filter(([name]) => name !== 'href') : attributes,
    );
    if (!shape.content) return ['textarea', 'select'].includes(shape.tag) ? `${start}</${shape.tag}>` : start;
    const within = [...around, shape.tag];
    return `${start}${writeShadow(element, within)}${writeAll(element.childNodes, tree, within)}</${shape.tag}>`;
  };
  const writeShadow = (host: Element, around: readonly string[]): string => {
    const shadow = view.shadowOf(host);
    if (!shadow) return '';
    const tree = sheet();
    const content = writeAll(shadow.childNodes, tree, around);
    return `<template shadowrootmode="open"><style>${tree.text()}</style>${content}</template>`;
  };

  const bodyTag = startTag('body', looks.classOf(body, null), attributesOf(body, makers));
  const content = writeAll(body.childNodes, looks, []);
  const language = /^(?:zh(?:-(?:CN|TW|HK|Hans|Hant))?|en(?:-(?:US|GB))?)$/i.exec(documentElement.lang)?.[0] ?? 'zh-CN';
  const head = `<meta charset="utf-8">\n<title>${escaped(text.words(document.title))}</title>\n<style>\n${looks.text()}\n</style>`;
  return {
    html: `<!doctype html>\n<html lang="${language}">\n<head>\n${head}\n</head>\n${bodyTag}${content}</body>\n</html>\n`,
    url: redactAddress(view.url, text),
    now: view.now + shift.ms,
  };
}

const itemIn = (address: string): string | undefined => {
  const [, inQuery, inPath] = idInAddress.exec(address) ?? [];
  return inQuery ?? inPath;
};

/** The element around one, out of its shadow tree too. */
function parentOf(element: Element): Element | null {
  const parent = element.parentNode;
  return isShadowRoot(parent) ? parent.host : element.parentElement;
}

/** The tree of an element and all shadow trees within. */
function* treesIn(root: Element | ShadowRoot, sight: Sight): Iterable<ParentNode> {
  yield root;
  for (const element of root.querySelectorAll('*')) {
    const shadow = sight.shadowOf(element);
    if (shadow) yield* treesIn(shadow, sight);
  }
}

/** The ids of all items that a page links to. */
function itemsIn(root: Element, sight: Sight): ReadonlySet<string> {
  const links = [...treesIn(root, sight)].flatMap((tree) => [...tree.querySelectorAll('a[href]')].filter(isLink));
  return new Set(links.map(({ href }) => itemIn(href)).filter((id) => id !== undefined));
}

/** The elements in which the reader finds a reason, or how the complaint came about. */
function reasonsOf(root: Element, sight: Sight): ReadonlySet<Element> {
  const isReason = (field: Field) => field === 'reason' || field === 'origin';
  const cells = gridsIn(surveyOf(root, sight), sight).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const values = labelledIn(runsIn(root, sight), true).pairs.filter(({ field }) => isReason(field));
  return new Set([
    ...cells.filter(({ heading }) => heading.fields.some(isReason)).map(({ element }) => element),
    ...values.flatMap(({ value }) => value.map(({ element }) => element)),
  ]);
}

/** The stand-in of every text: texts that nothing breaks are read as one, and an element that says nothing but one word is that word. */
function textsOf(root: Element, sight: Sight, redactor: TextRedactor): ReadonlyMap<Text, string> {
  const made = new Map<Text, string>();
  const reasons = reasonsOf(root, sight);
  let open: Text[] = [];
  let inReason = 0;
  const make = (run: readonly Text[]) => {
    const outs = redactor.run(
      run.map(({ data }) => data),
      inReason > 0,
    );
    for (const [at, text] of run.entries()) made.set(text, outs[at] ?? '');
  };
  const close = () => {
    if (open.length > 0) make(open);
    open = [];
  };
  const walk = (node: Node, parent: Element, depth: number): void => {
    if (isText(node)) {
      if (node.data.trim() === '' || made.has(node)) return;
      if (sight.isShown(parent)) open.push(node);
      else make([node]);
    } else if (isElement(node) && depth < deepest && shapeOf(node, [], String).as === 'element') {
      const isReason = reasons.has(node);
      const breaks = sight.breakOf(node) !== 'none' || node.matches(controlSelector) || isMark(node) || isReason;
      if (breaks) close();
      if (isReason) inReason += 1;
      if (breaks && saysOneWord(node)) make(textNodesIn(node));
      const shadow = sight.shadowOf(node);
      if (shadow) {
        close();
        for (const child of shadow.childNodes) walk(child, node, depth + 1);
        close();
      }
      for (const child of node.childNodes) walk(child, node, depth + 1);
      if (breaks) close();
      if (isReason) inReason -= 1;
    }
  };
  walk(root, root, 0);
  close();
  return made;
}

function saysOneWord(element: Element): boolean {
  if (element.childElementCount === 0) return false;
  const { textContent } = element;
  return textContent.length <= 2 * longestWord && isVocabulary(textContent.replace(/\s+/g, ''));
}

function textNodesIn(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isText(node) && node.data.trim() !== '') texts.push(node);
  }
  return texts;
}
