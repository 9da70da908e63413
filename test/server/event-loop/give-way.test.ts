import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTurns } from '../../../server/event-loop/give-way.ts';
import { jsonPieces, jsonText } from '../../../server/event-loop/json-text.ts';
import { atOnce, sortInSteps } from '../../../server/event-loop/steps.ts';

describe('work in steps', () => {
  it('answers the same at once and in turns', async () => {
    function* count() {
      for (let number = 0; number < 10; number += 1) yield;
      return 'done' as const;
    }
    expect(atOnce(count())).toBe('done');
    expect(await inTurns(count())).toBe('done');
  });

  it('throws what the work throws', async () => {
    // biome-ignore lint/correctness/useYield: it breaks before its first pause
    function* broken(): Generator<undefined, never, undefined> {
      throw new Error('broken');
    }
    await expect(inTurns(broken())).rejects.toThrow('broken');
  });
});

describe('sorting in steps', () => {
  it('is a stable sort, whatever the length', () => {
    const items = fc.array(fc.record({ key: fc.integer({ min: 0, max: 9 }), id: fc.nat() }), {
      maxLength: 3_500,
    });
    fc.assert(
      fc.property(items, (given) => {
        const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
        expect(atOnce(sortInSteps(given, compare))).toEqual(given.toSorted(compare));
      }),
      { numRuns: 30, seed: 5 },
    );
  });
});

describe('JSON in pieces', () => {
  it('is the same document as in one', async () => {
    const value = {
      name: 'a "name"',
      none: undefined,
      short: [1, undefined, null],
      long: Array.from({ length: 1_200 }, (_, place) =>
        place === 7 ? undefined : { place, text: 'é'.repeat(90) },
      ),
      after: { nested: true },
    };
    expect(await jsonText(value)).toBe(JSON.stringify(value));
    const pieces: string[] = [];
    for await (const piece of jsonPieces(value)) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(3);
  });

  it.each([[null], [3], ['text'], [{}], [{ a: [] }], [[1, 2]]])(
    'of %j is the same as in one',
    async (value) => {
      expect(await jsonText(value)).toBe(JSON.stringify(value));
    },
  );
});
