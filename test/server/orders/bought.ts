import type { Subscription } from '../../../shared/subscription.ts';

/** A subscription of so many seats, on no commitment unless told. */
export const bought = (quantity: number, commitment: Subscription['commitment'] = null): Subscription => ({
  id: 's-1',
  sherwebCustomerId: 'contoso',
  productName: 'Microsoft 365 E3',
  description: '',
  sku: 'E3',
  quantity,
  purchaseDate: '2026-01-01T00:00:00.000Z',
  billingCycle: 'monthly',
  commitment,
  fees: { recurring: 30, setup: 0, currency: 'USD' },
});
