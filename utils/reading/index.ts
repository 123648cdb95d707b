export { type ControlDescription, type FoundControl, type Look, lookFor } from './controls';
export { type LearnTrouble, type Learnt, learn } from './learn';
export { type PointedTrouble, type PointedValue, pointedNumber, pointedStatus } from './pointed';
export { read } from './read';
export type { Reading, Sighting, View } from './reading';
export { type RedactedPage, redact, type Seed } from './redaction';
export { openSight, type ShadowOf } from './shown';
export { speaksOfComplaints } from './vocabulary';
