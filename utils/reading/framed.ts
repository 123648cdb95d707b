import type { Around } from '../around';
import type { Context } from './context';
import type { Sight } from './shown';
import type { Survey } from './survey';
import { isProcedure } from './vocabulary';

/** Smaller frames, px, hold no list. */
const least = { width: 300, height: 120 };

/** The frames of a page that are shown and large enough for a list. */
export const framesIn = (survey: Survey, sight: Sight): Element[] =>
  survey.all('iframe,frame').filter((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return width >= least.width && height >= least.height && sight.isShown(frame);
  });

/** What a page says of its frames, as far as it says the same of all of them. */
export function aroundFrames(frames: readonly Element[], contextAt: (place: Element) => Context): Around {
  const contexts = frames.map((frame) => contextAt(frame));
  const [role, ...roles] = new Set(contexts.map((context) => context.role));
  const [section, ...sections] = new Set(contexts.map((context) => context.section));
  return {
    ...(role !== undefined && role !== 'unknown' && roles.length === 0 && { role }),
    ...(sections.length === 0 && isProcedure(section) && { section }),
  };
}

/** What is said of a place in a frame: by the frame itself; of what it is silent about, by the page around it. */
export const withinFrame = (context: Context, { role, section }: Around): Context => ({
  ...context,
  ...(!context.names.section && context.section === undefined && { section }),
  ...(!context.names.side && role !== undefined && { outerRole: role }),
});
