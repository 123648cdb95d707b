import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionAt, decisionBack, decisionNodes, decisionStart } from '.';

/** Every path of answers from the first question to an outcome. */
function pathsFrom(path: readonly string[] = []): (readonly string[])[] {
  const { node } = decisionAt(path);
  return node.kind === 'outcome' ? [path] : node.choices.flatMap(({ id }) => pathsFrom([...path, id]));
}

describe('whose pictures are they', () => {
  const paths = pathsFrom();

  it('ends on every path in something to do, with a guide that takes it from there', () => {
    expect(paths.length).toBeGreaterThanOrEqual(12);
    for (const path of paths) {
      const { node } = decisionAt(path);
      expect(node.kind).toBe('outcome');
      if (node.kind !== 'outcome') continue;
      expect(node.toDo.length).toBeGreaterThan(0);
      expect(node.letters.length).toBeGreaterThan(0);
      // Whoever has nothing to prove it with has to settle.
      expect(node.proofs.length > 0 || node.guide === 'settle').toBe(true);
    }
  });

  it('leaves no question and no outcome out', () => {
    const met = new Set(
      paths.flatMap((path) =>
        path.map((_, at) => decisionAt(path.slice(0, at)).node.id).concat(decisionAt(path).node.id),
      ),
    );
    expect([...met].sort()).toEqual(Object.keys(decisionNodes).sort());
    for (const [id, node] of Object.entries(decisionNodes)) expect(node.id).toBe(id);
  });

  it('can be walked back to the first question from everywhere', () => {
    for (const path of paths) {
      let place = decisionAt(path);
      for (let left = path.length; left > 0; left -= 1) {
        expect(place.path).toHaveLength(left);
        place = decisionBack(place.path);
      }
      expect(place.node.id).toBe(decisionStart);
      expect(decisionBack(place.path)).toEqual(place);
    }
  });

  it('stands somewhere for any answers at all', () => {
    const known = Object.values(decisionNodes)
      .flatMap((node) => (node.kind === 'question' ? node.choices : []))
      .map(({ id }) => id);
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...known), fc.string())), (answers) => {
        const place = decisionAt(answers);
        expect(place.path).toEqual(answers.slice(0, place.path.length));
        expect(decisionAt(place.path)).toEqual(place);
      }),
    );
  });

  it('follows the article: the distributor’s own by originals, others’ by authorisation', () => {
    expect(decisionAt(['distributor', 'yes']).node).toMatchObject({ proofs: [{ id: 'supplier-original' }, {}, {}] });
    expect(decisionAt(['distributor', 'no', 'yes']).node).toMatchObject({ proofs: [{ id: 'authorisation' }, {}, {}] });
  });
});
