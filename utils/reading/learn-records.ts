import type { Place, RecordList, Shape } from '../profile';
import { labelOf, onlyNumber, onlyText, pathOf } from './learn-places';
import { elementAt, kindOf, numbersIn } from './places';
import { commonAncestor, type PointedValue } from './pointed';
import { recordsOf, type TaughtPage, type TaughtRecord } from './taught';

/** Where a case ends is known for these even when it is the only one. */
const ownBlocks = 'tr,[role=row],li,[role=listitem],article';
const landmarks = 'body,main,[role=main],dialog,[role=dialog],[role=alertdialog]';
const cells = 'td,th,[role=cell],[role=gridcell],[role=rowheader]';
/** How far around its unit a case may reach, and how many parents are remembered. */
const furthest = 10;
const parentsKept = 6;
/** The number may stand this many neighbours before the status. */
const mostNeighbours = 5;

interface Pointed {
  number: PointedValue;
  status: PointedValue;
}

/**
 * Learns a list of elements that are built alike, whatever they are. They are found around the smallest element that holds both
 * number and status; where there is no second of its kind, as neighbours of which one shows the number and a later one the status.
 */
export function learnRecords(pointed: Pointed, shape: Shape, page: TaughtPage): RecordList | 'two-cases' | 'no-list' {
  const around = commonAncestor(pointed.number.element, pointed.status.element);
  if (!around || around === page.body || around.contains(page.body)) return 'no-list';
  if (areTwoCases(around, pointed)) return 'two-cases';
  const attempt: Attempt = { pointed, shape, page };
  const list = aroundBoth(around, attempt) ?? asNeighbours(around, attempt) ?? alone(around, attempt);
  return list && reproduces(list, attempt) ? list : 'no-list';
}

interface Attempt {
  pointed: Pointed;
  shape: Shape;
  page: TaughtPage;
}

const childWith = (holder: Element, element: Element) => [...holder.children].find((child) => child.contains(element));

/** Do number and status stand in two parts of one kind, of which the other has a number of its own? */
function areTwoCases(around: Element, { number, status }: Pointed): boolean {
  const [one, other] = [childWith(around, number.element), childWith(around, status.element)];
  if (!one || !other || one === other || one.localName !== other.localName) return false;
  const numbers = numbersBelow(other);
  return numbers.some((found) => found !== number.text && Math.abs(found.length - number.text.length) <= 2);
}

const numbersBelow = (element: Element): string[] => {
  const texts = [...element.querySelectorAll('*'), element].filter(({ childElementCount }) => childElementCount === 0);
  return texts.flatMap(({ textContent }) => numbersIn(textContent));
};

function aroundBoth(unit: Element, attempt: Attempt): RecordList | undefined {
  const list = listOf(unit, unit, 0, attempt);
  const units = list ? recordsBy(list, attempt).map((record) => record.unit) : [];
  if (!list || units.length < 2) return undefined;
  return withCounts({ ...list, grow: growthOf(unit, units) }, attempt);
}

function asNeighbours(holder: Element, attempt: Attempt): RecordList | undefined {
  const { number, status } = attempt.pointed;
  const [unit, other] = [childWith(holder, number.element), childWith(holder, status.element)];
  if (!unit || !other || unit.matches(cells)) return undefined;
  const neighbour = [...holder.children].indexOf(other) - [...holder.children].indexOf(unit);
  if (neighbour < 1 || neighbour > mostNeighbours) return undefined;
  const list = listOf(unit, other, neighbour, attempt);
  const records = list ? recordsBy(list, attempt) : [];
  if (!list || records.filter((record) => record.status).length < 2) return undefined;
  return withCounts({ ...list, span: spanOf(records, neighbour + 1) }, attempt);
}

function alone(around: Element, attempt: Attempt): RecordList | undefined {
  const block = around.closest(ownBlocks);
  if (!block || block.contains(attempt.page.body)) return undefined;
  const list = listOf(block, block, 0, attempt);
  return list && withCounts(list, attempt);
}

const recordsBy = (list: RecordList, { shape, page }: Attempt) => recordsOf(list, { shape }, page);

/** The list around a unit. Places are known by their labels where other cases show the same ones, else by their paths. */
function listOf(unit: Element, holder: Element, neighbour: number, attempt: Attempt): RecordList | undefined {
  const { pointed, page } = attempt;
  const number = pathOf(unit, pointed.number, onlyNumber(pointed.number.text), page.sight);
  const status = pathOf(holder, pointed.status, onlyText(pointed.status.text), page.sight);
  if (!number || !status) return undefined;
  const list: RecordList = {
    kind: 'records',
    unit: kindOf(unit),
    parents: parentsOf(unit, page.body),
    grow: 0,
    span: neighbour + 1,
    number,
    status: { ...status, neighbour },
  };
  const named = labelled(
    list,
    unit,
    pointed.number,
    (place) => ({ ...list, number: place }),
    attempt,
    () => true,
  );
  const both = labelled(
    named,
    holder,
    pointed.status,
    (place) => ({ ...named, status: { ...place, neighbour } }),
    attempt,
    hasStatus,
  );
  return withHint(both, holder, pointed.status, attempt);
}

const hasStatus = ({ status }: TaughtRecord) => status !== undefined;

/** A list with the place of one value made another. */
type WithPlace = (place: Place) => RecordList;

/**
 * The list with a place known by its label, where that ends in a colon and finds as many cases as the path does. A label
 * without one may be another value that happens to be the same everywhere: it only helps where the path fails.
 */
function labelled(
  list: RecordList,
  root: Element,
  value: PointedValue,
  withPlace: WithPlace,
  attempt: Attempt,
  counts: (record: TaughtRecord) => boolean,
): RecordList {
  const found = labelOf(root, value, attempt.page.sight);
  if (!found?.hasColon) return list;
  const byLabel = withPlace({ path: [], label: found.label, by: 'label' });
  const count = (one: RecordList) => recordsBy(one, attempt).filter(counts).length;
  return count(byLabel) > 0 && count(byLabel) >= count(list) ? byLabel : list;
}

/** The list with the label before its status, if it has one that every case shows. */
function withHint(list: RecordList, holder: Element, value: PointedValue, attempt: Attempt): RecordList {
  const found = list.status.by === 'path' ? labelOf(holder, value, attempt.page.sight) : undefined;
  if (!found) return list;
  const byLabel: RecordList = { ...list, status: { ...list.status, label: found.label, by: 'label' } };
  const count = (one: RecordList) => recordsBy(one, attempt).filter(hasStatus).length;
  return count(byLabel) < count(list) ? list : { ...list, status: { ...list.status, label: found.label } };
}

function parentsOf(unit: Element, body: Element): RecordList['parents'] {
  const parents: RecordList['parents'] = [];
  for (let level = unit.parentElement; level && parents.length < parentsKept; level = level.parentElement) {
    parents.push(kindOf(level));
    if (level === body) break;
  }
  return parents;
}

function growthOf(unit: Element, units: readonly Element[]): number {
  let grow = 0;
  for (let wider = unit.parentElement; wider && grow < furthest; wider = wider.parentElement) {
    if (wider.matches(landmarks) || units.some((other) => other !== unit && wider.contains(other))) break;
    grow += 1;
  }
  return grow;
}

/** How many neighbours one case has: as far as the next case at its nearest. */
function spanOf(records: readonly TaughtRecord[], least: number): number {
  const distances = records.flatMap(({ unit }, at) => {
    const [next, holder] = [records[at + 1]?.unit, unit.parentElement];
    if (!next || !holder || next.parentElement !== holder) return [];
    const children = [...holder.children];
    return [children.indexOf(next) - children.indexOf(unit)];
  });
  return Math.min(6, Math.max(least, Math.min(...distances, 6)));
}

/** The list with the count of like elements at each step of its paths on which all its cases agree. */
function withCounts(list: RecordList, attempt: Attempt): RecordList {
  const records = recordsBy(list, attempt);
  const units = records.map(({ unit }) => unit);
  const holders = records
    .filter(hasStatus)
    .map(({ unit, elements }) => (list.span > 1 ? elements[list.status.neighbour] : unit));
  const { neighbour, ...status } = list.status;
  return {
    ...list,
    number: counted(list.number, units),
    status: {
      ...counted(
        status,
        holders.filter((holder) => holder !== undefined),
      ),
      neighbour,
    },
  };
}

function counted(place: Place, roots: readonly Element[]): Place {
  const path = place.path.map((step, at) => {
    const before = place.path.slice(0, at);
    const counts = new Set(roots.map((root) => alikeIn(elementAt(root, before), step)));
    const [of] = counts;
    return counts.size === 1 && of !== undefined ? { ...step, of } : step;
  });
  return { ...place, path };
}

const alikeIn = (parent: Element | undefined, { tag, role }: Place['path'][number]): number | undefined =>
  parent &&
  [...parent.children].filter((child) => child.localName === tag && (child.getAttribute('role') ?? '') === (role ?? ''))
    .length;

/** Does the list find again what was pointed at? */
function reproduces(list: RecordList, attempt: Attempt): boolean {
  const { number, status } = attempt.pointed;
  const record = recordsBy(list, attempt).find(({ unit }) => unit.contains(number.element));
  const isNumber = record?.number.runs[0]?.text === number.text;
  return (
    isNumber &&
    record.status?.runs.some(({ text }) => text.includes(status.text) || status.text.includes(text)) === true
  );
}
