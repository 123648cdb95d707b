import { browser } from 'wxt/browser';
import { ownElement, setAttributes, sheetOf } from './own-element';

/** How long the panel's frame may take to answer before it gives way to a tab, ms. */
const patience = 2000;
/** The panel's width, px. */
export const panelWidth = 400;

const sheet = sheetOf(`
:host{all:initial!important;position:fixed!important;top:0!important;bottom:0!important;right:0!important;left:auto!important;
  width:min(${panelWidth}px,100vw)!important;height:100vh!important;z-index:2147483646!important;display:block!important;
  box-shadow:0 0 24px rgb(0 0 0/.18)!important;border-radius:0!important}
:host([data-tusu-side=left]){left:0!important;right:auto!important}
:host([data-tusu-folded]){top:30vh!important;bottom:auto!important;width:44px!important;height:132px!important}
iframe{display:block;width:100%;height:100%;border:0;color-scheme:normal;background:Canvas}`);

/** Where the panel stands. */
export interface PanelPlace {
  side: 'left' | 'right';
  folded: boolean;
}

/** What the panel shows: a case, under the number that the page shows, or how to teach the page. */
type PanelContent = { caseId: string; number: string } | { session: string };

/** The panel on the page: the extension's own page in a frame, one at most. */
export interface PanelFrame {
  /** Opens the panel for a case or to be taught, or turns the open one to it. */
  open(shown: PanelContent): void;
  close(): void;
  place(place: PanelPlace): void;
  /** Makes way for the ringed control: to the edge that leaves it free, else folded until one does. */
  makeWay(free: Readonly<Record<PanelPlace['side'], boolean>>): void;
  /** The frame has come to life. */
  ready(): void;
}

/** What the panel's place asks for. */
interface PanelWishes {
  /** The frame doesn't answer: the panel gives way to a tab. */
  onBlocked: (shown: PanelContent) => void;
  /** It wants to stand elsewhere. */
  onPlace: (place: PanelPlace) => void;
}

/** Makes the panel's place on the page. */
export function panelFrame(document: Document, { onBlocked, onPlace }: PanelWishes, signal: AbortSignal): PanelFrame {
  let open: { host: HTMLElement; frame: HTMLIFrameElement } | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let opener: Element | null = null;
  let stands: PanelPlace = { side: 'right', folded: false };
  let madeWay = false;

  const addressOf = (shown: PanelContent) => {
    const [what, id] = 'session' in shown ? (['teach', shown.session] as const) : (['case', shown.caseId] as const);
    return browser.runtime.getURL(`/panel.html#/${what}/${encodeURIComponent(id)}`);
  };
  const close = () => {
    clearTimeout(waiting);
    open?.host.remove();
    open = undefined;
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    opener = null;
  };
  const make = (address: string) => {
    const { host, root } = ownElement('tusu-panel', sheet, document);
    const frame = document.createElement('iframe');
    frame.src = address;
    frame.title = browser.i18n.getMessage('name');
    root.append(frame);
    document.body.append(host);
    return { host, frame };
  };
  signal.addEventListener('abort', close, { once: true });
  return {
    open(shown) {
      const address = addressOf(shown);
      if (open?.host.isConnected) {
        open.frame.src = address;
      } else {
        opener = document.activeElement;
        open = make(address);
        stands = { side: 'right', folded: false };
        madeWay = false;
        waiting = setTimeout(() => {
          close();
          onBlocked(shown);
        }, patience);
      }
      setAttributes(open.host, { 'data-tusu-case': 'number' in shown ? shown.number : undefined });
    },
    close,
    makeWay(free) {
      if (!open || (stands.folded && !madeWay)) return;
      const { side } = stands;
      const other = side === 'right' ? 'left' : 'right';
      const wanted: PanelPlace = free[side] ? { side, folded: false } : { side: other, folded: !free[other] };
      madeWay = wanted.folded;
      if (wanted.side !== side || wanted.folded !== stands.folded) onPlace(wanted);
    },
    place({ side, folded }) {
      stands = { side, folded };
      if (open) setAttributes(open.host, { 'data-tusu-side': side, 'data-tusu-folded': folded ? '' : undefined });
    },
    ready() {
      clearTimeout(waiting);
    },
  };
}
