import { Button } from '@/components/Button';
import { useNow } from '@/components/clock';
import { VerdictPill } from '@/components/VerdictPill';
import { type Facts, verdictAt } from '@/utils/cases';
import type { Said } from '@/utils/profile';
import { procedureWords, say, statusWords } from '@/utils/words';
import type { Lesson } from './useTeaching';

interface Props {
  learnt: NonNullable<Lesson['learnt']>;
  said: Said;
  onSay: (said: Said) => void;
  onSave: () => void;
}

const roles = ['complainant', 'respondent'] as const;
const procedures = ['picture-theft', 'ip-platform', 'original-protection'] as const;

/** What only the seller can say, what would be read, and the button that keeps it. */
export function TeachPreview({ learnt: { asks, facts }, said, onSay, onSave }: Props) {
  const now = useNow(facts);
  const isReady = (!asks.role || said.role !== undefined) && (!asks.procedure || said.procedure !== undefined);
  return (
    <>
      {asks.role && (
        <Choice
          title={say('teach_ask_role')}
          name="role"
          options={roles.map((role) => ({ value: role, words: say(`teach_role_${role}`) }))}
          chosen={said.role}
          onChoose={(role) => onSay({ ...said, role })}
        />
      )}
      {asks.procedure && (
        <Choice
          title={say('teach_ask_procedure')}
          name="procedure"
          options={procedures.map((procedure) => ({ value: procedure, words: procedureWords(procedure) }))}
          chosen={said.procedure}
          onChoose={(procedure) => onSay({ ...said, procedure })}
        />
      )}
      <section className="teach-step">
        <h3>{say('teach_preview')}</h3>
        <p role="status">
          {facts.length === 1 ? say('teach_preview_count_one') : say('teach_preview_count', String(facts.length))}
        </p>
        <p className="quiet small">{say('teach_preview_check')}</p>
        <ul className="teach-preview">
          {facts.map((one) => (
            <PreviewLine key={one.number} facts={one} now={now} />
          ))}
        </ul>
        {facts.some(({ status }) => status === 'unknown') && (
          <p className="quiet small">{say('teach_preview_unknown')}</p>
        )}
        {!isReady && <p id="teach-say-first">{say('teach_say_first')}</p>}
        <Button
          does="next"
          look="primary"
          wide
          disabled={!isReady}
          aria-describedby={isReady ? undefined : 'teach-say-first'}
          onClick={onSave}
        >
          {say('teach_save')}
        </Button>
      </section>
    </>
  );
}

function PreviewLine({ facts, now }: { facts: Facts; now: number }) {
  const verdict = verdictAt(facts, now);
  return (
    <li data-tusu-case={facts.number} data-tusu-verdict={verdict}>
      <span className="figures">{facts.number}</span>
      <span className="quiet">{statusWords(facts)}</span>
      <VerdictPill one={facts} verdict={verdict} />
    </li>
  );
}

interface ChoiceProps<Value extends string> {
  title: string;
  name: string;
  options: readonly { value: Value; words: string }[];
  chosen: Value | undefined;
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ title, name, options, chosen, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset className="teach-choice">
      <legend>{title}</legend>
      {options.map(({ value, words }) => (
        <label key={value}>
          <input type="radio" name={name} value={value} checked={chosen === value} onChange={() => onChoose(value)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
