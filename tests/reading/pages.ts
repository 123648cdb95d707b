/// <reference types="vite/client" />
import * as v from 'valibot';
import { type ShadowOf } from '@/utils/reading';
import { type Expectation, expectationSchema } from './expectation';

/** What a page needs beside its markup to be alive: a `setup.ts` in its folder exports it by default. */
export interface Life {
  /** Brings the page to life, once its markup stands. */
  open?(document: Document): void | Promise<void>;
  /** Changes that the page goes through, by name, in the order of the expectation's steps. */
  steps?: Readonly<Record<string, (document: Document) => void | Promise<void>>>;
  /** Shadow roots that only an extension is given. */
  shadowOf?: ShadowOf;
  /** The document that is read, where it is one of a frame within the page. */
  documentIn?(document: Document): Document;
}

/** A kept page. */
export interface KeptPage {
  name: string;
  html: string;
  expected: Expectation;
  life: Life;
}

const folder = '../pages/';
const htmls = import.meta.glob<string>('../pages/*/page.html', { query: '?raw', import: 'default' });
const expectations = import.meta.glob<unknown>('../pages/*/expected.json', { import: 'default', eager: true });
const lives = import.meta.glob<Life>('../pages/*/setup.ts', { import: 'default' });

/** Names of all kept pages, sorted. */
export const pageNames = Object.keys(htmls)
  .map((path) => path.slice(folder.length).split('/')[0] ?? '')
  .sort();

/** What is to be read from a page; throws where `expected.json` is missing or not valid. */
export const expectationOf = (name: string): Expectation =>
  v.parse(expectationSchema, expectations[`${folder}${name}/expected.json`]);

/** A kept page with all that its folder holds. */
export async function keptPage(name: string): Promise<KeptPage> {
  const html = await htmls[`${folder}${name}/page.html`]?.();
  if (html === undefined) throw new Error(`tests/pages/${name}/page.html is missing`);
  const life = await lives[`${folder}${name}/setup.ts`]?.();
  return { name, html, expected: expectationOf(name), life: life ?? {} };
}
