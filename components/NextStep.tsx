import type { Case, Verdict } from '@/utils/cases';
import { toneOf } from '@/utils/look';
import { type Doing, doingWords, nextStep, pathBeside, say, verdictWords } from '@/utils/words';
import { Button } from './Button';

interface Props {
  one: Case;
  verdict: Verdict;
  offPage: boolean;
  onDo: (doing: Doing) => void;
}

/** The one next step of a case as the surface's only primary button, and an offered appeal beside it. */
export function NextStep({ one, verdict, offPage, onDo }: Props) {
  const doing = nextStep(one, verdict);
  const beside = pathBeside(one, verdict);
  // Beside the page of a case that waits or is over, opening that page is no step worth a primary button.
  const isDue = ['now', 'act', 'unsure'].includes(toneOf(verdict));
  return (
    <>
      <p>{verdictWords(one, verdict).next}</p>
      {offPage && <p className="quiet small">{say('off_page_hint')}</p>}
      <Button does={doing} look={isDue || offPage ? 'primary' : 'plain'} wide onClick={() => onDo(doing)}>
        {doingWords(doing, one)}
      </Button>
      {beside && (
        <Button does={beside} wide onClick={() => onDo(beside)}>
          {doingWords(beside, one)}
        </Button>
      )}
      {doing !== 'open-page' && (
        <Button does="open-page" look="bare" wide onClick={() => onDo('open-page')}>
          {say('do_open_page')}
        </Button>
      )}
    </>
  );
}
