import type { Row } from '../../../../../extension/features/customer-subscriptions/model/row.ts';
import type { ClientSubscriptions } from '../../../../../shared/client-subscriptions.ts';

type Subscription = ClientSubscriptions['subscriptions'][number];

/** A subscription without a commitment, as the companion sends it. */
export const subscription = (some: Partial<Subscription> = {}): Subscription => ({
  id: 's-1',
  sherwebCustomerId: 'contoso',
  productName: 'Microsoft 365 E3',
  description: 'per seat',
  sku: 'CFQ7TTC0LFLX-0001',
  quantity: 10,
  purchaseDate: '2026-01-05T00:00:00Z',
  billingCycle: 'monthly',
  commitment: null,
  fees: null,
  kind: 'seats',
  licence: null,
  billing: null,
  history: [],
  ...some,
});

/** One of its Sherweb customers. */
export const mapping = (some: Partial<ClientSubscriptions['mappings'][number]> = {}) => ({
  sherwebCustomerId: 'contoso',
  sherwebName: 'Contoso Ltd',
  haloClientId: 101,
  suspendedOn: null,
  isListed: true,
  keptInHalo: null,
  ...some,
});

/** An answer for one Halo customer with one mapped Sherweb customer. */
export const answer = (some: Partial<ClientSubscriptions> = {}): ClientSubscriptions => ({
  mappings: [mapping()],
  subscriptions: [],
  licences: [],
  money: null,
  seesBilling: false,
  asOf: '2026-06-01T06:00:00Z',
  stale: false,
  problem: null,
  notRefreshed: null,
  ...some,
});

export const row = (some: Partial<Row> = {}): Row => ({
  id: 's-1',
  customerId: 'contoso',
  product: 'Microsoft 365 E3',
  sku: 'CFQ7TTC0LFLX-0001',
  kind: 'seats',
  seats: 10,
  history: [],
  billed: 'monthly',
  commitment: { kind: 'none' },
  renewal: { kind: 'none' },
  decreases: [],
  fixedSince: null,
  cost: { why: 'noPrice' },
  setup: null,
  licenceId: null,
  billing: null,
  isActive: true,
  ...some,
});
