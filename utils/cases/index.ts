export * from './identity';
export * from './notes';
export * from './observation';
export * from './progress';
export * from './urgency';
export * from './verdict';
export * from './words';
