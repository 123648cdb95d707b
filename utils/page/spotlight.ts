import { fonts, surfaces } from '../look';
import { ownElement, setAttributes, sheetOf, windowWidth } from './own-element';
import { panelWidth } from './panel-frame';
import { type Box, frameOf, type Way, wayTo, windowPart } from './sightline';

/** The ring's distance from the control, and its own width, px. */
const air = 4;
const stroke = 2;
const reach = air + stroke;
/** The layer in which a window's own content stands. */
const layers = 'dialog[open],[role=dialog],[role=alertdialog],[popover]:popover-open';

const sheet = sheetOf(`
:host{all:initial!important;position:fixed!important;left:var(--tusu-left,0)!important;top:var(--tusu-top,0)!important;
  width:var(--tusu-width,0)!important;height:var(--tusu-height,0)!important;box-sizing:border-box!important;pointer-events:none!important;
  z-index:2147483645!important;display:block!important;border-radius:6px!important}
:host([hidden]){display:none!important}
.ring{position:absolute;inset:0;border:${stroke}px solid ${surfaces.light.accent};border-radius:6px;box-shadow:0 0 0 2px #fff,inset 0 0 0 1px #fff;
  animation:pulse 800ms ease-out 2}
@keyframes pulse{50%{box-shadow:0 0 0 8px rgb(15 90 102/.25)}}
@media (prefers-reduced-motion:reduce){.ring{animation:none}}
.says{position:fixed;max-width:260px;width:max-content;padding:6px 10px;border-radius:6px;background:${surfaces.dark.ground};
  color:${surfaces.dark.text};font:13px/1.5 ${fonts};white-space:normal}
.arrow{position:fixed;max-width:320px;padding:6px 12px;border-radius:16px;background:${surfaces.light.accent};color:#fff;font:500 13px/20px ${fonts}}
.arrow[hidden],.says[hidden],.ring[hidden]{display:none}`);

/** What the ring is about: the control, the step, and what it says. `stands`: is it still the same control? */
export interface Ring {
  control: Element;
  step: string;
  sentence: string;
  stands: () => boolean;
}

/** A ring around one of the page's own controls, which never covers it and takes no press. */
export interface Spotlight {
  /** Rings a control, or moves to another. */
  show(ring: Ring): void;
  hide(): void;
}

/** At which of the window's edges the panel would leave the control free. */
export interface FreeEdges {
  left: boolean;
  right: boolean;
}

interface Hears {
  /** Other edges are free for the panel than before. */
  onFree: (free: FreeEdges) => void;
  /** The control is gone, or has become another: the ring is off, and a new look is due. */
  onLost: () => void;
}

/** Makes the spotlight of a frame; it follows its control in every frame in which that may have moved. */
export function spotlight(document: Document, { onFree, onLost }: Hears, signal: AbortSignal): Spotlight {
  const { host, root } = ownElement('tusu-spotlight', sheet, document);
  const ring = part('ring');
  const says = part('says');
  const arrow = part('arrow');
  says.setAttribute('role', 'status');
  root.append(ring, says, arrow);
  const inWindow = windowPart(document, signal);
  let target: Ring | undefined;
  let frame = 0;
  let free: FreeEdges | undefined;
  /** The step whose control was brought into view: once, however often the page draws it anew. */
  let brought: string | undefined;

  function part(name: string): HTMLElement {
    const element = document.createElement('div');
    element.className = name;
    return element;
  }
  const hide = () => {
    cancelAnimationFrame(frame);
    target = undefined;
    free = undefined;
    host.remove();
  };
  const enter = (control: Element) => {
    // Only a control within the page's own window is ringed in there: anywhere else that window stays as it is.
    const layer = layerOf(control) ?? document.body;
    if (host.parentNode !== layer) layer.append(host);
  };
  const follow = () => {
    if (!target) return;
    const { control, stands } = target;
    if (!stands()) {
      hide();
      onLost();
      return;
    }
    enter(control);
    place(host, control);
    const box = control.getBoundingClientRect();
    const window = inWindow();
    const way = wayTo(box, frameOf(control, window));
    ring.hidden = way !== undefined;
    placeWords({ says, arrow }, box, way, window);
    const now = freeEdges(control);
    if (now.left !== free?.left || now.right !== free.right) {
      free = now;
      onFree(now);
    }
    frame = requestAnimationFrame(follow);
  };
  signal.addEventListener('abort', hide, { once: true });
  return {
    show(next) {
      const isNew = target?.control !== next.control || target.step !== next.step;
      target = next;
      setAttributes(host, { 'data-tusu-step': next.step });
      if (says.textContent !== next.sentence) says.textContent = next.sentence;
      enter(next.control);
      if (!isNew) return;
      if (brought !== next.step) bringIntoView(next.control);
      brought = next.step;
      cancelAnimationFrame(frame);
      follow();
    },
    hide,
  };
}

/** The page's window that the control stands in, also where one of them is in a shadow tree. */
function layerOf(control: Element): Element | null {
  const layer = control.closest(layers);
  const root = control.getRootNode();
  return layer ?? (root instanceof ShadowRoot ? layerOf(root.host) : null);
}

function bringIntoView(control: Element): void {
  const { innerHeight } = window;
  const all: Box = { left: 0, top: 0, right: windowWidth(control), bottom: innerHeight };
  const seen = frameOf(control, all);
  const box = control.getBoundingClientRect();
  const isWhole = box.top >= seen.top && box.bottom <= seen.bottom && box.left >= seen.left && box.right <= seen.right;
  // A frame may lie outside the window around it without knowing: there it is always asked for.
  if (!isWhole || window !== window.top) {
    control.scrollIntoView({ block: isWhole ? 'nearest' : 'center', inline: 'nearest', behavior: 'auto' });
  }
}

/** In a frame too this holds: the frame reaches from neither edge further than the window does. */
function freeEdges(control: Element): FreeEdges {
  const box = control.getBoundingClientRect();
  return { left: box.left - reach >= panelWidth, right: box.right + reach <= windowWidth(control) - panelWidth };
}

/**
 * Puts the host around the control. A layer with a transform of its own shifts and scales what is fixed in it, so what came of it is
 * measured and corrected.
 */
function place(host: HTMLElement, control: Element): void {
  const box = control.getBoundingClientRect();
  host.hidden = box.width === 0 || box.height === 0;
  const now = host.getBoundingClientRect();
  const scale = scaleOf(host, now);
  const lengths = {
    '--tusu-left': lengthOf(host, '--tusu-left') + (box.left - reach - now.left) / scale.x,
    '--tusu-top': lengthOf(host, '--tusu-top') + (box.top - reach - now.top) / scale.y,
    '--tusu-width': (box.width + 2 * reach) / scale.x,
    '--tusu-height': (box.height + 2 * reach) / scale.y,
  };
  for (const [name, length] of Object.entries(lengths)) {
    const pixels = `${String(Math.round(length * 100) / 100)}px`;
    if (host.style.getPropertyValue(name) !== pixels) host.style.setProperty(name, pixels);
  }
}

/** How much larger the host is drawn than it was told to be. */
function scaleOf(host: HTMLElement, drawn: DOMRect): { x: number; y: number } {
  const ratio = (is: number, told: number) => (is > 0 && told > 0 ? is / told : 1);
  return {
    x: ratio(drawn.width, lengthOf(host, '--tusu-width')),
    y: ratio(drawn.height, lengthOf(host, '--tusu-height')),
  };
}

/** A length that an element carries, px; 0 where it has none yet. */
const lengthOf = (element: HTMLElement, name: string) => Number.parseFloat(element.style.getPropertyValue(name) || '0');

const signs: Readonly<Record<Way, string>> = { up: '↑', down: '↓', left: '←', right: '→' };

/** The sentence below the control, else above, never over it; an arrow to the control where that is out of sight. */
function placeWords(
  { says, arrow }: Readonly<Record<'says' | 'arrow', HTMLElement>>,
  box: DOMRect,
  way: Way | undefined,
  window: Box,
): void {
  arrow.hidden = way === undefined;
  says.hidden = way !== undefined || says.textContent === '';
  if (way) {
    const text = `${signs[way]} ${says.textContent}`;
    if (arrow.textContent !== text) arrow.textContent = text;
    const { width, height } = arrow.getBoundingClientRect();
    const [x, y] = [(window.left + window.right - width) / 2, (window.top + window.bottom - height) / 2];
    const left = way === 'left' ? window.left + 8 : way === 'right' ? window.right - width - 8 : x;
    const top = way === 'up' ? window.top + 8 : way === 'down' ? window.bottom - height - 8 : y;
    moveTo(arrow, left, top);
    return;
  }
  const own = says.getBoundingClientRect();
  const fits = box.bottom + reach + 4 + own.height <= window.bottom;
  const left = Math.max(window.left + 8, Math.min(box.left - reach, window.right - own.width - 8));
  moveTo(says, left, fits ? box.bottom + reach + 4 : box.top - reach - 4 - own.height);
}

/** Moves a fixed element to a place in the window, whatever box it is fixed in. */
function moveTo(element: HTMLElement, left: number, top: number): void {
  const now = element.getBoundingClientRect();
  const x = lengthOf(element, 'left') + left - now.left;
  const y = lengthOf(element, 'top') + top - now.top;
  if (Math.abs(left - now.left) > 0.5) element.style.left = `${String(x)}px`;
  if (Math.abs(top - now.top) > 0.5) element.style.top = `${String(y)}px`;
}
