import { describe, expect, it } from 'vitest';
import type { CustomerRead } from '../../../../server/sync/plan/model/reads.ts';
import { readLicences } from '../../../../server/sync/read/read-licences.ts';
import { readSubscriptions } from '../../../../server/sync/read/read-subscriptions.ts';
import type { HaloLicence } from '../../../../server/vendors/halo/licence.ts';
import type { Link } from '../../../../shared/link.ts';
import { everything, licenceOf, linkOf, markOf, read, subscription, target, trouble } from '../builders.ts';

const signal = new AbortController().signal;
const a = subscription('a');

describe('reading subscriptions', () => {
  const sherweb = {
    readSubscriptions: async (id: string) => {
      if (id === 's2') throw trouble('timedOut');
      return { subscriptions: [subscription('a', { sherwebCustomerId: id })], unreadable: [] };
    },
  };

  it('keeps a failed read as failed, and the others', async () => {
    const seen: number[] = [];
    const reads = await readSubscriptions(sherweb, ['s1', 's2', 's3'], (done) => seen.push(done), signal);
    expect([...reads].map(([id, each]) => [id, each.ok]).toSorted()).toEqual([
      ['s1', true],
      ['s2', false],
      ['s3', true],
    ]);
    expect(reads.get('s2')).toMatchObject({ note: { code: 'halo.timedOut' } });
    expect(seen.toSorted()).toEqual([1, 2, 3]);
  });

  it('does not take a bug of our own for a failed read', async () => {
    const broken = {
      readSubscriptions: async () => {
        throw new TypeError('a bug');
      },
    };
    await expect(readSubscriptions(broken, ['s1'], () => undefined, signal)).rejects.toThrow('a bug');
  });
});

describe('reading licences', () => {
  /** Halo with a list, and licences that it shows only by their id. */
  async function readFrom(given: {
    list: readonly HaloLicence[];
    single?: readonly HaloLicence[];
    failing?: readonly number[];
    links?: readonly Link[];
    reads?: Readonly<Record<string, CustomerRead>>;
    clientIds?: readonly number[];
  }) {
    const asked: (number | null)[] = [];
    const lists: (number | null)[] = [];
    const result = await readLicences(
      {
        readLicences: async (id) => {
          lists.push(id);
          return given.list.filter((licence) => id === null || licence.clientId === id);
        },
        readLicence: async (id) => {
          asked.push(id);
          if (given.failing?.includes(id)) throw trouble('serverError', 500);
          return given.single?.find((licence) => licence.id === id);
        },
      },
      { ...everything, haloClientIds: given.clientIds ? [...given.clientIds] : null },
      {
        targets: [target()],
        subscriptions: new Map(Object.entries(given.reads ?? { s1: read(a) })),
        links: given.links ?? [],
      },
      signal,
    );
    return { ...result, asked, lists };
  }

  it('asks for no single one when the list shows all that is linked', async () => {
    const result = await readFrom({ list: [licenceOf(a, 100)], links: [linkOf(a, 100)] });
    expect([result.asked, result.lists]).toEqual([[], [null]]);
  });

  it('looks up a linked one that the list lacks: it may be there after all', async () => {
    const result = await readFrom({ list: [], single: [licenceOf(a, 100)], links: [linkOf(a, 100)] });
    expect(result.licences.map(({ id }) => id)).toEqual([100]);
    expect([...result.unverifiedIds]).toEqual([]);
  });

  it('knows that one is gone when Halo says so', async () => {
    const result = await readFrom({ list: [], links: [linkOf(a, 100)] });
    expect([result.licences, [...result.unverifiedIds], result.asked]).toEqual([[], [], [100]]);
  });

  it('does not know about one that cannot be looked up', async () => {
    const result = await readFrom({ list: [], failing: [100], links: [linkOf(a, 100)] });
    expect([...result.unverifiedIds]).toEqual([100]);
  });

  it('looks up 25 and no more: a list that lacks so many is not to be trusted', async () => {
    const many = Array.from({ length: 30 }, (_, at) => subscription(`m${at}`));
    const result = await readFrom({
      list: [],
      links: many.map((each, at) => linkOf(each, 500 + at)),
      reads: { s1: read(...many) },
    });
    expect(result.asked).toHaveLength(25);
    expect(result.unverifiedIds.size).toBe(5);
  });

  it('looks up the licence of a subscription that has just gone, and not again, nor one that we made inactive', async () => {
    const link = linkOf(subscription('gone'), 100);
    const just = await readFrom({ list: [], links: [link] });
    expect([just.asked, [...just.goneIds], [...just.unverifiedIds]]).toEqual([[100], [], []]);
    for (const known of [{ goneSince: '2026-03-02T06:00:00.000Z' }, { deactivated: true }] as const)
      expect((await readFrom({ list: [], links: [{ ...link, ...known }] })).asked).toEqual([]);
  });

  it('reads the notes of unlinked ones where the list hides them and a link is missing', async () => {
    const result = await readFrom({
      list: [licenceOf(a, 100, { notes: undefined }), licenceOf(a, 200, { notes: undefined, clientId: 77 })],
      single: [licenceOf(a, 100, { notes: markOf(a) })],
    });
    expect(result.asked).toEqual([100]);
    expect(result.licences[0]?.notes).toBe(markOf(a));
  });

  it('reads no notes where every subscription is linked', async () => {
    const result = await readFrom({
      list: [licenceOf(a, 100, { notes: undefined }), licenceOf(a, 101, { notes: undefined })],
      links: [linkOf(a, 100)],
    });
    expect(result.asked).toEqual([]);
  });

  it('asks for each Halo customer of the scope', async () => {
    const result = await readFrom({
      list: [licenceOf(a, 100)],
      links: [linkOf(a, 100)],
      clientIds: [10, 11],
    });
    expect(result.lists).toEqual([10, 11]);
  });

  describe('of one Halo customer, where the link of a subscription was lost', () => {
    const b = subscription('b');
    const away = (of: typeof a, id: number, notes: string | undefined) =>
      licenceOf(of, id, { clientId: 77, notes });
    const idsOf = ({ licences }: Awaited<ReturnType<typeof readFrom>>) => licences.map(({ id }) => id);

    it('looks for a licence that was moved away, also where an inactive one bears the mark here', async () => {
      const copy = licenceOf(a, 101, { owned: { is_active: false }, notes: markOf(a) });
      const result = await readFrom({ list: [copy, away(a, 100, markOf(a))], clientIds: [10] });
      expect([idsOf(result), result.lists]).toEqual([
        [101, 100],
        [10, null],
      ]);
    });

    it('looks for it where the mark that stands here is in a licence linked to another subscription', async () => {
      const other = licenceOf(b, 101, { notes: markOf(a) });
      const result = await readFrom({
        list: [other, away(a, 100, markOf(a))],
        links: [linkOf(b, 101)],
        reads: { s1: read(a, b) },
        clientIds: [10],
      });
      expect(idsOf(result)).toEqual([101, 100]);
    });

    it('reads its mark where the list shows none, beside a linked one that was moved to the same customer', async () => {
      const result = await readFrom({
        list: [licenceOf(b, 101, { clientId: 77, notes: undefined }), away(a, 100, undefined)],
        single: [away(b, 101, markOf(b)), away(a, 100, markOf(a))],
        links: [linkOf(b, 101)],
        reads: { s1: read(a, b) },
        clientIds: [10],
      });
      expect(result.licences.find(({ id }) => id === 100)?.notes).toBe(markOf(a));
      expect(result.asked).toEqual([101, 100]);
    });

    it('asks for nobody else where an active licence here bears the mark', async () => {
      const result = await readFrom({ list: [licenceOf(a, 100, { notes: markOf(a) })], clientIds: [10] });
      expect(result.lists).toEqual([10]);
    });
  });
});
