import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type CaseEvent, isNoNews, letterOf, type Note, noteSchema, notesOf, tickOf } from '.';

const at = Date.UTC(2026, 10, 24, 4);
const noted = (place: number, note: Note): CaseEvent => ({
  id: `e${place}`,
  caseId: 'c',
  at: at + place,
  type: 'note',
  note,
});
const history = (...notes: Note[]) => notes.map((note, place) => noted(place, note));
const text = (words: string): Note => ({ kind: 'text', text: words });
const undo = (place: number): Note => ({ kind: 'undo', event: `e${place}` });
const textsOf = (events: CaseEvent[]) => notesOf(events).texts.map((one) => one.text);

describe('the notes of a history', () => {
  it('are its texts in order of time, with whose words they repeat', () => {
    const events = history({ kind: 'text', about: 'distributor', text: '图是我们自己拍的' }, text('第二条'));
    expect(notesOf(events.reverse()).texts).toEqual([
      { kind: 'text', about: 'distributor', text: '图是我们自己拍的', id: 'e0', at },
      { kind: 'text', text: '第二条', id: 'e1', at: at + 1 },
    ]);
  });

  it('hold the last word on each thing of a list, and tell one list from another', () => {
    const tick = { kind: 'tick', list: 'settlement', item: 'removed' } as const;
    const notes = notesOf(
      history(
        { ...tick, on: true, date: '2026-11-24' },
        { ...tick, list: 'afterwards', on: true },
        { ...tick, on: false },
      ),
    );
    expect(tickOf(notes, 'settlement', 'removed')?.on).toBe(false);
    expect(tickOf(notes, 'afterwards', 'removed')?.on).toBe(true);
    expect(tickOf(notes, 'settlement', 'written')).toBeUndefined();
  });

  it('forget an answer that was walked back', () => {
    const answer = { kind: 'answer', question: 'whose' } as const;
    const events = history({ ...answer, choice: 'own' }, { kind: 'answer', question: 'from', choice: 'pack' });
    expect(notesOf(events).answers.map(({ choice }) => choice)).toEqual(['own', 'pack']);
    expect(notesOf([...events, noted(2, { ...answer, choice: null })]).answers.map(({ choice }) => choice)).toEqual([
      'pack',
    ]);
  });

  it('hold a letter in each language, until it is the template again', () => {
    const letter = { kind: 'letter', letter: 'to-complainant' } as const;
    const events = history(
      { ...letter, language: 'zh', text: '您好' },
      { ...letter, language: 'en', text: 'Dear' },
      { ...letter, language: 'zh', text: null },
    );
    expect(letterOf(notesOf(events), 'to-complainant', 'zh')).toBeUndefined();
    expect(letterOf(notesOf(events), 'to-complainant', 'en')).toBe('Dear');
  });

  it('lose what is taken back, and have it again when that is taken back too', () => {
    const taken = history(text('错的'), text('对的'), undo(0));
    expect(textsOf(taken)).toEqual(['对的']);
    expect(textsOf([...taken, noted(3, undo(2))])).toEqual(['错的', '对的']);
    expect(textsOf([...taken, noted(3, undo(2)), noted(4, undo(3))])).toEqual(['对的']);
  });

  it('stand on what came before, where a tick is taken back', () => {
    const tick = { kind: 'tick', list: 'settlement', item: 'removed' } as const;
    const notes = notesOf(history({ ...tick, on: true }, { ...tick, on: false }, undo(1)));
    expect(tickOf(notes, 'settlement', 'removed')?.on).toBe(true);
  });

  it('come to an end whatever takes back what', () => {
    const undoing = fc.array(fc.nat(7), { maxLength: 8 }).map((places) => history(...places.map(undo), text('留下')));
    fc.assert(
      fc.property(undoing, (events) => {
        expect(notesOf(events).texts.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a note', () => {
  const tick: Note = { kind: 'tick', list: 'settlement', item: 'removed', on: true };

  it.each<[string, Note[], Note, boolean]>([
    ['the same tick', [tick], tick, true],
    ['the same tick with a day', [tick], { ...tick, date: '2026-11-25' }, false],
    ['no tick where there was none', [], { ...tick, on: false }, true],
    ['no answer where there was none', [], { kind: 'answer', question: 'whose', choice: null }, true],
    [
      'another answer',
      [{ kind: 'answer', question: 'whose', choice: 'own' }],
      { kind: 'answer', question: 'whose', choice: 'bought' },
      false,
    ],
    ['the template', [], { kind: 'letter', letter: 'appeal', language: 'zh', text: null }, true],
    ['the same text again', [text('打过电话')], text('打过电话'), false],
  ])('is news or not: %s', (_name, before, note, expected) => {
    expect(isNoNews(notesOf(history(...before)), note)).toBe(expected);
  });

  it.each<[string, unknown]>([
    ['without words', { kind: 'text', text: '  ' }],
    ['of nobody known', { kind: 'text', about: 'police', text: '…' }],
    ['of a day that is none', { ...tick, date: '明天' }],
    ['with a name that is none', { ...tick, item: '<b>' }],
    ['that is too long', { kind: 'text', text: '字'.repeat(4001) }],
    ['of another version', { kind: 'picture' }],
  ])('is refused: %s', (_name, note) => {
    expect(v.safeParse(noteSchema, note).success).toBe(false);
  });
});
