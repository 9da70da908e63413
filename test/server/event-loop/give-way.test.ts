import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { pauses } from '../../../server/event-loop/give-way.ts';
import { jsonPieces, jsonText } from '../../../server/event-loop/json-text.ts';
import { sortedWithPauses } from '../../../server/event-loop/sorted.ts';

describe('a pause', () => {
  it('does nothing while little time has passed, then gives others a turn, then does nothing again', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000);
    const events: string[] = [];
    const pause = pauses();
    expect(pause()).toBeUndefined();
    clock.mockReturnValue(1_008);
    setImmediate(() => events.push('others'));
    await pause();
    expect(events).toEqual(['others']);
    expect(pause()).toBeUndefined();
    clock.mockRestore();
  });
});

describe('sorting with pauses', () => {
  it('is a stable sort, whatever the length, and gives way on the way', async () => {
    const items = fc.array(fc.record({ key: fc.integer({ min: 0, max: 9 }), id: fc.nat() }), {
      maxLength: 3_500,
    });
    await fc.assert(
      fc.asyncProperty(items, async (given) => {
        const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
        let pauses = 0;
        const pause = () => {
          pauses += 1;
          return undefined;
        };
        expect(await sortedWithPauses(given, compare, pause)).toEqual(given.toSorted(compare));
        expect(pauses).toBeGreaterThanOrEqual(given.length);
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
