import type { Life } from '../../reading/pages';

function show(document: Document, ...parts: readonly string[]) {
  for (const [at, part] of [...document.querySelectorAll('.left b')].entries()) part.textContent = parts[at] ?? '';
}

export default {
  steps: {
    'a second later': (document) => show(document, '00', '59', '59'),
    'a minute before the end': (document) => show(document, '00', '01', '00'),
  },
} satisfies Life;
