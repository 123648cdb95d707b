import { act, cleanup, render, renderHook, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type CaseEvent, type Note, notesOf, tickOf } from '@/utils/cases';
import { NotesSection } from './NotesSection';
import { useNotes } from './useNotes';

const now = Date.UTC(2026, 10, 24, 2, 30);
const noted = (place: number, note: Note): CaseEvent => ({
  id: `e${place}`,
  caseId: 'c',
  at: now + place,
  type: 'note',
  note,
});
const text = (words: string): Note => ({ kind: 'text', text: words });

afterEach(cleanup);

function show(events: CaseEvent[], onNote: (note: Note) => Promise<boolean>) {
  return <NotesSection notes={notesOf(events)} events={events} now={now} onNote={onNote} />;
}

describe('the notes of a case', () => {
  test('are written down with whose words they are, and the field is free again', async () => {
    const onNote = vi.fn().mockResolvedValue(true);
    render(show([], onNote));
    const field = screen.getByLabelText('记一笔');
    const keep = screen.getByRole('button', { name: '记一笔' });
    expect(keep.matches(':disabled')).toBe(true);
    await userEvent.type(field, '先等等');
    await userEvent.selectOptions(screen.getByLabelText('谁说的'), '客服');
    await userEvent.click(keep);
    expect(onNote).toHaveBeenCalledExactlyOnceWith({ kind: 'text', about: 'customer-service', text: '先等等' });
    expect(field).toHaveProperty('value', '');
    expect(screen.getByText('记下了')).toBeDefined();
  });

  test('that could not be kept stay in the field', async () => {
    render(show([], () => Promise.resolve(false)));
    await userEvent.type(screen.getByLabelText('记一笔'), '别丢');
    await userEvent.click(screen.getByRole('button', { name: '记一笔' }));
    expect(screen.getByLabelText('记一笔')).toHaveProperty('value', '别丢');
    expect(screen.queryByText('记下了')).toBeNull();
  });

  test('stand latest first; one is taken back, and had again', async () => {
    const onNote = vi.fn().mockResolvedValue(true);
    const events = [noted(0, text('第一条')), noted(1, { kind: 'text', about: 'distributor', text: '第二条' })];
    const { rerender } = render(show(events, onNote));
    const [latest] = screen.getAllByRole('listitem');
    expect(latest?.textContent).toBe('11月24日 10:30供货商说收回第二条');
    await userEvent.click(screen.getByRole('button', { name: '收回：第二条' }));
    expect(onNote).toHaveBeenCalledWith({ kind: 'undo', event: 'e1' });
    rerender(show([...events, noted(2, { kind: 'undo', event: 'e1' })], onNote));
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    await userEvent.click(within(screen.getByText('收回了一条笔记。')).getByRole('button', { name: '恢复' }));
    expect(onNote).toHaveBeenLastCalledWith({ kind: 'undo', event: 'e2' });
  });
});

describe('a tick', () => {
  const tick = { kind: 'tick', list: 'settlement', item: 'removed', on: true } as const;
  const isOn = (notes: Parameters<typeof tickOf>[0]) => tickOf(notes, 'settlement', 'removed')?.on === true;

  test('is shown at once, and kept until the log tells otherwise', async () => {
    const send = vi.fn().mockResolvedValue(true);
    const empty: CaseEvent[] = [];
    const { result, rerender } = renderHook(({ events }) => useNotes('c', events, send), {
      initialProps: { events: empty },
    });
    await act(() => result.current.note(tick));
    expect(send).toHaveBeenCalledWith('note', { caseId: 'c', note: tick });
    expect(isOn(result.current.notes)).toBe(true);
    rerender({ events: [noted(0, tick)] });
    expect(isOn(result.current.notes)).toBe(true);
    rerender({ events: [noted(0, tick), noted(1, { ...tick, on: false })] });
    expect(isOn(result.current.notes)).toBe(false);
  });

  test('that could not be kept is not shown', async () => {
    const events: CaseEvent[] = [];
    const { result } = renderHook(() => useNotes('c', events, () => Promise.resolve(false)));
    await act(() => result.current.note(tick));
    expect(isOn(result.current.notes)).toBe(false);
  });
});
