import type { Around } from '../around';
import type { Facts } from '../cases';
import type { Lesson } from '../profile';
import type { OfferedControl } from './offers';
import type { Note, ShadowOf } from './shown';

/** What a reading needs beside the document. */
export interface View {
  /** The page's address; of a frame without one, that of the page around it. */
  url: string;
  /** ms since 1970. */
  now: number;
  /** The shadow root of an element, closed ones too where the browser lets an extension in. */
  shadowOf: ShadowOf;
  /** What the page around says of it, where it is a frame. */
  around?: Around;
  /** What was taught of pages like this one. */
  profiles?: readonly Lesson[];
  /** Told why each element was taken or left. */
  note?: Note;
}

/** One place on the page that shows a case. */
export interface Sighting {
  facts: Facts & { deadlineGrain?: number };
  /** What shows the case: its row with a kit's doubles, its card, its part of the page. */
  elements: readonly [Element, ...Element[]];
  /** The element that the badge becomes the last child of. */
  badgePlace: Element;
  /** The enabled controls of the case's block. */
  controls: readonly OfferedControl[];
}

/**
 * A document as read. `unread` looks like a list of complaints though no row of it could be understood;
 * `nothing` holds no complaint that is ours.
 */
export interface Reading {
  state: 'read' | 'unread' | 'nothing';
  sightings: Sighting[];
  /** The account whose page this is, `""` where the document does not show it. */
  store: string;
  /** What it says of what is framed in it; absent where it frames nothing that could hold a list. */
  frames?: Around;
}
