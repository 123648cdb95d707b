/** What the commands tell the person at the terminal: plain lines, coloured only where a terminal shows colours. */

const colours = process.stdout.isTTY && !process.env.NO_COLOR;

/** @param {number} code @param {string} text */
const paint = (code, text) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);

/** Some tools colour whatever they are told. @param {string} text */
const plain = (text) => (colours ? text : text.replaceAll(/\u001b\[[0-9;]*[A-Za-z]/g, ''));

/** @param {string} text */
export const good = (text) => paint(32, text);
/** @param {string} text */
export const bad = (text) => paint(31, text);
/** @param {string} text */
export const faint = (text) => paint(2, text);

/** @param {string} text */
export const say = (text) => process.stdout.write(`${text}\n`);

/** @param {number} since ms since 1970 */
export const secondsSince = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * One line for one step: its name at once, how it went and how long it took when it is done.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {(result: T) => { ok: boolean, note?: string, output?: string }} judge
 * @returns {Promise<T>}
 */
export async function step(name, work, judge) {
  const since = Date.now();
  process.stdout.write(`${name} … `);
  const result = await work();
  const { ok, note, output } = judge(result);
  const notes = [note, secondsSince(since)].filter((part) => part !== undefined).join(', ');
  say(`${ok ? good('ok') : bad('FAILED')} ${faint(`(${notes})`)}`);
  if (!ok && output) say(plain(output.trimEnd()));
  return result;
}
