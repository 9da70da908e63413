import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../../../server/sync/plan/guards/check-plan.ts';
import { seatsLost } from '../../../../../server/sync/plan/guards/seats-lost.ts';
import type { CustomerRead } from '../../../../../server/sync/plan/model/reads.ts';
import type { Link } from '../../../../../shared/link.ts';
import type { PlannedChange } from '../../../../../shared/sync-plan.ts';
import { failedRead, licenceOf, read, settingsWith, subscription } from '../../builders.ts';

const about = (sherwebCustomerId: string, place: number) => ({
  sherwebCustomerId,
  haloClientId: 10,
  subscriptionId: `${sherwebCustomerId}-${place}`,
  haloLicenceId: 100 + place,
  customerName: `Customer ${sherwebCustomerId}`,
  title: 'A product',
});

const deactivations = (count: number, sherwebCustomerId = 's1'): PlannedChange[] =>
  Array.from({ length: count }, (_, place) => ({
    ...about(sherwebCustomerId, place),
    kind: 'deactivateSubscription',
    fields: { is_active: { from: true, to: false } },
  }));

const quantity = (from: number, to: number, place = 0): PlannedChange => ({
  ...about('s1', place),
  kind: 'updateSubscription',
  fields: { count: { from, to } },
});

const found = (given: {
  changes: readonly PlannedChange[];
  active?: number;
  seats?: number;
  reads?: Readonly<Record<string, CustomerRead>>;
  counts?: Readonly<Record<number, number>>;
  links?: readonly Link[];
  settings?: Parameters<typeof settingsWith>[0];
  haloClients?: number;
}) =>
  checkPlan({
    changes: given.changes,
    settings: settingsWith(given.settings),
    active: given.active ?? 0,
    seats: given.seats ?? 0,
    subscriptions: new Map(Object.entries(given.reads ?? { s1: read(subscription('stays')) })),
    licences: Object.entries(given.counts ?? {}).map(([id, count]) =>
      licenceOf(subscription('any'), Number(id), { owned: { count } }),
    ),
    links: given.links ?? [],
    haloClients: given.haloClients ?? 5,
  });
const holdsOf = (given: Parameters<typeof found>[0]) => found(given).map(({ hold }) => hold.code);

describe('the guard against deactivating too many', () => {
  const held = ['tooManyDeactivations'];
  it.each([
    { situation: 'none at all', count: 0, active: 0, expected: [] },
    { situation: '2 of 2: so few are never a large share', count: 2, active: 2, expected: [] },
    { situation: '3 of 15: exactly 20 %, not more', count: 3, active: 15, expected: [] },
    { situation: '3 of 14: more than 20 % of a few', count: 3, active: 14, expected: held },
    { situation: '19 of 99: not yet many', count: 19, active: 99, expected: [] },
    { situation: '5 of 100: exactly 5 % of many', count: 5, active: 100, expected: [] },
    { situation: '6 of 100: more than 5 % of many', count: 6, active: 100, expected: held },
    { situation: '25 of 20,000: not more than the ceiling', count: 25, active: 20_000, expected: [] },
    { situation: '26 of 20,000: more than the ceiling', count: 26, active: 20_000, expected: held },
    { situation: '3,900 of 19,900', count: 3_900, active: 19_900, expected: held },
  ])('$situation', ({ count, active, expected }) => {
    expect(holdsOf({ changes: deactivations(count), active })).toEqual(expected);
  });

  it.each([
    { settings: { maxDeactivations: 0 }, count: 1, active: 1_000, expected: 1 },
    { settings: { maxDeactivations: 2, maxDeactivationsPercent: 100 }, count: 3, active: 10, expected: 1 },
    { settings: { maxDeactivationsPercent: 50 }, count: 5, active: 10, expected: 0 },
    { settings: { maxDeactivationsPercent: 49.9 }, count: 5, active: 10, expected: 1 },
    { settings: { maxDeactivationsPercent: 10 }, count: 10, active: 100, expected: 0 },
    { settings: { maxDeactivations: 500, maxDeactivationsPercent: 100 }, count: 60, active: 60, expected: 0 },
  ])('follows the settings: $count of $active with $settings', ({ settings, count, active, expected }) => {
    expect(holdsOf({ changes: deactivations(count), active, settings })).toHaveLength(expected);
  });

  it('says how many of how many, and names the changes it is about', () => {
    const changes = [...deactivations(11), quantity(5, 6, 50)];
    const [only] = found({ changes, active: 20 });
    expect(only?.hold.message).toContain('11 of 20');
    expect(only?.hold.message).toContain('55%');
    expect(only?.changes).toEqual(changes.slice(0, 11));
  });
});

describe('the guard against customers that fall to none', () => {
  const active = 10_000;
  it.each([
    { situation: '11 gone and none left', count: 11, s1: read(), expected: ['customerDroppedToNone'] },
    { situation: '10 gone and none left: not more than 10', count: 10, s1: read(), expected: [] },
    { situation: '11 gone, one left', count: 11, s1: read(subscription('stays')), expected: [] },
    { situation: 'a failed read is no empty one', count: 11, s1: failedRead, expected: [] },
  ])('$situation', ({ count, s1, expected }) => {
    expect(holdsOf({ changes: deactivations(count), active, reads: { s1 } })).toEqual(expected);
  });

  it('holds three small ones at once, but not two', () => {
    const reads = { s1: read(), s2: read(), s3: read(), s4: read(subscription('stays')) };
    const two = [...deactivations(1, 's1'), ...deactivations(1, 's2'), ...deactivations(1, 's4')];
    expect(holdsOf({ changes: two, active, reads })).toEqual([]);
    const [only, ...more] = found({ changes: [...two, ...deactivations(1, 's3')], active, reads });
    expect([only?.hold.code, more]).toEqual(['customersDroppedToNone', []]);
    expect(only?.changes.map(({ sherwebCustomerId }) => sherwebCustomerId)).toEqual(['s1', 's2', 's3']);
  });
});

describe('the guard against losing seats', () => {
  const held = ['tooManySeatsLost'];
  it.each([
    {
      situation: 'one of 100 set to 0 where 900 stay: exactly 10 %',
      from: 100,
      to: 0,
      seats: 1_000,
      expected: [],
    },
    { situation: 'one of 101 set to 0 of 1,000', from: 101, to: 0, seats: 1_000, expected: held },
    { situation: 'one of 300 halved of 1,000', from: 300, to: 150, seats: 1_000, expected: held },
    {
      situation: 'one of 300 that keeps a seat more than half',
      from: 300,
      to: 151,
      seats: 1_000,
      expected: [],
    },
    { situation: 'fewer than 100 seats in all', from: 99, to: 0, seats: 99, expected: [] },
    { situation: '100 seats in all', from: 100, to: 0, seats: 100, expected: held },
    { situation: 'more seats are nothing lost', from: 10, to: 500, seats: 1_000, expected: [] },
  ])('$situation', ({ from, to, seats, expected }) => {
    expect(holdsOf({ changes: [quantity(from, to)], seats })).toEqual(expected);
  });

  it('adds up the seats of licences that are deactivated, and takes no others along', () => {
    const changes = [...deactivations(2), quantity(20, 0, 7), quantity(30, 29, 8)];
    const [only] = found({
      changes,
      active: 500,
      seats: 1_000,
      counts: { 100: 60, 101: 40, 107: 20, 108: 30 },
    });
    expect(only?.hold.values).toMatchObject({ count: 120, seats: 1_000, percent: 12, mostPercent: 10 });
    expect(only?.changes).toEqual(changes.slice(0, 3));
  });

  it.each([
    { situation: 'a person made 10 into 900, and it goes back', from: 900, to: 10, bought: 10, expected: [] },
    { situation: '300 bought and 900 in Halo, now 10', from: 900, to: 10, bought: 300, expected: held },
    { situation: '900 in Halo, and nobody knows of what', from: 900, to: 10, expected: held },
    { situation: 'a person made 300 into 11, now 10', from: 11, to: 10, bought: 300, expected: [] },
  ])('measures against what Sherweb had when both were in step: $situation', (given) => {
    const { from, to, bought, expected } = given;
    const link = { subscriptionId: 's1-0', sherwebCustomerId: 's1', haloLicenceId: 100 };
    const links = bought === undefined ? [] : [{ ...link, seats: bought }];
    expect(holdsOf({ changes: [quantity(from, to)], seats: 1_000, links })).toEqual(expected);
  });

  it('counts nothing for a licence that was inactive and goes on with fewer', () => {
    const again = { ...quantity(300, 10), kind: 'continueSubscription' as const };
    expect(holdsOf({ changes: [again], seats: 1_000, counts: { 100: 300 } })).toEqual(held);
    const licence = licenceOf(subscription('any'), 100, { owned: { count: 300, is_active: false } });
    expect(seatsLost(again, new Map([[100, licence]]), new Map())).toBe(0);
  });

  it('follows the setting', () => {
    const given = { changes: [quantity(300, 100)], seats: 1_000 };
    expect(holdsOf({ ...given, settings: { maxSeatsLostPercent: 20 } })).toEqual([]);
    expect(holdsOf({ ...given, settings: { maxSeatsLostPercent: 19.9 } })).toEqual(held);
  });
});

describe('the guard against making all customers a second time', () => {
  const creation: PlannedChange = {
    kind: 'createCustomer',
    sherwebCustomerId: 's1',
    haloClientId: null,
    subscriptionId: null,
    haloLicenceId: null,
    fields: { name: { from: null, to: 'Contoso' } },
    customerName: 'Contoso',
    title: 'Contoso',
  };
  it.each([
    {
      situation: 'Halo shows no customer',
      changes: [creation],
      haloClients: 0,
      expected: ['noHaloCustomers'],
    },
    { situation: 'Halo shows one', changes: [creation], haloClients: 1, expected: [] },
    { situation: 'nothing is created', changes: [], haloClients: 0, expected: [] },
  ])('$situation', ({ changes, haloClients, expected }) => {
    expect(holdsOf({ changes, haloClients })).toEqual(expected);
  });
});
