import type { ListedRenewal } from '../../shared/renewals.ts';

/** A commitment of 15 seats that renews on 1 April 2027, as it is listed. */
export const listedRenewal = (over: Partial<ListedRenewal> = {}): ListedRenewal => ({
  sherwebCustomerId: 'contoso',
  haloClientId: 101,
  subscriptionId: 's-1',
  product: 'Microsoft 365 E3',
  seats: 15,
  date: '2027-04-01',
  then: 'renews',
  renewsAt: 15,
  floors: [],
  floorNow: 15,
  windowClosesAt: null,
  intention: null,
  customerName: 'Contoso Ltd',
  term: 'Annual',
  termEndsOn: '2027-03-31',
  haloLicenceId: null,
  cost: { perCycle: 405, currency: 'USD', cycle: 'monthly' },
  billed: null,
  asOf: '2027-01-02T06:00:00.000Z',
  ...over,
});
