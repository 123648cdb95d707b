import type { Life } from '../../reading/pages';

export default {
  steps: { 'scroll down': (document) => document.querySelector('.scroller')?.scrollTo(0, 1300) },
} satisfies Life;
