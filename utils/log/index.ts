export { casesOf, type Filter, findCases } from './casebook';
export { keepCopies, lastSafeCopy } from './copies';
export { rebuild } from './history';
export { checkIntegrity, type Disagreement, rebuildRows } from './integrity';
export { type Log, merge } from './merge';
export { claimPrompts, keepNote, noteStep, type PromptClaim, type StepNote } from './notes';
export {
  allCases,
  caseById,
  countCases,
  countsByMonth,
  historyOf,
  type Month,
  unsettledCases,
  watch,
} from './queries';
export { type Change, type Recorded, recordObservations } from './record';
export { type CaseRow, type EventRow, rowOf } from './rows';
export { sessionBegun } from './session';
export { type TakenIn, takeIn } from './take-in';
export { LogTrouble, type LogTroubleKind } from './trouble';
export { countNeedsMe, countsOfGroups, firstOfGroups, mostUrgent, needsMeToday, nextTurnOfAll } from './urgent';
