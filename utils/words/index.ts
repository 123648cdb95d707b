export * from './case';
export * from './history';
export * from './matter';
export * from './next-step';
export { letterWords, partyWords } from './notes';
export { type Key, say, underscored } from './say';
export * from './time';
export { verdictWords } from './verdict';
export * from './walk';
