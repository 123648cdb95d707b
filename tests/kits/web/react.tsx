import { type CSSProperties, createElement, Fragment, type ReactElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Kit, Some } from './kit';

/** What any kit on React shares. */
export const all = (some: Some<ReactElement>): ReactNode =>
  Array.isArray(some)
    ? some.map((one: ReactNode, index) => <Fragment key={index}>{one}</Fragment>)
    : (some as ReactNode);

export const plain: Pick<Kit<ReactElement>, 'box' | 'link'> = {
  box: (tag, style, ...children) =>
    createElement(tag, { style: style as CSSProperties }, ...children.map((child) => all(child))),
  link: (text, href) => (
    <a href={href} target="_blank" rel="noreferrer">
      {text}
    </a>
  ),
};

export const mountReact = (page: ReactElement, into: HTMLElement): void => createRoot(into).render(page);
