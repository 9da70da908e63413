import { expect, it } from 'vitest';
import { leftOutOf } from '../../shared/left-out-of.ts';
import type { PlannedChange } from '../../shared/sync-plan.ts';
import { base } from '../server/sync/plan/any-change.ts';

const ofNew = (change: Partial<PlannedChange>): PlannedChange => ({
  ...base,
  haloClientId: null,
  subscriptionId: null,
  haloLicenceId: null,
  ...change,
});

/** A new customer with two subscriptions; one of another, which is linked and follows. */
const plan: readonly PlannedChange[] = [
  ofNew({ kind: 'createCustomer' }),
  ofNew({ kind: 'createMapping' }),
  ofNew({ kind: 'createSubscription', subscriptionId: 'n1' }),
  ofNew({ kind: 'createSubscription', subscriptionId: 'n2' }),
  { ...base, kind: 'linkSubscription', sherwebCustomerId: 's2', subscriptionId: 'b', haloLicenceId: 200 },
  { ...base, sherwebCustomerId: 's2', subscriptionId: 'b', haloLicenceId: 200 },
  { ...base, sherwebCustomerId: 's2', subscriptionId: 'c', haloLicenceId: 201 },
];
const placesLeftOut = (...places: number[]) =>
  [...leftOutOf(plan, places)].map((change) => plan.indexOf(change)).sort();

it.each([
  ['nothing', [], []],
  ['a new customer: all that is to be made for it', [0], [0, 1, 2, 3]],
  ['a mapping: the same', [1], [0, 1, 2, 3]],
  ['one subscription: only that one', [2], [2]],
  ['a link: the change of the same licence, too', [4], [4, 5]],
  ['one licence: not the others of its customer', [6], [6]],
  ['a place that is not there: nothing', [99], []],
])('left out of a plan is %s', (_situation, places, expected) => {
  expect(placesLeftOut(...places)).toEqual(expected);
});
