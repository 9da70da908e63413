import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../../server/sync/plan/check-plan.ts';
import type { CustomerRead } from '../../../../server/sync/plan/reads.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import { failedRead, read, settingsWith, subscription } from '../builders.ts';

const deactivations = (count: number, sherwebCustomerId = 's1'): PlannedChange[] =>
  Array.from({ length: count }, (_, place) => ({
    kind: 'deactivateSubscription',
    sherwebCustomerId,
    haloClientId: 10,
    subscriptionId: `gone-${sherwebCustomerId}-${place}`,
    haloLicenceId: 100 + place,
    fields: { is_active: { from: true, to: false } },
    customerName: 'Contoso',
    title: 'A product',
  }));

const holdsOf = (given: {
  changes: readonly PlannedChange[];
  active: Readonly<Record<string, number>>;
  reads?: Readonly<Record<string, CustomerRead>>;
  settings?: Parameters<typeof settingsWith>[0];
  haloClients?: number;
}) =>
  checkPlan({
    changes: given.changes,
    settings: settingsWith(given.settings),
    active: Object.values(given.active).reduce((sum, count) => sum + count, 0),
    subscriptions: new Map(Object.entries(given.reads ?? { s1: read(subscription('stays')) })),
    haloClients: given.haloClients ?? 5,
  }).map(({ code }) => code);

describe('the guard against deactivating too many', () => {
  it.each([
    { situation: '10 of 11: not more than 10', count: 10, active: 11, expected: [] },
    { situation: '11 of 20: more than both', count: 11, active: 20, expected: ['tooManyDeactivations'] },
    { situation: '11 of 55: exactly 20 %, not more', count: 11, active: 55, expected: [] },
    { situation: '11 of 54: just more than 20 %', count: 11, active: 54, expected: ['tooManyDeactivations'] },
    { situation: '11 of 1000: more than 10, but few of them', count: 11, active: 1000, expected: [] },
    { situation: 'none at all', count: 0, active: 0, expected: [] },
  ])('$situation', ({ count, active, expected }) => {
    expect(holdsOf({ changes: deactivations(count), active: { s1: active } })).toEqual(expected);
  });

  it('measures against all active ones of all customers', () => {
    const changes = deactivations(11);
    expect(holdsOf({ changes, active: { s1: 20, s2: 100 } })).toEqual([]);
    expect(holdsOf({ changes, active: { s1: 20, s2: 30 } })).toEqual(['tooManyDeactivations']);
  });

  it.each([
    { settings: { maxDeactivations: 0, maxDeactivationsPercent: 0 }, count: 1, expected: 1 },
    { settings: { maxDeactivations: 2, maxDeactivationsPercent: 50 }, count: 3, expected: 0 },
    { settings: { maxDeactivations: 2, maxDeactivationsPercent: 49.9 }, count: 3, expected: 0 },
    { settings: { maxDeactivations: 2, maxDeactivationsPercent: 29.9 }, count: 3, expected: 1 },
  ])('follows the settings: $count of 10 with $settings', ({ settings, count, expected }) => {
    expect(holdsOf({ changes: deactivations(count), active: { s1: 10 }, settings })).toHaveLength(expected);
  });

  it('says how many of how many', () => {
    const [hold] = checkPlan({
      changes: deactivations(11),
      settings: settingsWith(),
      active: 20,
      subscriptions: new Map(),
      haloClients: 5,
    });
    expect(hold?.message).toContain('11 of 20');
    expect(hold?.message).toContain('55 %');
  });

  it('counts only deactivations', () => {
    const changes = deactivations(30).map((change) => ({ ...change, kind: 'updateSubscription' as const }));
    expect(holdsOf({ changes, active: { s1: 30 } })).toEqual([]);
  });
});

describe('the guard against a customer that falls to none', () => {
  const few = { s1: 11, others: 1000 };
  it.each([
    { situation: '11 gone and none left', count: 11, s1: read(), expected: ['customerDroppedToNone'] },
    { situation: '10 gone and none left: not more than the limit', count: 10, s1: read(), expected: [] },
    { situation: '11 gone, one left', count: 11, s1: read(subscription('stays')), expected: [] },
    { situation: 'a failed read is no empty one', count: 11, s1: failedRead, expected: [] },
  ])('$situation', ({ count, s1, expected }) => {
    expect(holdsOf({ changes: deactivations(count), active: few, reads: { s1 } })).toEqual(expected);
  });

  it('looks at each customer by itself', () => {
    const changes = [...deactivations(6, 's1'), ...deactivations(6, 's2')];
    const reads = { s1: read(), s2: read() };
    expect(holdsOf({ changes, active: { s1: 6, s2: 6, others: 1000 }, reads })).toEqual([]);
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
    expect(holdsOf({ changes, active: {}, haloClients })).toEqual(expected);
  });
});
