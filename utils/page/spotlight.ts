import { fonts, surfaces } from '../look';
import { ownElement, setAttributes, sheetOf, windowWidth } from './own-element';
import { panelWidth } from './panel-frame';

/** The ring's distance from the control, and its own width, px. */
const air = 4;
const stroke = 2;
const reach = air + stroke;
/** The layer in which a dialog's own content stands. */
const layers = 'dialog[open],[role=dialog],[role=alertdialog]';

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
.arrow{position:fixed;padding:6px 12px;border-radius:16px;background:${surfaces.light.accent};color:#fff;font:500 13px/20px ${fonts}}
.arrow[hidden],.says[hidden],.ring[hidden]{display:none}`);

/** What the ring is about: the control, the step, and what it says. */
export interface Ring {
  control: Element;
  step: string;
  sentence: string;
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

/**
 * Makes the spotlight of a frame; it follows its control in every frame in which that may have moved. `onFree` is called when other
 * edges become free for the panel than before.
 */
export function spotlight(document: Document, onFree: (free: FreeEdges) => void, signal: AbortSignal): Spotlight {
  const { host, root } = ownElement('tusu-spotlight', sheet, document);
  const ring = part('ring');
  const says = part('says');
  const arrow = part('arrow');
  says.setAttribute('role', 'status');
  root.append(ring, says, arrow);
  let target: Ring | undefined;
  let frame = 0;
  let free: FreeEdges | undefined;

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
  const follow = () => {
    if (!target) return;
    if (!target.control.isConnected) {
      hide();
      return;
    }
    place(host, target.control);
    placeWords(says, arrow, target.control);
    const now = freeEdges(target.control);
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
      // Only a control within the page's own dialog is ringed in there: anywhere else the page's dialog stays as it is.
      const layer = next.control.closest(layers) ?? document.body;
      if (host.parentNode !== layer) layer.append(host);
      if (!isNew) return;
      if (!isInView(next.control))
        next.control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'auto' });
      cancelAnimationFrame(frame);
      follow();
    },
    hide,
  };
}

/** In a frame too this holds: the frame reaches from neither edge further than the window does. */
function freeEdges(control: Element): FreeEdges {
  const box = control.getBoundingClientRect();
  return { left: box.left - reach >= panelWidth, right: box.right + reach <= windowWidth(control) - panelWidth };
}

function isInView(control: Element): boolean {
  const box = control.getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= windowWidth(control);
}

/** Puts the host around the control. A layer with a transform of its own shifts what is fixed in it, so it is measured and corrected. */
function place(host: HTMLElement, control: Element): void {
  const box = control.getBoundingClientRect();
  const wanted = {
    left: box.left - reach,
    top: box.top - reach,
    width: box.width + 2 * reach,
    height: box.height + 2 * reach,
  };
  host.hidden = box.width === 0 || box.height === 0;
  const now = host.getBoundingClientRect();
  const lengths = {
    '--tusu-left': lengthOf(host, '--tusu-left') + wanted.left - now.left,
    '--tusu-top': lengthOf(host, '--tusu-top') + wanted.top - now.top,
    '--tusu-width': wanted.width,
    '--tusu-height': wanted.height,
  };
  for (const [name, length] of Object.entries(lengths)) {
    const pixels = `${String(Math.round(length * 100) / 100)}px`;
    if (host.style.getPropertyValue(name) !== pixels) host.style.setProperty(name, pixels);
  }
}

/** A length that an element carries, px; 0 where it has none yet. */
const lengthOf = (element: HTMLElement, name: string) => Number.parseFloat(element.style.getPropertyValue(name) || '0');

/** The sentence below the control, else above; an arrow to it where it is out of sight. */
function placeWords(says: HTMLElement, arrow: HTMLElement, control: Element): void {
  const box = control.getBoundingClientRect();
  const above = box.bottom < 0;
  const below = box.top > innerHeight;
  arrow.hidden = !(above || below);
  says.hidden = above || below || says.textContent === '';
  if (!arrow.hidden) {
    arrow.textContent = `${above ? '↑' : '↓'} ${says.textContent}`;
    const own = arrow.getBoundingClientRect();
    moveTo(arrow, (windowWidth(control) - own.width) / 2, above ? 8 : innerHeight - own.height - 8);
    return;
  }
  const own = says.getBoundingClientRect();
  const fits = box.bottom + reach + 4 + own.height <= innerHeight;
  const left = Math.max(8, Math.min(box.left - reach, windowWidth(control) - own.width - 8));
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
