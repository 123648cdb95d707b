import { browser } from 'wxt/browser';
import { ownElement, setAttributes, sheetOf } from './own-element';

/** How long the panel's frame may take to answer before it gives way to a tab, ms. */
const patience = 2000;

const sheet = sheetOf(`
:host{all:initial!important;position:fixed!important;top:0!important;bottom:0!important;right:0!important;left:auto!important;
  width:min(400px,100vw)!important;height:100vh!important;z-index:2147483646!important;display:block!important;
  box-shadow:0 0 24px rgb(0 0 0/.18)!important;border-radius:0!important}
:host([data-tusu-side=left]){left:0!important;right:auto!important}
:host([data-tusu-folded]){top:30vh!important;bottom:auto!important;width:44px!important;height:132px!important}
iframe{display:block;width:100%;height:100%;border:0;color-scheme:normal;background:Canvas}`);

/** Where the panel stands. */
export interface PanelPlace {
  side: 'left' | 'right';
  folded: boolean;
}

/** The panel on the page: the extension's own page in a frame, one at most. */
export interface PanelFrame {
  /** Opens the panel for a case, or turns the open one to it. */
  open(caseId: string, number: string): void;
  close(): void;
  place(place: PanelPlace): void;
  /** The frame has come to life. */
  ready(): void;
}

/** Makes the panel's place on the page. `onBlocked` is called for a frame that doesn't answer: the panel gives way to a tab. */
export function panelFrame(document: Document, onBlocked: (caseId: string) => void, signal: AbortSignal): PanelFrame {
  let open: { host: HTMLElement; frame: HTMLIFrameElement } | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let opener: Element | null = null;

  const addressOf = (caseId: string) => browser.runtime.getURL(`/panel.html#/case/${encodeURIComponent(caseId)}`);
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
    open(caseId, number) {
      const address = addressOf(caseId);
      if (open?.host.isConnected) {
        open.frame.src = address;
      } else {
        opener = document.activeElement;
        open = make(address);
        waiting = setTimeout(() => {
          close();
          onBlocked(caseId);
        }, patience);
      }
      setAttributes(open.host, { 'data-tusu-case': number });
    },
    close,
    place({ side, folded }) {
      if (open) setAttributes(open.host, { 'data-tusu-side': side, 'data-tusu-folded': folded ? '' : undefined });
    },
    ready() {
      clearTimeout(waiting);
    },
  };
}
