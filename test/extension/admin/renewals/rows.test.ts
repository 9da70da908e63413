import { describe, expect, it } from 'vitest';
import { countsOf, shownRenewals } from '../../../../extension/admin/renewals/rows.ts';
import { listedRenewal } from '../../../support/listed-renewal.ts';

const nowMs = Date.parse('2027-01-31T12:00:00Z');
const skipped = {
  want: 'goTo',
  to: 3,
  why: 'x',
  until: null,
  at: '',
  by: 'Ada',
  state: 'skipped',
  note: { code: 'renewals.gone', message: '', action: '' },
} as const;
const all = [
  listedRenewal({ subscriptionId: 'in 60 days' }),
  listedRenewal({ subscriptionId: 'later', date: '2027-04-02' }),
  listedRenewal({ subscriptionId: 'later, skipped', date: '2028-01-01', intention: skipped }),
  listedRenewal({ subscriptionId: 'ends', date: '2028-01-01', then: 'ends', customerName: 'Fabrikam Île' }),
  listedRenewal({ subscriptionId: 'window', date: '2028-01-01', windowClosesAt: '2027-02-02T00:00:00Z' }),
  listedRenewal({ subscriptionId: 'monthly', term: 'Monthly', date: '2027-02-01' }),
  listedRenewal({ subscriptionId: 'monthly, ends', term: 'Monthly', then: 'ends', date: '2027-02-01' }),
];
const idsOf = (filter: Parameters<typeof shownRenewals>[1]['filter'], search = '') =>
  shownRenewals(all, { filter, search }, nowMs).map(({ subscriptionId }) => subscriptionId);

describe('what of the commitments is shown', () => {
  it('is what closes within 60 days, and what a person has to see to, without what comes every month', () => {
    expect(idsOf('soon')).toEqual(['in 60 days', 'later, skipped', 'window', 'monthly, ends']);
    expect(idsOf('all')).not.toContain('monthly');
  });

  it('is by filter what will not renew, what may go down, what is wanted, and what is monthly', () => {
    expect(idsOf('ends')).toEqual(['ends', 'monthly, ends']);
    expect(idsOf('window')).toEqual(['window']);
    expect(idsOf('wanted')).toEqual(['later, skipped']);
    expect(idsOf('monthly')).toEqual(['monthly', 'monthly, ends']);
    expect(countsOf(all, nowMs)).toEqual({ soon: 4, all: 6, ends: 2, window: 1, wanted: 1, monthly: 2 });
  });

  it('is found by customer and product, accents aside', () => {
    expect(idsOf('all', 'fabrikam ile')).toEqual(['ends']);
    expect(idsOf('all', 'nobody')).toEqual([]);
  });
});
