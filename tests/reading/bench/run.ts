/** Reads every kept page once more than needed, and counts by family what was read as it must be. */
import { type Aspect, aspects, type Comparison, compare } from '../compare';
import { keptPage, pageNames } from '../pages';
import { readStaged, stage } from '../stage';

/** What the bench prints of one family of pages. */
export interface Line {
  family: string;
  pages: number;
  /** Cases that must be read, and those that were. */
  cases: number;
  found: number;
  /** Cases that were read and must not be. */
  extra: number;
  /** Pages whose state (read, unread, nothing) is right. */
  states: number;
  /** Of the cases found, those that are right in that aspect. */
  right: Record<Aspect, number>;
  dangerous: number;
  /** ms, of all pages, each the quicker of two readings. */
  time: number;
}

declare global {
  interface Window {
    bench?: Line[];
  }
}

const emptyLine = (family: string): Line => ({
  family,
  pages: 0,
  cases: 0,
  found: 0,
  extra: 0,
  states: 0,
  right: { role: 0, procedure: 0, status: 0, verdict: 0, deadline: 0, fields: 0, badge: 0 },
  dangerous: 0,
  time: 0,
});

function count(line: Line, { differences, matches }: Comparison, cases: number, time: number): void {
  line.pages += 1;
  line.cases += cases;
  line.found += matches.length;
  line.extra += differences.filter(({ kind }) => kind === 'extra').length;
  line.states += differences.some(({ kind }) => kind === 'state') ? 0 : 1;
  line.dangerous += differences.filter(({ dangerous }) => dangerous).length;
  line.time += time;
  for (const aspect of aspects) {
    const wrong = new Set(differences.filter(({ kind }) => kind === aspect).map(({ number }) => number));
    line.right[aspect] += matches.filter(({ expected }) => !wrong.has(expected.number)).length;
  }
}

function timed<T>(work: () => T): { outcome: T; time: number } {
  const since = performance.now();
  const outcome = work();
  return { outcome, time: performance.now() - since };
}

/** Kits' families are named for kit and scene; the table has a line for each kit. */
const familyOf = (family: string) => /^(antd|arco|semi|tdesign|fusion|element)-/.exec(family)?.[1] ?? family;

async function bench(): Promise<Line[]> {
  const lines = new Map<string, Line>();
  for (const name of pageNames) {
    const kept = await keptPage(name);
    const family = familyOf(kept.expected.family);
    const line = lines.get(family) ?? emptyLine(family);
    lines.set(family, line);
    await stage(kept);
    const { time: first } = timed(() => readStaged(kept));
    const { outcome, time: second } = timed(() => readStaged(kept));
    count(
      line,
      compare(outcome, kept.expected, Date.parse(kept.expected.now)),
      kept.expected.cases.length,
      Math.min(first, second),
    );
  }
  return [...lines.values()];
}

const lines = await bench();
window.bench = lines;
