import type { Row } from '../../../../../extension/features/customer-subscriptions/model/rows.ts';
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
  licence: null,
  ...some,
});

/** An answer for one Halo customer with one mapped Sherweb customer. */
export const answer = (some: Partial<ClientSubscriptions> = {}): ClientSubscriptions => ({
  mappings: [
    { sherwebCustomerId: 'contoso', sherwebName: 'Contoso Ltd', haloClientId: 101, suspendedOn: null },
  ],
  subscriptions: [],
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
  seats: 10,
  billed: 'monthly',
  commitment: null,
  renewal: { kind: 'none' },
  decreases: [],
  cost: null,
  licenceId: null,
  isActive: true,
  ...some,
});
