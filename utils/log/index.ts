export { rebuild } from './history';
export { claimPrompts, keepNote, noteStep, type PromptClaim, type StepNote } from './notes';
export { allCases, caseById, historyOf, unsettledCases, watch } from './queries';
export { type Change, type Recorded, recordObservations } from './record';
export { LogTrouble, type LogTroubleKind } from './trouble';
