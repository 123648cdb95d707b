/**
 * The file that tells of a page which could not be read: redacted copies of its frames. It is saved by the seller, sent by nobody,
 * and `npm run keep-page` makes a test of it.
 */
import * as v from 'valibot';

/** The longest copy of a frame, in characters. */
export const longestCopy = 1_000_000;
/** More frames than any page of the backend has. */
export const mostParts = 40;

/** The redacted copy of a frame. */
export const partSchema = v.object({
  /** The host, where it is the backend's own, and the shape of the route. */
  url: v.pipe(v.string(), v.url(), v.maxLength(2000)),
  /** The moment of the copy, ms since 1970, moved as all moments in it are. */
  now: v.pipe(v.number(), v.safeInteger()),
  /** What Tusu made of the frame. */
  state: v.picklist(['read', 'unread', 'nothing']),
  /** A whole document. */
  html: v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestCopy)),
});
export type ReportPart = v.InferOutput<typeof partSchema>;

const reportFileSchema = v.object({
  format: v.literal('tusu-report'),
  version: v.literal(1),
  parts: v.pipe(v.array(partSchema), v.minLength(1), v.maxLength(mostParts)),
});
type ReportFile = v.InferOutput<typeof reportFileSchema>;

/** The name that the file is saved under. */
export const reportFileName = 'tusu-report.json';

/** The file's content. */
export function reportFileOf(parts: readonly ReportPart[]): string {
  const file: ReportFile = { format: 'tusu-report', version: 1, parts: [...parts] };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** The parts that a file holds; throws, saying why, where it is no such file. */
export function partsOfReportFile(content: string): ReportPart[] {
  return v.parse(reportFileSchema, JSON.parse(content)).parts;
}
