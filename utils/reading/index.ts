export { type ControlDescription, type FoundControl, findControl } from './controls';
export { type LearnTrouble, type Learnt, learn } from './learn';
export { type PointedTrouble, type PointedValue, pointedNumber, pointedStatus } from './pointed';
export { type Reading, read, type Sighting, type View } from './read';
export { type RedactedPage, redact, type Seed } from './redaction';
export { openSight, type ShadowOf } from './shown';
export { speaksOfComplaints } from './vocabulary';
