import { type Case, type Notes, ruleOf } from '@/utils/cases';
import type { GuideName } from '@/utils/guides';
import {
  checklistsFor,
  type GuideContent,
  guideContent,
  type Checklist as List,
  leftAfterEnd,
} from '@/utils/guides/matter';
import { ruleWords, say, sentence, sourceWords } from '@/utils/words';
import { Fold } from '../Fold';
import { Checklist, doneOf } from './Checklist';
import { Decision, placeOf } from './Decision';
import { LeftList } from './LeftList';
import { ListingLink } from './ListingLink';
import type { MatterProps } from './matter';
import { type Footnotes, footnotesOf, SaidList, Sentence, Sources, sourcesOf } from './Said';
import { Steps } from './Steps';
import { Ways } from './Ways';
import './guide.css';

/** What a guide says beside its steps: what it means, what to check and decide, and what is left. None of it holds the guide up. */
export function GuideMatter(props: MatterProps) {
  const { one, guide, onLetter } = props;
  const content = guideContent(guide, one);
  const left = leftAfterEnd(one);
  return (
    <>
      {content.state === 'open' && <Open {...props} content={content} />}
      {left.length > 0 && (
        <Fold title={say('left_title')} open={content.state !== 'open'}>
          <LeftList left={left} onLetter={onLetter} />
        </Fold>
      )}
      {content.state !== 'open' && <Lists {...props} />}
    </>
  );
}

function Open(props: MatterProps & { content: GuideContent }) {
  const { content, guide, walking, notes, onNote, onWay, onLetter } = props;
  return (
    <>
      {content.ways.length > 0 && (
        <Fold title={say('ways_title')} open>
          <Ways ways={content.ways} chosen={walking?.way} onChoose={onWay} />
        </Fold>
      )}
      {guide === 'appeal' && (
        <>
          <Fold title={say('first_steps_title')}>
            <Steps />
          </Fold>
          <Fold title={say('decision_title')} open>
            <Decision notes={notes} onNote={onNote} onLetter={onLetter} />
          </Fold>
        </>
      )}
      <Lists {...props} />
      <Fold title={say('means_title', sentence(content.title))}>
        <Means content={content} />
      </Fold>
    </>
  );
}

/** What the guide is for, what to know before the last click, where its control is, and how long things take. */
function Means({ content: { purpose, means, where, rules } }: { content: GuideContent }) {
  const footnotes = footnotesOf([
    ...sourcesOf([purpose, ...means, ...where]),
    ...rules.map((name) => ruleOf(name).source),
  ]);
  return (
    <>
      <p>
        <Sentence said={purpose} footnotes={footnotes} />
      </p>
      <SaidList said={means} footnotes={footnotes} />
      <h4>{say('where_title')}</h4>
      <SaidList said={where} footnotes={footnotes} />
      {rules.length > 0 && <Durations rules={rules} footnotes={footnotes} />}
      <Sources footnotes={footnotes} />
    </>
  );
}

function Durations({ rules, footnotes }: Pick<GuideContent, 'rules'> & { footnotes: Footnotes }) {
  return (
    <>
      <h4>{say('durations_title')}</h4>
      <ul className="plain">
        {rules.map((name) => {
          const rule = ruleOf(name);
          return (
            <li key={name}>
              {ruleWords(name, rule)}
              <sup className="quiet figures">{footnotes.get(sourceWords(rule.source))}</sup>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What is to be checked before a deed has its place while the deed can be done, what comes afterwards only then. */
const isDue = ({ id }: List, guide: GuideName, one: Case): boolean =>
  id === 'after-withdrawn'
    ? one.status === 'withdrawn' || one.status === 'withdrawing'
    : guideContent(guide, one).state === 'open';

function Lists({ guide, one, walking, notes, now, onNote }: MatterProps) {
  const lists = checklistsFor(guide, one).filter((list) => isDue(list, guide, one));
  return lists.map((list) => (
    <Fold
      key={list.id}
      title={sentence(list.title)}
      aside={doneOf(list, notes)}
      open={isNext(list, walking?.step, notes)}
    >
      <Checklist list={list} notes={notes} now={now} onNote={onNote}>
        {looksAtListing(list) && <ListingLink one={one} />}
      </Checklist>
    </Fold>
  ));
}

const looksAtListing = ({ id }: List) => id === 'before-withdraw' || id === 'before-answer';

/** Is the list what the seller has before him? What is to be checked before a form is sent waits until there is something to send. */
function isNext({ id }: List, step: string | undefined, notes: Notes): boolean {
  switch (id) {
    case 'before-withdraw':
    case 'after-withdrawn':
    case 'after-failed-appeal':
      return true;
    case 'before-answer':
      return step === 'platform' || step === 'confirm';
    case 'before-submit':
      return step === 'open-form' || step === 'submit' || placeOf(notes).node.kind === 'outcome';
  }
}
