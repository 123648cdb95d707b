import { type Facts, mayBeSameCase } from '../cases';
import { type Candidate, type Candidates, candidatesOf, holds, saysName, wordsOfControl } from './candidates';
import { isChosen } from './chosen';
import { procedureOfHost } from './context';
import { closestOf } from './nodes';
import { isEnabled } from './offers';
import type { Reading, Sighting, View } from './reading';
import { openSight, type Sight } from './shown';
import { speaksOfDeed } from './vocabulary';
import { isBlocking, messagesOf, type PageMessage, type PageWindow, windowsOf } from './windows';

/** What a step of a guide looks for: the control's meaning in the vocabulary, and the place where it stands. */
export interface ControlDescription {
  /** By the names of the vocabulary's offers and controls; the first that is found counts. */
  controls: readonly string[];
  acts: 'button' | 'link' | 'tab' | 'entry';
  /**
   * `case`: in the case's own block; `dialog`: in an open window that speaks of the deed; `form`: beside the fields of the case's
   * form; `item`: in the line of the case's item, in a list of something else; `page`: anywhere else.
   */
  where: 'case' | 'dialog' | 'form' | 'item' | 'page';
}

/** The case that a guide is about, and what it leads to. */
export interface Errand {
  of: Facts;
  deed: string;
  /** The form was opened from the case: it need not name it. */
  cameFromCase: boolean;
  /** The case in whose block the seller pressed last, where that was seen: a window that it opened is about that one. */
  pressed?: Facts | undefined;
}

/**
 * What became of the search. `found`: there it is, as long as `stands` says so; `covered` by what the page may take away again, as it
 * does with the veil over a list that loads. `there`: the place that the control leads to is
 * already open (its tab or menu entry is the chosen one). `missing`: the page does not show it.
 */
export type FoundControl =
  | { state: 'found'; element: Element; stands: () => boolean; covered: boolean }
  | { state: 'there' }
  | { state: 'missing' };

const missing: FoundControl = { state: 'missing' };

/** One look at a document for what a guide needs of it. */
export interface Look {
  /** Finds the page's own control by its exact words, or a listed synonym; never by likeness. */
  find(wanted: ControlDescription): FoundControl;
  /** Does the document show the case? */
  showsCase: boolean;
  /** The page's open windows, the one that was opened last first. */
  windows(): readonly PageWindow[];
  /** The page's messages that are understood; where `wide`, its headings too. */
  messages(wide: boolean): readonly PageMessage[];
  /** The window that keeps a control from being pressed; undefined where none does. */
  blocking(control: Element | undefined): PageWindow | undefined;
  /** Is the window about the case, or the deed that is to be done to it? */
  isOurs(window: PageWindow): boolean;
}

/** Looks at a document. The page is looked at, never touched. */
export function lookFor(document: Document, errand: Errand, reading: Reading, view: View): Look {
  const sight = openSight(view.shadowOf);
  const candidates = candidatesOf(document, sight);
  const mine = sightingsOf(errand.of, reading.sightings);
  const others = reading.sightings.filter(({ facts }) => !mayBeSameCase(facts, errand.of));
  let open: PageWindow[] | undefined;
  const windows = () => (open ??= windowsOf(document, candidates, sight));
  const scene: Scene = { document, sight, candidates, errand, mine, others, windows, reading, view };
  return {
    showsCase: mine.length > 0,
    windows,
    messages: (wide) => messagesOf(document, sight, wide),
    blocking: (control) => windows().find((window) => isInTheWay(window, control)),
    isOurs: (window) => isAboutDeed(window, scene) || holdsOne(window.element, mine),
    find(wanted) {
      switch (wanted.where) {
        case 'case':
          return inCase(wanted, scene);
        case 'dialog':
          return inDialog(wanted, scene);
        case 'form':
          return inForm(wanted, scene);
        case 'item':
          return beside(wanted, scene);
        case 'page':
          return onPage(wanted, scene);
      }
    },
  };
}

interface Scene {
  document: Document;
  sight: Sight;
  candidates: Candidates;
  errand: Errand;
  /** What shows the case, and what shows others. */
  mine: readonly Sighting[];
  others: readonly Sighting[];
  windows: () => readonly PageWindow[];
  reading: Reading;
  view: View;
}

/** The places that show the case, the uppermost first: by its name, else the only one that may be the same case. */
function sightingsOf(of: Facts, sightings: readonly Sighting[]): Sighting[] {
  const may = sightings.filter(({ facts }) => mayBeSameCase(facts, of)).reverse();
  const named = may.filter(({ facts }) => facts.number === of.number);
  return named.length > 0 ? named : may.slice(0, 1);
}

/** A control that was found, and by what it is known to be still the same: it says the same, and its place names the same case. */
function found({ element, label }: Candidate, { sight }: Scene, names: () => boolean = () => true): FoundControl {
  const { shadowOf } = sight;
  const stands = () =>
    element.isConnected &&
    element.checkVisibility({ checkVisibilityCSS: true }) &&
    wordsOfControl(element, openSight(shadowOf)) === label &&
    names();
  return { state: 'found', element, stands, covered: isCovered(element) };
}

function inCase({ controls }: ControlDescription, scene: Scene): FoundControl {
  const { mine, sight } = scene;
  for (const name of controls) {
    const all = mine.flatMap((place) =>
      place.controls.flatMap(({ offer, element }) => {
        const label = wordsOfControl(element, sight);
        return offer === name || saysName(label, name) ? [{ element, label, place }] : [];
      }),
    );
    // A kit that keeps a column in place draws it twice, and the copy lies over the cell.
    const control = all.find(({ element }) => isUppermost(element)) ?? all[0];
    if (control) return found(control, scene, namesCase(control.place));
  }
  return missing;
}

/** A text without what a page may put between its characters. */
const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** Does the place still name the case that it named? A list that draws its rows anew may put another into it. */
function namesCase({ elements, facts }: Sighting): () => boolean {
  const { taskNumber, complaintNumber, productId, productTitle } = facts;
  const shows = (name: string) => elements.some((one) => bare(one.textContent).includes(bare(name)));
  const name = [taskNumber, complaintNumber, productId, productTitle].find((one) => one !== undefined && shows(one));
  return name === undefined ? () => true : () => shows(name);
}

/** In the window that was opened last; a control there need not be enabled, for the page may ask for a tick first. */
function inDialog({ controls }: ControlDescription, scene: Scene): FoundControl {
  const all = scene.candidates.named(controls);
  for (const window of scene.windows()) {
    const control = all.find(({ element }) => holds(window.element, element));
    if (!control) continue;
    return isAboutDeed(window, scene) ? found(control, scene) : missing;
  }
  return missing;
}

/** Does the window ask about the deed, and not about another case? */
function isAboutDeed({ element, text, notice }: PageWindow, { errand, others }: Scene): boolean {
  if (notice !== undefined) return false;
  const line = bare(text);
  const isNamed = (facts: Facts) => numbersOf(facts).some((number) => line.includes(number));
  if (isNamed(errand.of)) return true;
  const { pressed } = errand;
  const isOthers =
    others.some(({ facts }) => isNamed(facts)) || (pressed !== undefined && !mayBeSameCase(pressed, errand.of));
  return !isOthers && !holdsOne(element, others) && speaksOfDeed(errand.deed, text);
}

/** What a page may write of a case's number. */
const numbersOf = ({ number, taskNumber, complaintNumber }: Facts) =>
  [number.split('/', 1)[0], taskNumber, complaintNumber].filter((one) => one !== undefined).map(bare);

const holdsOne = (element: Element, places: readonly Sighting[]) =>
  places.some(({ elements }) => elements.some((one) => holds(element, one)));

/** What a form is filled in with; a file's own field is often hidden behind a button. */
const fields = 'textarea,input[type=file],[contenteditable=true],[contenteditable=""]';
/** Where no form's button stands. (A kit calls a form's lines rows.) */
const noForm = 'tr,nav,[role=tablist],[role=grid],[role=table],[role=treegrid]';
/** A form is no farther around its button than this many steps. */
const farthest = 12;

function inForm({ controls }: ControlDescription, scene: Scene): FoundControl {
  const { candidates, mine, others, errand, document } = scene;
  const isOurs = mine.length > 0 || (others.length === 0 && (errand.cameFromCase || namesNumber(document, errand.of)));
  if (!isOurs) return missing;
  const control = candidates.named(controls).find(({ element }) => !element.closest(noForm) && hasFields(element));
  return control ? found(control, scene) : missing;
}

function hasFields(button: Element): boolean {
  let steps = 0;
  const form = closestOf(button, (level) => {
    steps += 1;
    return steps <= farthest && level.querySelector(fields) !== null;
  });
  return form !== undefined;
}

const namesNumber = ({ location, body }: Document, { number, complaintNumber = number }: Facts) =>
  location.href.includes(complaintNumber) || bare(body.textContent).includes(bare(complaintNumber));

/** In the line of a list that names the item, and no other control of the same kind stands in that line. */
function beside({ controls }: ControlDescription, scene: Scene): FoundControl {
  const all = scene.candidates.named(controls).filter(({ element }) => isEnabled(element));
  const { productId, productTitle, number, complaintNumber = number } = scene.errand.of;
  const names = [productId, productTitle, complaintNumber].filter((name) => name !== undefined).map(bare);
  const isNamed = (line: Element) => names.some((name) => bare(line.textContent).includes(name));
  const mine = all.flatMap((control) => {
    const line = lineOf(control.element, all);
    return isNamed(line) ? [{ control, line }] : [];
  });
  const [one, ...more] = mine;
  return one && more.length === 0 ? found(one.control, scene, () => isNamed(one.line)) : missing;
}

/** As far around a control as there is no other of its kind. */
function lineOf(control: Element, all: readonly Candidate[]): Element {
  const isAlone = (level: Element) => !all.some(({ element }) => element !== control && holds(level, element));
  let line = control;
  for (
    let level = line.parentElement;
    level && level.localName !== 'body' && isAlone(level);
    level = level.parentElement
  ) {
    line = level;
  }
  return line;
}

/** A tab, menu entry or button anywhere. Where one of them is the chosen one, its place is open already. */
function onPage({ controls, acts }: ControlDescription, scene: Scene): FoundControl {
  const { candidates, mine, others } = scene;
  if (controls.includes('search') && !isListPage(scene)) return missing;
  const rows = [...others, ...mine].flatMap(({ elements }) => elements);
  const all = candidates
    .named(controls)
    .filter(({ element }) => (acts === 'button' ? !element.matches('li,[role=treeitem],label') : true))
    // What a case offers is no way of the page's; only mediation stands beside the list and is about what was ticked in it.
    .filter(({ element }) => !rows.some((row) => row.matches('tr,[role=row],li') && holds(row, element)));
  if (acts !== 'button' && all.some(({ element }) => isChosen(element))) return { state: 'there' };
  const control = all.find(({ element }) => (acts === 'button' ? isOutsideHead(element) : isEnabled(element)));
  return control ? found(control, scene) : missing;
}

/** Only a list of cases of this procedure is searched, not the whole site. */
const isListPage = ({ reading, view, errand }: Scene) =>
  reading.sightings.some(({ facts }) => facts.procedure === errand.of.procedure) ||
  (errand.of.procedure !== 'unknown' && procedureOfHost(new URL(view.url)) === errand.of.procedure);

const isOutsideHead = (element: Element) => element.closest('header,nav,[role=banner],[role=search]') === null;

/** Does a window keep this control, or where there is none the page, from being used? */
function isInTheWay(window: PageWindow, control: Element | undefined): boolean {
  if (control && holds(window.element, control)) return false;
  // A control that stands in a window over this one is free.
  if (control && isUppermost(control)) return false;
  return isBlocking(window);
}

function isUppermost(control: Element): boolean {
  const box = control.getBoundingClientRect();
  const hit = control.ownerDocument.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return hit !== null && (holds(control, hit) || holds(hit, control));
}

/** Does something of the page's lie over its middle? What is out of sight is not covered. */
function isCovered(control: Element): boolean {
  const box = control.getBoundingClientRect();
  const hit = control.ownerDocument.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return hit !== null && !hit.localName.startsWith('tusu-') && !holds(control, hit) && !holds(hit, control);
}
