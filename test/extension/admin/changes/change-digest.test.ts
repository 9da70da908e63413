import { expect, it } from 'vitest';
import {
  type ChangeLabels,
  digestOf,
  fieldLines,
} from '../../../../extension/admin/changes/change-digest.ts';
import { change } from './made.ts';

const words: ChangeLabels = {
  field: (name) => name,
  value: (_field, value) => String(value),
  seats: (count) => `${count} seats`,
  billed: (cycle) => `billed ${cycle}`,
  activeAgain: 'active again',
  gone: 'gone',
  continued: 'continues',
  mappedTo: (id) => `mapped to ${id}`,
  linkedTo: (id) => `linked to ${id}`,
};

it.each([
  ['createCustomer', {}, ''],
  ['createMapping', {}, 'mapped to 101'],
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
  ['linkSubscription', {}, 'linked to 501'],
] as const)('%s says in a few words what it does', (kind, fields, digest) => {
  expect(digestOf(change({ kind, fields }), words)).toBe(digest);
});

it('a change in a few words leaves out a field that stays as it is', () => {
  const fields = { toplevel_id: { from: null, to: null }, count: { from: 1, to: 2 } };
  expect(fieldLines(change({ fields }), words)).toEqual([{ name: 'count', from: '1', to: '2' }]);
});
