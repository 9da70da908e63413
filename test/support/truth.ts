import type { WholeTruth } from '../../server/notify/decide/truth.ts';
import type { BillingRow } from '../../shared/billing.ts';
import type { KeptOrder } from '../../shared/orders.ts';
import { runSummary } from './runs.ts';

/** A day on which nothing is wrong, but for what is given. */
export const truthOf = (given: Partial<WholeTruth> = {}): WholeTruth => ({
  at: '2027-03-02T08:00:00.000Z',
  runs: [runSummary()],
  lastError: null,
  lateHours: null,
  lateSince: null,
  question: null,
  heldPlans: [],
  orders: [],
  storage: { now: [], atStart: [] },
  customers: {
    sherweb: [
      { id: 'contoso', displayName: 'Contoso Ltd' },
      { id: 'fabrikam', displayName: 'Fabrikam, Inc.' },
    ],
    excluded: new Set(),
    clientOf: new Map([
      ['contoso', 101],
      ['fabrikam', 102],
    ]),
    readAt: '2027-03-02T06:00:00.000Z',
  },
  decisions: [],
  billing: null,
  changedBack: [],
  renewals: [],
  moved: [],
  ...given,
});

/** An order of Contoso's from 12 to 15 seats. */
export const orderIn = (state: KeptOrder['order']['state'], endedAt: string | null = null): KeptOrder => ({
  order: {
    orderId: `order-${state}`,
    subscriptionId: 's-1',
    from: 12,
    to: 15,
    state,
    requestedBy: { kind: 'command' },
    approvedBy: null,
    trackingId: null,
    problem: null,
  },
  details: {
    sherwebCustomerId: 'contoso',
    product: 'Microsoft 365 E3',
    reason: null,
    ticket: null,
    person: null,
    requestedAt: '2027-03-01T10:00:00.000Z',
    decidedAt: null,
    rejectedBy: null,
    sentAt: null,
    answered: false,
    endedAt,
    tracked: null,
    seatsNow: null,
    licence: null,
    ticketNote: null,
    intendedAt: null,
  },
});

/** A subscription of Contoso's of which 2 of 12 seats are not billed. */
export const billedLess: BillingRow = {
  sherwebCustomerId: 'contoso',
  subscriptionId: 's-1',
  haloClientId: 101,
  haloLicenceId: 5000,
  product: 'Microsoft 365 E3',
  bought: 12,
  licence: 12,
  billed: 10,
  expected: 12,
  state: 'billedLess',
  lines: [],
  atStakePerMonth: 45,
  currency: 'USD',
  accepted: null,
};
