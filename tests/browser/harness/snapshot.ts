import type { Frame, Page } from 'playwright';

/** A page without Tusu's three elements, written so that two of them can be compared. */
export interface PageSnapshot {
  /** One line a node, in document order: elements with all attributes, texts and comments as they are. */
  nodes: string[];
  /** Heights of the visible table rows, in pixels. */
  rowHeights: number[];
}

/**
 * Writes down what the page consists of. Two adjacent text nodes stay two; times of day and time left, which differ from
 * one visit to the next by themselves, are blanked.
 */
export function snapshotOfPage(place: Page | Frame): Promise<PageSnapshot> {
  return place.evaluate(() => {
    const own = new Set(['TUSU-BADGE', 'TUSU-PANEL', 'TUSU-SPOTLIGHT']);
    const blank = (text: string) => text.replace(/\d+(?=[天时分秒小])|\d\d:\d\d(:\d\d)?/g, '#');
    const nodes: string[] = [];
    const write = (node: Node, depth: number): void => {
      if (own.has(node.nodeName)) return;
      const indent = '  '.repeat(depth);
      if (node instanceof Element) {
        const attributes = [...node.attributes].map(({ name, value }) => ` ${name}=${JSON.stringify(blank(value))}`);
        nodes.push(`${indent}<${node.nodeName}${attributes.join('')}>`);
      } else {
        nodes.push(`${indent}${node.nodeName} ${JSON.stringify(blank(node.nodeValue ?? ''))}`);
      }
      for (const child of node.childNodes) write(child, depth + 1);
    };
    write(document.documentElement, 0);
    const rows = [...document.querySelectorAll('tr')].filter((row) => row.checkVisibility());
    return { nodes, rowHeights: rows.map((row) => row.getBoundingClientRect().height) };
  });
}
