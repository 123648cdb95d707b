export * from './guides';
