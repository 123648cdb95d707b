import type { Source } from '@/utils/cases';
import type { Said } from '@/utils/guides/matter';
import { say, sentence, sourceWords } from '@/utils/words';
import './guide.css';

/** The numbers by which sentences name their sources, in the order in which those are first met. */
export type Footnotes = ReadonlyMap<string, number>;

/** Numbers the sources of all that stands together. */
export function footnotesOf(sources: readonly Source[]): Footnotes {
  const words = [...new Set(sources.map(sourceWords))];
  return new Map(words.map((source, place) => [source, place + 1]));
}

export const sourcesOf = (said: readonly Said[]): Source[] => said.map(({ source }) => source);

/** A sentence with the number of its source, and a word of caution where that is one text, or an old one. */
export function Sentence({ said: { text, source }, footnotes }: { said: Said; footnotes: Footnotes }) {
  return (
    <>
      {sentence(text)}
      {source.certainty !== 'A' && <span className="quiet small"> {say('source_mark_weak')}</span>}
      {footnotes.size > 1 && <sup className="quiet figures">{footnotes.get(sourceWords(source))}</sup>}
    </>
  );
}

/** What is said, one sentence a line. */
export function SaidList({ said, footnotes }: { said: readonly Said[]; footnotes: Footnotes }) {
  return (
    <ul className="said">
      {said.map((one) => (
        <li key={one.text}>
          <Sentence said={one} footnotes={footnotes} />
        </li>
      ))}
    </ul>
  );
}

/** Where all of it is from: in one line where it is one source, else folded, each with its number. */
export function Sources({ footnotes }: { footnotes: Footnotes }) {
  const [only] = footnotes.keys();
  if (only === undefined) return null;
  if (footnotes.size === 1) return <p className="source quiet small">{only}</p>;
  return (
    <details className="sources quiet small">
      <summary>{say('sources_title', String(footnotes.size))}</summary>
      <ol>
        {[...footnotes.keys()].map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ol>
    </details>
  );
}
