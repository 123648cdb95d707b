/** What the guides say beside their steps. A door of its own: the content script and the popup do without. */
export * from './checklists';
export * from './content';
export * from './decision';
export * from './decision-graph';
export * from './evidence';
export * from './guide-of';
export * from './left';
export * from './letter-notes';
export type { NoPath } from './no-path';
export * from './said';
export * from './steps';
