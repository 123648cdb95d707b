export * from './guides';
export { guideFor } from './paths';
