/** What is said of the guide under way: where it stands, and how the last one ended. */
import type { Missing } from '../guides';
import type { Standing, Walk, WalkEnd } from '../walk';
import { statusWords, stepWords } from './case';
import { say, underscored } from './say';

/** What is said where the control of a step is not on the page. */
export const missingWords = (why: Missing): string => say(`missing_${underscored(why)}`);

/** One sentence of how a walk stands, and where there is one a second: the page's own words, or what to do. */
export function standingWords(walk: Pick<Walk, 'guide' | 'step' | 'facts'>, standing: Standing): [string, string?] {
  switch (standing.state) {
    case 'searching':
      return [say('walking_search')];
    case 'ringing':
      return [walk.step === undefined ? say('walking_search') : stepWords(walk.guide, walk.step)];
    case 'missing':
      return [missingWords(standing.why)];
    case 'waiting':
      return withPageWords(say(`waiting_${standing.obstacle}`), standing.says);
    case 'other-store':
      return [say('walk_other_store', standing.store, walk.facts.store)];
    case 'pressed':
      return [say('walk_pressed')];
    case 'refused':
      return [withPageWords(say('walk_refused'), standing.says).join(' · '), say('walk_refused_next')];
    case 'accepted':
      return withPageWords(say('walk_accepted'), standing.says);
    case 'silent':
      return [say('walk_silent')];
  }
}

const withPageWords = (sentence: string, says: string): [string, string?] =>
  says === '' ? [sentence] : [sentence, say('walk_page_says', says)];

/** How the last walk came to its end. */
export function walkEndWords({ end, status = 'unknown' }: WalkEnd): string {
  switch (end) {
    case 'done':
      return say('walk_end_done', statusWords({ status, statusText: '' }));
    case 'ended':
      return say('walk_end_ended', statusWords({ status, statusText: '' }));
    case 'stopped':
      return say('walk_end_stopped');
    case 'deleted':
      return say('walk_end_deleted');
  }
}
