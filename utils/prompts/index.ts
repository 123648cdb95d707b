export { duePrompts, type Prompt, type PromptVerdict, promptAt } from './due';
export { notificationOf, type PromptKey, type PromptNotification, type Speech, targetOf } from './notification';
