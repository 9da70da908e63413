import { describe, expect, it } from 'vitest';
import { Breaker } from '../../../../server/sync/apply/breaker.ts';
import { createBatch } from '../../../../server/sync/apply/create-batch.ts';
import { trouble } from '../builders.ts';

interface Made {
  readonly of: string;
}
type Answer = readonly (Made | undefined)[];

/** A vendor with what exists there; `answers` scripts each send, and may put things into `there`. */
function vendor(answers: ((items: readonly string[], there: Set<string>) => Answer)[]) {
  const there = new Set<string>();
  const sent: string[][] = [];
  let looked = 0;
  return {
    there,
    sent,
    looked: () => looked,
    creator: {
      async send(items: readonly string[]) {
        sent.push([...items]);
        const answer = answers[Math.min(sent.length, answers.length) - 1];
        return answer?.(items, there) ?? [];
      },
      isOf: (record: Made, item: string) => record.of === item,
      async find(items: readonly string[]) {
        looked += 1;
        return new Map(items.filter((item) => there.has(item)).map((item) => [item, { of: item }]));
      },
    },
  };
}

const make = (items: readonly string[], there: Set<string>): Answer => {
  for (const item of items) there.add(item);
  return items.map((of) => ({ of }));
};
const fail =
  (...error: Parameters<typeof trouble>) =>
  (): never => {
    throw trouble(...error);
  };

const outcomeOf = async (items: readonly string[], { creator }: ReturnType<typeof vendor>) =>
  Object.fromEntries(
    [...(await createBatch(items, creator, new Breaker()))].map(([item, result]) => [
      item,
      result.ok ? result.record.of : result.note.code,
    ]),
  );

describe('creating in batches', () => {
  it('sends everything once and asks no more when the answer says all', async () => {
    const there = vendor([make]);
    expect(await outcomeOf(['a', 'b'], there)).toEqual({ a: 'a', b: 'b' });
    expect([there.sent, there.looked()]).toEqual([[['a', 'b']], 0]);
  });

  it('takes an answer in another order', async () => {
    const there = vendor([(items, known) => make(items, known).toReversed()]);
    expect(await outcomeOf(['a', 'b', 'c'], there)).toEqual({ a: 'a', b: 'b', c: 'c' });
    expect(there.looked()).toBe(0);
  });

  it.each([
    ['only the first record', (answer: Answer) => answer.slice(0, 1)],
    ['nothing', () => []],
    ['records that cannot be read', (answer: Answer) => answer.map(() => undefined)],
    ['records of something else', () => [{ of: 'x' }, { of: 'y' }]],
  ])('reads back what an answer with %s leaves in doubt, and sends nothing again', async (_, cut) => {
    const there = vendor([(items, known) => cut(make(items, known))]);
    expect(await outcomeOf(['a', 'b'], there)).toEqual({ a: 'a', b: 'b' });
    expect([there.sent.length, there.looked()]).toEqual([1, 1]);
  });

  it('does not take one record for two items that look alike', async () => {
    const there = vendor([() => [{ of: 'Contoso' }]]);
    const isOf = (record: Made, item: string) => item.startsWith(record.of);
    const outcome = await outcomeOf(['Contoso 1', 'Contoso 2'], {
      ...there,
      creator: { ...there.creator, isOf },
    });
    expect(outcome).toEqual({ 'Contoso 1': 'Contoso', 'Contoso 2': 'halo.notSeen' });
  });

  it.each([
    ['lost on the way back', 'unreachable', undefined],
    ['late', 'timedOut', undefined],
    ['no JSON', 'badAnswer', 200],
    ['from a gateway', 'serverError', 502],
    ['from a gateway', 'serverError', 504],
  ] as const)('finds what was made when the answer is %s (%s %s)', async (_, code, status) => {
    const there = vendor([
      (items, known) => {
        make(items, known);
        throw trouble(code, status);
      },
    ]);
    expect(await outcomeOf(['a', 'b'], there)).toEqual({ a: 'a', b: 'b' });
    expect(there.sent).toHaveLength(1);
  });

  it.each([
    ['timedOut', undefined],
    ['unreachable', undefined],
    ['badAnswer', 200],
    ['serverError', 502],
    ['serverError', 503],
    ['serverError', 504],
  ] as const)('never sends again what may still land: %s %s', async (code, status) => {
    const there = vendor([fail(code, status), make]);
    expect(await outcomeOf(['a', 'b'], there)).toEqual({ a: `halo.${code}`, b: `halo.${code}` });
    expect([there.sent.length, there.looked()]).toEqual([1, 1]);
  });

  it('keeps the half that was made before the connection broke', async () => {
    const there = vendor([
      (items, known) => {
        make(items.slice(0, 2), known);
        throw trouble('timedOut');
      },
    ]);
    expect(await outcomeOf(['a', 'b', 'c'], there)).toEqual({ a: 'a', b: 'b', c: 'halo.timedOut' });
    expect(there.sent).toHaveLength(1);
  });

  it.each([
    ['all or nothing', () => []],
    ['those before it', (items: readonly string[]) => items.slice(0, items.indexOf('bad'))],
  ])('finds the refused element by halving when Halo makes %s', async (_, madeOf) => {
    const there = vendor([
      (items, known) => {
        if (!items.includes('bad')) return make(items, known);
        make(madeOf(items), known);
        throw trouble('rejected', 400);
      },
    ]);
    const items = ['a', 'b', 'c', 'bad', 'd', 'e', 'f'];
    const outcome = await outcomeOf(items, there);
    expect(outcome).toEqual({ a: 'a', b: 'b', c: 'c', bad: 'halo.rejected', d: 'd', e: 'e', f: 'f' });
    const times = (item: string) => there.sent.filter((batch) => batch.includes(item)).length;
    expect(there.sent.at(-1)).not.toContain('a');
    expect(times('bad')).toBeLessThanOrEqual(4);
  });

  it('sends nothing twice that was made before the refused one', async () => {
    const made: string[] = [];
    const there = vendor([
      (items, known) => {
        for (const item of items) {
          if (item === 'bad') throw trouble('rejected', 400);
          made.push(item);
          known.add(item);
        }
        return items.map((of) => ({ of }));
      },
    ]);
    await outcomeOf(['a', 'b', 'bad', 'c', 'd'], there);
    expect(made.toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('leaves the rest, without a result, once three single ones have failed in the same way', async () => {
    const there = vendor([fail('serverError', 500)]);
    const items = Array.from({ length: 100 }, (_, at) => `i${at}`);
    const outcome = await outcomeOf(items, there);
    expect(Object.values(outcome)).toEqual(Array(3).fill('halo.serverError'));
    expect(there.sent.length).toBeLessThanOrEqual(12);
  });

  it('goes on where others worked in between, and where they fail in other ways', async () => {
    const bad = new Set(['i1', 'i2', 'i3', 'i4', 'i5']);
    const items = Array.from({ length: 40 }, (_, at) => `i${at}`);
    const there = vendor([
      (batch, known) => (batch.some((item) => bad.has(item)) ? fail('rejected', 400)() : make(batch, known)),
    ]);
    const outcome = await outcomeOf(items, there);
    expect(items.filter((item) => outcome[item] !== item)).toEqual([...bad]);
    let turn = 0;
    const fickle = vendor([
      () => {
        turn += 1;
        throw trouble('rejected', 400 + (turn % 2));
      },
    ]);
    expect(Object.keys(await outcomeOf(['a', 'b', 'c', 'd', 'e'], fickle))).toHaveLength(5);
  });

  it.each(['rateLimited', 'unauthorized', 'forbidden', 'notFound', 'redirected', 'stopped'] as const)(
    'neither looks nor sends again when it was surely not taken: %s',
    async (code) => {
      const there = vendor([fail(code)]);
      expect(await outcomeOf(['a', 'b'], there)).toEqual({ a: `halo.${code}`, b: `halo.${code}` });
      expect([there.sent.length, there.looked()]).toEqual([1, 0]);
    },
  );

  it('sends nothing again when it cannot be read back', async () => {
    const there = vendor([fail('rejected', 400)]);
    const creator = { ...there.creator, find: fail('unreachable') };
    expect(await outcomeOf(['a', 'b'], { ...there, creator })).toEqual({
      a: 'halo.unreachable',
      b: 'halo.unreachable',
    });
    expect(there.sent).toHaveLength(1);
  });

  it('lets through what is no trouble of the vendor', async () => {
    const there = vendor([
      () => {
        throw new TypeError('a bug');
      },
    ]);
    await expect(createBatch(['a'], there.creator, new Breaker())).rejects.toThrow('a bug');
  });

  it('sends nothing for nothing', async () => {
    const there = vendor([make]);
    expect(await outcomeOf([], there)).toEqual({});
    expect(there.sent).toEqual([]);
  });
});
