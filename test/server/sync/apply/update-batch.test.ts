import { describe, expect, it } from 'vitest';
import { Breaker } from '../../../../server/sync/apply/breaker.ts';
import { updateBatch } from '../../../../server/sync/apply/update-batch.ts';
import type { HaloLicence } from '../../../../server/vendors/halo/licence.ts';
import { licenceOf, subscription, trouble } from '../builders.ts';

type Element = Record<string, unknown>;
type Answer = (elements: readonly Element[]) => (HaloLicence | undefined)[];

/** The licence as it is after an update was done. */
const done = (element: Element, change: Element = {}): HaloLicence => {
  const { id, status: _word, ...owned } = { ...element, ...change };
  return licenceOf(subscription('a'), Number(id), { owned });
};

/** Halo that answers as told, and shows single licences as `shown` says. */
function halo(answer: Answer, shown: ReadonlyMap<number, HaloLicence> = new Map()) {
  const sent: Element[][] = [];
  const read: (number | null)[] = [];
  return {
    sent,
    read,
    api: {
      async updateLicences(elements: readonly Element[]) {
        sent.push([...elements]);
        return answer(elements);
      },
      async readLicence(id: number) {
        read.push(id);
        return shown.get(id);
      },
      async readLicences() {
        read.push(null);
        return [...shown.values()];
      },
    },
  };
}

const updates = (...ids: number[]) => ids.map((licenceId) => ({ licenceId, fields: { count: licenceId } }));

const outcomeOf = async (given: ReturnType<typeof updates>, { api }: ReturnType<typeof halo>) =>
  Object.fromEntries(
    [...(await updateBatch(given, api, new Breaker()))].map(([{ licenceId }, result]) => [
      licenceId,
      result.ok ? (result.kept?.code ?? 'done') : result.note.code,
    ]),
  );

describe('updating in batches', () => {
  it('sends id and the given fields only, in one request', async () => {
    const there = halo((elements) => elements.map((element) => done(element)));
    const given = [
      { licenceId: 1, fields: { count: 5 } },
      { licenceId: 2, fields: { is_active: false, end_date: null } },
    ];
    await updateBatch(given, there.api, new Breaker());
    expect(there.sent).toEqual([
      [
        { id: 1, count: 5 },
        { id: 2, is_active: false, status: 'Inactive', end_date: '1901-01-01T00:00:00' },
      ],
    ]);
  });

  it('takes an answer in another order', async () => {
    const there = halo((elements) => elements.map((element) => done(element)).toReversed());
    expect(await outcomeOf(updates(1, 2), there)).toEqual({ 1: 'done', 2: 'done' });
  });

  it.each([
    ['the count', { count: 99 }, 'halo.notKept'],
    ['what it was made inactive for', { is_active: false }, 'done'],
  ])('looks whether Halo kept %s', async (_, kept, expected) => {
    const there = halo((elements) => elements.map((element) => done(element, kept)));
    expect(await outcomeOf(updates(1), there)).toEqual({ 1: expected });
  });

  it('fails when Halo answers that a licence stayed active', async () => {
    const there = halo((elements) => elements.map((element) => done(element, { is_active: true })));
    const [result] = (
      await updateBatch([{ licenceId: 1, fields: { is_active: false } }], there.api, new Breaker())
    ).values();
    expect(result).toMatchObject({ ok: false, note: { code: 'halo.notKept' } });
  });

  it('only notes that Halo kept another value of what neither counts nor bills', async () => {
    const there = halo((elements) => elements.map((element) => done(element, { billing_cycle: 'Yearly' })));
    const fields = { count: 3, billing_cycle: 'Monthly' };
    const [result] = (await updateBatch([{ licenceId: 1, fields }], there.api, new Breaker())).values();
    expect(result).toMatchObject({
      ok: true,
      kept: {
        code: 'halo.notKept',
        message: expect.stringContaining('billing_cycle Yearly instead of Monthly'),
      },
    });
  });

  it.each([
    [
      'only the first',
      (elements: readonly Element[]) => elements.slice(0, 1).map((element) => done(element)),
    ],
    ['nothing', () => []],
    ['what cannot be read', (elements: readonly Element[]) => elements.map(() => undefined)],
  ])('reads back what an answer of %s leaves in doubt', async (_, answer) => {
    const shown = new Map([
      [1, done({ id: 1, count: 1 })],
      [2, done({ id: 2, count: 99 })],
    ]);
    const there = halo(answer, shown);
    expect(await outcomeOf(updates(1, 2, 3), there)).toEqual({
      1: 'done',
      2: 'halo.notKept',
      3: 'halo.notSeen',
    });
  });

  it('reads many back with the whole list', async () => {
    const ids = Array.from({ length: 30 }, (_, at) => at + 1);
    const there = halo(() => [], new Map(ids.map((id) => [id, done({ id, count: id })])));
    expect(new Set(Object.values(await outcomeOf(updates(...ids), there)))).toEqual(new Set(['done']));
    expect(there.read).toEqual([null]);
  });

  it('does not say done when it cannot be read back', async () => {
    const there = halo(() => []);
    const api = {
      ...there.api,
      readLicence: async () => {
        throw trouble('timedOut');
      },
    };
    expect(await outcomeOf(updates(1), { ...there, api })).toEqual({ 1: 'halo.notSeen' });
  });

  it('finds the refused element by halving, and does the others', async () => {
    const there = halo((elements) => {
      if (elements.some(({ id }) => id === 4)) throw trouble('rejected', 400);
      return elements.map((element) => done(element));
    });
    expect(await outcomeOf(updates(1, 2, 3, 4, 5, 6, 7, 8), there)).toEqual({
      ...Object.fromEntries([1, 2, 3, 5, 6, 7, 8].map((id) => [id, 'done'])),
      4: 'halo.rejected',
    });
    expect(there.sent.length).toBeLessThanOrEqual(7);
  });

  it.each(['timedOut', 'unreachable', 'rateLimited', 'unauthorized', 'forbidden', 'stopped'] as const)(
    'does not halve what is not about the content: %s',
    async (code) => {
      const there = halo(() => {
        throw trouble(code);
      });
      expect(await outcomeOf(updates(1, 2), there)).toEqual({ 1: `halo.${code}`, 2: `halo.${code}` });
      expect(there.sent).toHaveLength(1);
    },
  );

  it('lets through what is no trouble of Halo', async () => {
    const there = halo(() => {
      throw new TypeError('a bug');
    });
    await expect(updateBatch(updates(1, 2), there.api, new Breaker())).rejects.toThrow('a bug');
  });
});
