import { type Facts, verdictAt } from '../cases';
import { fonts, type Scheme, signStroke, signs, toneNames, toneOf, tones } from '../look';
import { timeLeft, verdictWords } from '../words';
import { ownElement, setAttributes, sheetOf, windowWidth } from './own-element';

/** The pill's height, px: no higher than a line of text. */
const height = 18;
/** The sign alone, px across. */
const signWidth = 18;
/** Between the page's text and the pill, px. */
const air = 6;

const toneRules = (scheme: Scheme) =>
  toneNames
    .map((tone) => {
      const { text, ground } = tones[tone][scheme];
      return `.${scheme}.${tone}{color:${text};background:${ground};border-color:${tones[tone].dashed ? text : ground}}`;
    })
    .join('');

/*
 * The host takes no room: its height and width are taken back by its margins, so no row grows, no column widens and no text moves.
 * It stays in the flow, so it scrolls with its place; only where a margin can't do that (the gaps of flex and grid, the centring of
 * old `align` attributes) it leaves the flow.
 */
const sheet = sheetOf(`
:host{all:initial!important;display:block!important;position:relative!important;box-sizing:border-box!important;
  width:var(--tusu-width)!important;height:${height}px!important;margin:-${height}px calc(-1*var(--tusu-width)) 0 0!important;z-index:1!important;
  left:var(--tusu-x,0)!important;top:var(--tusu-y,0)!important;cursor:pointer!important;border-radius:6px!important}
:host([hidden]){display:none!important}
:host(.tusu-loose){position:absolute!important;margin:0!important;width:max-content!important;left:auto!important;top:auto!important;
  transform:translate(var(--tusu-x,0),var(--tusu-y,0))!important}
:host(:focus-visible){outline:2px solid #0F5A66!important;outline-offset:1px!important}
.pill{display:flex;align-items:center;gap:4px;box-sizing:border-box;height:${height}px;padding:0 5px 0 2px;border:1px solid;
  border-radius:6px;font:500 12px/16px ${fonts};font-variant-numeric:tabular-nums;white-space:nowrap;user-select:none}
.unsure{border-style:dashed}
svg{flex:none;width:12px;height:12px;fill:none;stroke:currentColor;stroke-width:${signStroke};stroke-linecap:round;stroke-linejoin:round}
.sign{width:${signWidth}px;padding:0;justify-content:center}
.sign span{display:none}
.tip{position:fixed;max-width:280px;padding:6px 10px;border-radius:6px;background:#1B1F26;color:#fff;font:13px/1.5 ${fonts};
  white-space:normal;z-index:2;pointer-events:none;width:max-content}
.tip:empty{display:none}
${toneRules('light')}${toneRules('dark')}`);

/** Two looks at the page, each followed by a write: how wide are the words, and where is there room for them? */
export type Fitting = Generator<'laid out', void>;

/** A badge: what can still be done about the case, at the place that shows it. */
export interface Badge {
  host: HTMLElement;
  facts: Facts;
  /** Shows the facts as they stand at `now` (ms since 1970). Does it say something else than before? */
  show(facts: Facts, now: number): boolean;
  /** Fits it into its place, in turns of writing and looking, so that a page of many is laid out only twice. */
  fit(place: Element): Fitting;
}

/** Makes a badge; `onPress` is called by a press or key of the seller's own, never by a page's script. */
export function makeBadge(facts: Facts, now: number, onPress: (facts: Facts) => void, document: Document): Badge {
  const { host, root } = ownElement('tusu-badge', sheet, document);
  const pill = document.createElement('div');
  const words = document.createElement('span');
  const tip = document.createElement('div');
  tip.className = 'tip';
  const sign = signIn(document);
  pill.append(sign.svg, words);
  root.append(pill, tip);
  host.tabIndex = 0;
  setAttributes(host, { role: 'button' });
  let tone = '';
  let scheme: Scheme = 'light';
  let fitted: 'pill' | 'pill sign' = 'pill';
  const dress = () => {
    pill.className = `${fitted} ${scheme} ${tone}`;
  };

  const badge: Badge = {
    host,
    facts,
    show(latest, at) {
      badge.facts = latest;
      const verdict = verdictAt(latest, at);
      const { badge: short, sentence } = verdictWords(latest, verdict);
      const left = latest.deadlineAt !== undefined && showsTime(verdict) ? timeLeft(latest.deadlineAt - at) : undefined;
      setAttributes(host, {
        'data-tusu-case': latest.number,
        'data-tusu-role': latest.role,
        'data-tusu-status': latest.status,
        'data-tusu-verdict': verdict,
        'data-tusu-deadline': latest.deadlineAt === undefined ? undefined : String(latest.deadlineAt),
        'aria-label': [sentence, left].filter(Boolean).join(' '),
      });
      tone = toneOf(verdict);
      setAttributes(sign.path, { d: signs[toneOf(verdict)] });
      const text = [short, left].filter(Boolean).join(' · ');
      const isOther = words.textContent !== text;
      if (isOther) words.textContent = text;
      dress();
      return isOther;
    },
    *fit(place) {
      fitted = 'pill';
      dress();
      setAttributes(host, { class: 'tusu-loose' });
      yield 'laid out';
      const { width } = host.getBoundingClientRect();
      const { display, textAlign } = getComputedStyle(place);
      const isLoose = /flex|grid/.test(display) || textAlign.startsWith('-');
      scheme = schemeOf(place);
      yield 'laid out';
      setAttributes(host, { class: isLoose ? 'tusu-loose' : undefined });
      put({ '--tusu-width': width, '--tusu-x': 0, '--tusu-y': 0 });
      yield 'laid out';
      const here = host.getBoundingClientRect();
      const spot = spotFor(place, host, width);
      yield 'laid out';
      fitted = spot.alone ? 'pill sign' : 'pill';
      dress();
      put({
        '--tusu-width': spot.alone ? signWidth : width,
        '--tusu-x': spot.x - here.left,
        '--tusu-y': spot.y - here.top,
      });
    },
  };
  const put = (lengths: Readonly<Record<string, number>>) => {
    for (const [name, length] of Object.entries(lengths))
      host.style.setProperty(name, `${String(Math.round(length * 4) / 4)}px`);
  };

  const press = (event: Event) => {
    if (!event.isTrusted) return;
    event.preventDefault();
    onPress(badge.facts);
  };
  host.addEventListener('click', press);
  host.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') press(event);
  });
  // Once pressed, the badge has said what it had to say: its sentence stays away until the pointer comes anew.
  let pressed = false;
  host.addEventListener('mouseenter', () => !pressed && showTip(tip, host));
  host.addEventListener('focus', () => host.matches(':focus-visible') && showTip(tip, host));
  host.addEventListener('click', () => (pressed = true));
  host.addEventListener('mouseleave', () => (pressed = false));
  for (const gone of ['mouseleave', 'blur', 'click']) host.addEventListener(gone, () => tip.replaceChildren());
  badge.show(facts, now);
  return badge;
}

/** Verdicts that a clock runs for. */
const showsTime = (verdict: string) => /^(appeal|answer|withdraw-soon|can-withdraw|check)/.test(verdict);

function signIn(document: Document): { svg: SVGSVGElement; path: SVGPathElement } {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const path = document.createElementNS(namespace, 'path');
  setAttributes(svg, { viewBox: '0 0 12 12', 'aria-hidden': 'true' });
  svg.append(path);
  return { svg, path };
}

/** The full sentence beside the badge, inside the window. */
function showTip(tip: HTMLElement, host: HTMLElement): void {
  tip.textContent = host.getAttribute('aria-label');
  const box = host.getBoundingClientRect();
  const own = tip.getBoundingClientRect();
  const below = box.bottom + 4 + own.height <= innerHeight;
  tip.style.left = `${String(Math.max(4, Math.min(box.left, windowWidth(host) - own.width - 4)))}px`;
  tip.style.top = `${String(below ? box.bottom + 4 : box.top - own.height - 4)}px`;
}

interface Spot {
  x: number;
  y: number;
  /** No room for the words: the sign stands alone. */
  alone: boolean;
}

/**
 * Where a pill of that width stands without covering the page's text: behind a line, below or above the lines, before a line;
 * else the sign alone behind a line; else the sign in one of the place's corners. What a fixed column covers is no room.
 */
function spotFor(place: Element, host: Element, width: number): Spot {
  const area = place.getBoundingClientRect();
  const isFree = ({ x, y, alone }: Spot) => !isCovered(place, x + (alone ? signWidth : width) - 2, y + height / 2);
  const corner: Spot = { x: area.left, y: area.top, alone: true };
  return [...roomsIn(area, linesIn(place, host), width)].find(isFree) ?? corner;
}

/** The rooms of a place, best first. */
function* roomsIn(area: DOMRect, lines: readonly Line[], width: number): Iterable<Spot> {
  const middle = (line: Line) => (line.top + line.bottom - height) / 2;
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) {
    yield { x: area.left, y: (area.top + area.bottom - height) / 2, alone: area.width < width };
    return;
  }
  const behind = (room: number) => lines.filter((line) => line.right + air + room <= area.right);
  for (const line of behind(width)) yield { x: line.right + air, y: middle(line), alone: false };
  const fits = area.width >= width;
  if (fits && area.bottom - last.bottom >= height) yield { x: last.left, y: last.bottom, alone: false };
  if (fits && first.top - area.top >= height) yield { x: first.left, y: first.top - height, alone: false };
  for (const line of lines.filter(({ left }) => left - air - width >= area.left)) {
    yield { x: line.left - air - width, y: middle(line), alone: false };
  }
  for (const line of behind(signWidth - air / 2)) yield { x: line.right + air / 2, y: middle(line), alone: true };
  yield { x: area.right - signWidth, y: area.top, alone: true };
}

/** Tusu's own elements cover nothing for long: the panel makes way. */
const isOwn = (element: Element) => element.localName.startsWith('tusu-');

/** Does something that is no part of the place lie over this point of the window? Outside the window nothing is known to. */
function isCovered(place: Element, x: number, y: number): boolean {
  const top = place.ownerDocument.elementFromPoint(x, y);
  return top !== null && !isOwn(top) && !place.contains(top) && !top.contains(place);
}

interface Line {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Parts of a page that are shown but are no text. */
const pictures = 'img,svg,canvas,video,input,button,select';

/** The boxes of a text: those of what holds it within its line, a tag's frame for one. */
function boxesOf(text: Text, place: Element): DOMRect[] {
  let holder = text.parentElement;
  let inline: Element | undefined;
  while (holder && holder !== place && getComputedStyle(holder).display.startsWith('inline')) {
    inline = holder;
    holder = holder.parentElement;
  }
  if (inline) return [...inline.getClientRects()];
  const range = place.ownerDocument.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()];
}

/** The lines of what a place shows, as boxes: texts, pictures and controls that stand beside each other are one. */
function linesIn(place: Element, host: Element): Line[] {
  const boxes = [...place.querySelectorAll(pictures)].map((picture) => picture.getBoundingClientRect());
  const texts = place.ownerDocument.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    // The walker shows texts alone.
    if ((node.nodeValue ?? '').trim() !== '' && !host.contains(node)) boxes.push(...boxesOf(node as Text, place));
  }
  const lines: Line[] = [];
  for (const box of boxes.filter(({ width, height: tall }) => width > 0 && tall > 0).sort((a, b) => a.top - b.top)) {
    const line = lines.find(({ top, bottom }) => box.top < bottom - 2 && box.bottom > top + 2);
    if (!line) lines.push({ left: box.left, right: box.right, top: box.top, bottom: box.bottom });
    else {
      line.left = Math.min(line.left, box.left);
      line.right = Math.max(line.right, box.right);
      line.top = Math.min(line.top, box.top);
      line.bottom = Math.max(line.bottom, box.bottom);
    }
  }
  return lines;
}

/** Whether the ground that an element stands on is dark, by the nearest background that is not see-through. */
function schemeOf(element: Element): Scheme {
  for (let level: Element | null = element; level; level = level.parentElement) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = [
      ...getComputedStyle(level).backgroundColor.matchAll(/[\d.]+/g),
    ].map(([part]) => Number(part));
    if (alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 110 ? 'dark' : 'light';
  }
  return 'light';
}
