import { ask, type Notice, type Request, tellPages } from '../messages';
import type { Said } from '../profile';
import { type Learnt, learn, openSight, type PointedValue, pointedNumber, pointedStatus, type View } from '../reading';
import { shadowOf } from './shadows';
import { type Spotlight, spotlight } from './spotlight';

type Act = Request<'teach-act'>['act'];
type Trouble = Notice<'teach-state'>['trouble'];

/** What a frame does while the seller teaches Tusu his page: it tells what he selects, and learns from what he takes of it. */
export interface Teacher {
  /** Teaching begins, or ends (null). */
  heed(session: string | null): void;
  act(session: string, act: Act): void;
}

/** A selection by mouse changes with each pixel; it is told when it rests, ms. */
const rest = 80;

/** Makes the teacher of a frame. The page's selection is looked at, never changed. */
export function teacher(document: Document, viewNow: () => View, signal: AbortSignal): Teacher {
  const frame = Math.random().toString(36).slice(2);
  let lesson: Lesson | undefined;
  const stop = () => {
    lesson?.stop();
    lesson = undefined;
  };
  signal.addEventListener('abort', stop, { once: true });
  return {
    heed(session) {
      if (session !== null && lesson?.session === session) return;
      stop();
      if (session !== null) lesson = new Lesson(document, session, frame, viewNow);
    },
    act(session, act) {
      if (lesson?.session === session) lesson.act(act);
    },
  };
}

class Lesson {
  readonly #end = new AbortController();
  readonly #light: Spotlight;
  readonly #document: Document;
  readonly #frame: string;
  readonly #viewNow: () => View;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #selected = '';
  #range: Range | undefined;
  #number: PointedValue | undefined;
  #status: PointedValue | undefined;
  #said: Said = {};

  constructor(
    document: Document,
    readonly session: string,
    frame: string,
    viewNow: () => View,
  ) {
    this.#document = document;
    this.#frame = frame;
    this.#viewNow = viewNow;
    const { signal } = this.#end;
    this.#light = spotlight(document, { onFree: () => undefined, onLost: () => undefined }, signal);
    const passive = { capture: true, passive: true, signal };
    document.addEventListener('selectionchange', () => this.#soon(), passive);
    document.addEventListener('keydown', (event) => this.#onKey(event), passive);
    this.#tellSelected(true);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#end.abort();
  }

  act(act: Act): void {
    switch (act.do) {
      case 'take':
        // What another frame takes is taken from there.
        if (act.frame === this.#frame) this.#take(act.what);
        else if (act.what === 'number') this.#forget();
        return;
      case 'forget':
        if (act.what === 'number') this.#forget();
        else this.#status = undefined;
        this.#light.hide();
        return this.#tell();
      case 'say':
        this.#said = act.said;
        if (this.#number) this.#tell();
        return;
      case 'tell':
        this.#tellSelected(true);
        if (this.#number) this.#tell();
    }
  }

  #forget(): void {
    this.#number = undefined;
    this.#status = undefined;
    this.#said = {};
    this.#light.hide();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && event.isTrusted) void ask('stop-teaching', { session: this.session });
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tellSelected(), rest);
  }

  /** The selection as it is now, or as it was before the press in the panel, which takes it away in some browsers. */
  #lookAtSelection(): void {
    const selection = this.#document.getSelection();
    const text = (selection?.toString() ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
    if (text === '' && isElsewhere(this.#document)) return;
    this.#selected = text;
    this.#range = selection && text !== '' ? selection.getRangeAt(0).cloneRange() : undefined;
  }

  #tellSelected(isAsked = false): void {
    const before = this.#selected;
    this.#lookAtSelection();
    if (this.#selected === before && !(isAsked && before !== '')) return;
    void tellPages('teach-selected', { session: this.session, frame: this.#frame, text: this.#selected });
  }

  #take(what: 'number' | 'status'): void {
    this.#lookAtSelection();
    const range = this.#range;
    const sight = openSight(shadowOf);
    const taken = range ? (what === 'number' ? pointedNumber : pointedStatus)(range, sight) : 'nothing';
    if (typeof taken === 'string') return this.#tell(taken);
    if (what === 'number') {
      this.#number = taken;
      this.#status = undefined;
    } else if (!this.#number) {
      return this.#tell('other-frame');
    } else {
      this.#status = taken;
    }
    const { element: control } = taken;
    this.#light.show({ control, step: `teach-${what}`, sentence: '', stands: () => control.isConnected });
    this.#tell();
  }

  #tell(trouble?: Trouble): void {
    const learnt = this.#learn();
    const failed = typeof learnt === 'string' ? learnt : undefined;
    if (failed) this.#status = undefined;
    const why = trouble ?? failed;
    void tellPages('teach-state', {
      session: this.session,
      frame: this.#frame,
      ...(this.#number && { number: this.#number.text.slice(0, 200) }),
      ...(this.#status && { status: this.#status.text.slice(0, 200) }),
      ...(why && { trouble: why }),
      ...(learnt !== undefined && typeof learnt !== 'string' && { learnt: shortened(learnt) }),
    });
  }

  #learn() {
    if (!this.#number || !this.#status) return undefined;
    return learn(this.#document, { number: this.#number, status: this.#status }, this.#said, this.#viewNow());
  }
}

/** Is the focus in the panel, or in another frame? */
const isElsewhere = (document: Document) =>
  !document.hasFocus() || ['tusu-panel', 'iframe'].includes(document.activeElement?.localName ?? '');

/** A preview needs no more cases than a page shows. */
const shortened = ({ lesson, asks, facts }: Learnt): Learnt => ({ lesson, asks, facts: facts.slice(0, 200) });
