import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const entriesOf = (folder: string) => readdirSync(`${root}${folder}`).filter((name) => !/\.test\.tsx?$/.test(name));

/** The names in the README's picture of the rooms, by the folder that they stand under. */
function picture(): Map<string, string[]> {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const rooms = new Map<string, string[]>();
  let inside: string[] = [];
  for (const line of /## The rooms\n\n```\n([\s\S]*?)\n```/.exec(readme)?.[1]?.split('\n') ?? []) {
    const name = line.trim().split(/\s/)[0]?.replace(/\/$/, '') ?? '';
    if (line.startsWith(' ')) inside.push(name);
    else rooms.set(name, (inside = []));
  }
  return rooms;
}

test("the README's picture of the rooms is true", () => {
  const rooms = picture();
  for (const folder of ['utils', 'tests']) {
    expect(rooms.get(folder)?.toSorted()).toEqual(entriesOf(folder).toSorted());
  }
  for (const room of rooms.keys()) expect(entriesOf('')).toContain(room);
});
