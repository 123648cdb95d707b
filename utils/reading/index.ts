export { type ControlDescription, type FoundControl, findControl } from './controls';
export { type Reading, read, type Sighting, type View } from './read';
export { type RedactedPage, redact, type Seed } from './redaction';
export type { ShadowOf } from './shown';
export { speaksOfComplaints } from './vocabulary';
