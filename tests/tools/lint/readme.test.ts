import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const entriesOf = (folder: string) => readdirSync(`${root}${folder}`).filter((name) => !/\.test\.tsx?$/.test(name));

/** The names in the README's picture of the rooms, by indentation. */
function picture(): { top: string[]; utils: string[] } {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const lines = /## The rooms\n\n```\n([\s\S]*?)\n```/.exec(readme)?.[1]?.split('\n') ?? [];
  const below = lines.slice(lines.findIndex((line) => line.startsWith('utils/')) + 1);
  const utils = below.slice(
    0,
    below.findIndex((line) => !line.startsWith(' ')),
  );
  const name = (line: string) => line.trim().split(/\s/)[0]?.replace(/\/$/, '') ?? '';
  return { top: lines.filter((line) => /^\S/.test(line)).map(name), utils: utils.map(name) };
}

test("the README's picture of the rooms is true", () => {
  const { top, utils } = picture();
  expect(utils.toSorted()).toEqual(entriesOf('utils').toSorted());
  for (const room of top) expect(entriesOf('')).toContain(room);
});
