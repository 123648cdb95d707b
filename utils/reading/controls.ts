import { type Facts, mayBeSameCase } from '../cases';
import { isChosen } from './chosen';
import { controlSelector, isEnabled, labelOf } from './offers';
import type { Reading, Sighting, View } from './reading';
import { openSight, type Sight } from './shown';
import { wordsOf } from './text';
import { isControlWord } from './vocabulary';

/** What a step of a guide looks for: the control's meaning in the vocabulary, and the place where it stands. */
export interface ControlDescription {
  controls: readonly string[];
  /** `case`: in the case's own block; `dialog`: in the page's open dialog; `page`: anywhere else. Forms and items are not looked for yet. */
  where: 'case' | 'dialog' | 'form' | 'item' | 'page';
}

/**
 * What became of the search. `found`: there it is. `there`: the place that the control leads to is already open (its tab or
 * menu entry is the chosen one). `missing`: the page does not show it.
 */
export type FoundControl = { state: 'found'; element: Element } | { state: 'there' } | { state: 'missing' };

const missing: FoundControl = { state: 'missing' };

/** Finds the page's own control by its exact words, or a listed synonym; never by likeness. */
export function findControl(
  document: Document,
  wanted: ControlDescription,
  of: Facts,
  reading: Reading,
  view: View,
): FoundControl {
  const sight = openSight(view.shadowOf);
  switch (wanted.where) {
    case 'case':
      return inCase(wanted.controls, sightingOf(of, reading.sightings));
    case 'dialog':
      return inDialog(document, wanted.controls, sight);
    case 'page':
      return onPage(document, wanted.controls, sight);
    case 'form':
    case 'item':
      return missing;
  }
}

/** The place that shows the case: by its name, else the only one that may be the same case. */
function sightingOf(of: Facts, sightings: readonly Sighting[]): Sighting | undefined {
  const named = sightings.filter(({ facts }) => facts.number === of.number && mayBeSameCase(facts, of));
  return named.at(-1) ?? sightings.findLast(({ facts }) => mayBeSameCase(facts, of));
}

function inCase(controls: readonly string[], sighting: Sighting | undefined): FoundControl {
  const found = sighting?.controls.find(({ offer }) => controls.includes(offer));
  return found ? { state: 'found', element: found.element } : missing;
}

const dialogs = 'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]';

/** In the dialog that was opened last; a control there need not be enabled, for the page may ask for a tick first. */
function inDialog(document: Document, controls: readonly string[], sight: Sight): FoundControl {
  const open = [...document.querySelectorAll(dialogs)].filter(
    (dialog) => sight.isShown(dialog) || dialog.checkVisibility(),
  );
  for (const dialog of open.reverse()) {
    const element = [...dialog.querySelectorAll(controlSelector)].find((control) => says(control, controls, sight));
    if (element) return { state: 'found', element };
  }
  return missing;
}

const entries = `${controlSelector},li,[role=treeitem]`;

/** A tab or menu entry anywhere; the innermost element that carries the words. */
function onPage(document: Document, controls: readonly string[], sight: Sight): FoundControl {
  const all = [...document.querySelectorAll(entries)].filter((entry) => says(entry, controls, sight));
  const innermost = all.filter((entry) => !all.some((other) => other !== entry && entry.contains(other)));
  if (innermost.some((entry) => isChosen(entry))) return { state: 'there' };
  const element = innermost.find((entry) => isEnabled(entry));
  return element ? { state: 'found', element } : missing;
}

function says(control: Element, controls: readonly string[], sight: Sight): boolean {
  if (!sight.isShown(control)) return false;
  const label = labelOf(control, sight).replace(/[\s(（[]*\d+\+?[\s)）\]]*$/, '');
  const words = wordsOf(label);
  return controls.some(
    (name) => isControlWord(name, label) || (words.length === 1 && isControlWord(name, words[0] ?? '')),
  );
}
