import { describe, expect, it } from 'vitest';
import { emptyMain, type Main } from '../../../server/data/documents/main.ts';
import { emptySnapshot, type Snapshot } from '../../../server/data/documents/snapshot.ts';
import type { StoredRead } from '../../../server/data/documents/stored-read.ts';
import { clientSubscriptions } from '../../../server/panel/client-subscriptions.ts';
import { ClientSubscriptionsSchema } from '../../../shared/client-subscriptions.ts';
import { customer, mapping, settingsWith, subscription } from '../sync/builders.ts';

const now = new Date('2026-01-02T12:00:00.000Z');
const recent = '2026-01-02T06:00:00.000Z';
const note = { code: 'sherweb.timedOut', message: 'No answer.', action: 'Try again.' };
const a = subscription('a');
const b = subscription('b', { sherwebCustomerId: 's2' });

const snapshot: Snapshot = {
  ...emptySnapshot(),
  sherwebCustomers: [
    { ...customer('s1', 'Contoso'), path: [] },
    { ...customer('s2', 'Contoso UK', { suspendedOn: recent }), path: [] },
  ],
};
const readsOf = (reads: Readonly<Record<string, StoredRead>>) => new Map(Object.entries(reads));
const read = (asOf: string | null, ...subscriptions: (typeof a)[]) => ({
  asOf,
  subscriptions,
  problem: null,
});
const both = { s1: read(recent, a), s2: read(recent, b) };

const view = (change: Partial<Parameters<typeof clientSubscriptions>[0]> & { main?: Main } = {}) =>
  clientSubscriptions({
    haloClientId: 10,
    main: { ...emptyMain(), mappings: [mapping('s1', 10), mapping('s2', 10), mapping('s3', 11)] },
    links: new Map([['a', { subscriptionId: 'a', sherwebCustomerId: 's1', haloLicenceId: 100 }]]),
    snapshot,
    reads: readsOf(both),
    compared: { rowOf: new Map(), why: {}, acceptanceOf: new Map(), ruleFor: () => undefined },
    keptLicences: [],
    feeEvidence: null,
    role: 'technician',
    now,
    ...change,
  });

describe('a Halo customer’s subscriptions', () => {
  it('are those of all its Sherweb customers, with the licence of each', () => {
    const shown = view();
    expect(ClientSubscriptionsSchema.strict().safeParse(shown).success).toBe(true);
    expect(shown.mappings.map((each) => [each.sherwebName, each.suspendedOn])).toEqual([
      ['Contoso', null],
      ['Contoso UK', recent],
    ]);
    expect(shown.subscriptions.map(({ id, licence }) => [id, licence?.haloLicenceId ?? null])).toEqual([
      ['a', 100],
      ['b', null],
    ]);
    expect([shown.asOf, shown.stale, shown.problem]).toEqual([recent, false, null]);
  });

  it('of an excluded Sherweb customer are left out', () => {
    const main = { ...emptyMain(), mappings: [mapping('s1', 10), mapping('s2', 10)], exclusions: ['s2'] };
    expect(view({ main }).subscriptions.map(({ id }) => id)).toEqual(['a']);
  });

  it.each([
    ['a technician', 'technician', false, false],
    ['a technician who may', 'technician', true, true],
    ['an admin', 'admin', false, true],
  ] as const)('%s sees money: %s, setting %s: %s', (_, role, techniciansSeeMoney, expected) => {
    const main = {
      ...emptyMain(),
      mappings: [mapping('s1', 10)],
      settings: settingsWith({ techniciansSeeMoney }),
    };
    expect(view({ main, role }).subscriptions[0]?.fees).toEqual(expected ? a.fees : null);
    expect(JSON.stringify(view({ main, role })).includes('18.4')).toBe(expected);
  });

  it.each([
    ['fresh', both, recent, false, null],
    [
      'as old as the oldest part',
      { ...both, s2: read('2026-01-02T01:00:00.000Z', b) },
      '2026-01-02T01:00:00.000Z',
      false,
      null,
    ],
    ['never read', {}, null, true, null],
    ['one part never read', { s1: read(recent, a) }, null, true, null],
    [
      'read a day and two hours ago',
      { s1: read('2026-01-01T10:00:00.000Z'), s2: read(recent) },
      '2026-01-01T10:00:00.000Z',
      false,
      null,
    ],
    [
      'read longer ago',
      { s1: read('2026-01-01T09:59:59.999Z'), s2: read(recent) },
      '2026-01-01T09:59:59.999Z',
      true,
      null,
    ],
    ['from before a failure', { ...both, s1: { ...read(recent, a), problem: note } }, recent, true, note],
  ])('are %s', (_, subscriptions, asOf, stale, problem) => {
    const shown = view({ reads: readsOf(subscriptions) });
    expect([shown.asOf, shown.stale, shown.problem]).toEqual([asOf, stale, problem]);
  });

  it('from before a failure are still shown', () => {
    const reads = readsOf({ ...both, s1: { ...read(recent, a), problem: note } });
    expect(view({ reads }).subscriptions).toHaveLength(2);
  });

  it('of a customer that is not mapped are none, and nothing is wrong', () => {
    expect(view({ haloClientId: 99 })).toEqual({
      mappings: [],
      subscriptions: [],
      licences: [],
      money: null,
      seesBilling: false,
      asOf: null,
      stale: false,
      problem: null,
      notRefreshed: null,
    });
  });
});
