import { describe, expect, test } from 'vitest';
import { isToOrder } from '../../../server/renewals/decide/is-to-order.ts';
import type { IntentionStanding } from '../../../shared/intentions.ts';
import type { ListedRenewal } from '../../../shared/renewals.ts';
import { listedRenewal } from '../../support/listed-renewal.ts';

const wish: IntentionStanding = {
  want: 'goTo',
  to: 11,
  why: 'nine left',
  until: null,
  at: '2027-01-01T00:00:00.000Z',
  by: 'Ada',
  state: 'due',
  note: { code: 'renewals.mayGoDown', message: '', action: '' },
};
const said = (code: string): IntentionStanding => ({ ...wish, note: { code, message: '', action: '' } });
/** Renewed at 15 seats yesterday, read in the run that begins now, and open for a week. */
const renewed = (over: Partial<ListedRenewal> = {}) =>
  listedRenewal({
    floorNow: 0,
    windowClosesAt: '2027-01-22T00:00:00.000Z',
    asOf: '2027-01-15T06:00:01.000Z',
    intention: wish,
    ...over,
  });
const readSince = '2027-01-15T06:00:00.000Z';
const at = (moment = '2027-01-15T06:01:00Z') => Date.parse(moment);

describe('what was wanted of a renewal', () => {
  test('is ordered where a read of now shows that it may go down as far', () => {
    expect(isToOrder(renewed(), readSince, at())).toBe(true);
    expect(isToOrder(renewed({ floorNow: 11 }), readSince, at())).toBe(true);
  });

  test.each<[string, Partial<ListedRenewal>]>([
    ['nobody said anything', { intention: null }],
    ['it did not renew yet', { intention: said('renewals.remindGoTo') }],
    ['it was skipped', { intention: said('renewals.orderFailed') }],
    ['it is ordered already', { intention: said('renewals.isOrdered') }],
    ['it is to have more', { intention: said('renewals.mayGoUp') }],
    ['it is to end, which is no quantity', { intention: { ...wish, want: 'end', to: null } }],
    ['the floor is higher', { floorNow: 12 }],
    ['the floor is not known', { floorNow: null }],
    ['no window is open', { windowClosesAt: null }],
    ['it was read before this run only', { asOf: '2027-01-15T05:59:59.000Z' }],
    ['it was never read', { asOf: null }],
    ['its customer is mapped to nobody', { haloClientId: null }],
  ])('is not ordered where %s', (_, over) => {
    expect(isToOrder(renewed(over), readSince, at())).toBe(false);
  });

  test('is not ordered once the window has closed, be it a second ago', () => {
    expect(isToOrder(renewed(), readSince, at('2027-01-21T23:59:59Z'))).toBe(true);
    expect(isToOrder(renewed(), readSince, at('2027-01-22T00:00:00Z'))).toBe(false);
  });
});
