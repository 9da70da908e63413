import { expect, it } from 'vitest';
import {
  type ChangeLabels,
  digestOf,
  fieldLines,
} from '../../../../extension/admin/changes/change-digest.ts';
import { change } from './made.ts';

const words: ChangeLabels = {
  field: (name) => name,
  value: (field, value, { currency, topLevelName }) =>
    field === 'toplevel_id' ? (topLevelName ?? String(value)) : [value, currency].filter(Boolean).join(' '),
  seats: (count) => `${count} seats`,
  billed: (cycle) => `billed ${cycle}`,
  activeAgain: 'active again',
  gone: (lastSeenAt) => ['gone', lastSeenAt].filter(Boolean).join(' since '),
  each: (money) => `${money} each`,
  byUse: 'by use',
  newCustomer: (topLevel) => `under ${topLevel}`,
  continued: 'continues',
  ownNotNeeded: 'not needed',
  inactiveAgain: 'inactive again',
  customerInactive: 'has nothing else',
  mappedTo: (id) => `mapped to ${id}`,
  linkedTo: (id) => `linked to ${id}`,
};

it.each([
  ['createCustomer', {}, 'under null'],
  ['createMapping', {}, 'mapped to 101'],
  ['deactivateCustomer', { inactive: { from: false, to: true } }, 'has nothing else'],
  ['createSubscription', { count: { from: null, to: 5 } }, '5 seats'],
  [
    'createSubscription',
    { count: { from: null, to: 5 }, billing_cycle: { from: null, to: 'Monthly' } },
    '5 seats, billed Monthly',
  ],
  [
    'createSubscription',
    { count: { from: null, to: 1 }, billing_cycle: { from: null, to: 'None' } },
    '1 seats',
  ],
  ['updateSubscription', { count: { from: 48, to: 52 } }, 'count 48 → 52'],
  [
    'reactivateSubscription',
    { is_active: { from: false, to: true }, count: { from: 1, to: 2 } },
    'active again, count 1 → 2',
  ],
  [
    'continueSubscription',
    { subscriptionId: { from: 'a', to: 'b' }, count: { from: 10, to: 12 } },
    'continues, count 10 → 12',
  ],
  ['deactivateSubscription', { is_active: { from: true, to: false } }, 'gone'],
  [
    'deactivateSubscription',
    { subscriptionId: { from: 'a', to: 'b' }, is_active: { from: true, to: false } },
    'not needed',
  ],
  ['linkSubscription', {}, 'linked to 501'],
] as const)('%s says in a few words what it does', (kind, fields, digest) => {
  expect(digestOf(change({ kind, fields }), words)).toBe(digest);
});

it('a change in a few words leaves out a field that stays as it is', () => {
  const fields = { toplevel_id: { from: null, to: null }, count: { from: 1, to: 2 } };
  expect(fieldLines(change({ fields }), words)).toEqual([{ name: 'count', from: '1', to: '2' }]);
});

it('a new customer names its top level, a cost its currency, what is gone when it was last seen', () => {
  const toplevel = { toplevel_id: { from: null, to: 1 } };
  expect(digestOf(change({ kind: 'createCustomer', fields: toplevel, topLevelName: 'Clients' }), words)).toBe(
    'under Clients',
  );
  expect(digestOf(change({ kind: 'createCustomer', fields: toplevel }), words)).toBe('under 1');
  const cost = { count: { from: null, to: 2 }, purchase_price: { from: null, to: 9 } };
  expect(digestOf(change({ kind: 'createSubscription', fields: cost, currency: 'CAD' }), words)).toBe(
    '2 seats, 9 CAD each',
  );
  expect(digestOf(change({ fields: { purchase_price: { from: 8, to: 9 } }, currency: 'CAD' }), words)).toBe(
    'purchase_price 8 CAD → 9 CAD',
  );
  const stakes = { seats: null, cost: null, unusual: [], lastSeenAt: 'Monday' };
  expect(digestOf(change({ kind: 'deactivateSubscription', stakes }), words)).toBe('gone since Monday');
});

it('what is charged by use has no seats', () => {
  const used = change({
    kind: 'createSubscription',
    fields: { count: { from: null, to: 1 } },
    usageBased: true,
  });
  expect(digestOf(used, words)).toBe('by use');
});
