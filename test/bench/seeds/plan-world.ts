import type { CustomerRead, Reads } from '../../../server/sync/plan/model/reads.ts';
import type { HaloClient, HaloLicence } from '../../../server/vendors/halo/licence.ts';
import { ownedFieldsOf } from '../../../server/vendors/halo/mapper.ts';
import type { SherwebCustomer } from '../../../server/vendors/sherweb/client.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import type { Subscription } from '../../../shared/subscription.ts';
import { nothingRemembered } from '../../server/sync/builders.ts';

const perCustomer = 20;

const subscriptionOf = (customer: string, place: number): Subscription => ({
  id: `${customer}-${place}`,
  sherwebCustomerId: customer,
  productName: `Microsoft 365 Product ${place}`,
  description: '',
  sku: `SKU-${place}`,
  quantity: (place % 97) + 1,
  purchaseDate: '2025-03-01T00:00:00.000Z',
  billingCycle: 'monthly',
  commitment: {
    type: 'Annual',
    termEndDate: '2026-02-28',
    renewal: { date: '2026-03-01', scheduledQuantity: null },
    minimalQuantities: [],
  },
  fees: { recurring: 12.5, setup: 0, currency: 'USD' },
});

/** Both sides as read, in sync but for one subscription in a hundred, which has another quantity. */
export function planWorld(size: number): Reads {
  const customers: SherwebCustomer[] = [];
  const clients: HaloClient[] = [];
  const licences: HaloLicence[] = [];
  const links: { subscriptionId: string; sherwebCustomerId: string; haloLicenceId: number }[] = [];
  const subscriptions = new Map<string, CustomerRead>();
  for (let number = 0; number < size / perCustomer; number += 1) {
    const id = `customer-${number}`;
    const haloClientId = number + 1;
    customers.push({ id, displayName: `Customer ${number}`, path: [], suspendedOn: null });
    clients.push({ id: haloClientId, name: `Customer ${number}`, inactive: false, topLevelName: null });
    const bought = Array.from({ length: perCustomer }, (_, place) => subscriptionOf(id, place));
    for (const one of bought) {
      const licenceId = licences.length + 1;
      licences.push({
        id: licenceId,
        clientId: haloClientId,
        name: one.productName,
        active: true,
        owned: ownedFieldsOf(one, defaultSettings),
        notes: `[sherweb-subscription:${one.id} customer:${id}]`,
      });
      links.push({ subscriptionId: one.id, sherwebCustomerId: id, haloLicenceId: licenceId });
    }
    const isChanged = number % 5 === 0;
    subscriptions.set(id, {
      ok: true,
      subscriptions: bought.map((one, place) =>
        isChanged && place === 0 ? { ...one, quantity: one.quantity + 1 } : one,
      ),
      unreadable: [],
    });
  }
  return {
    scope: { customers: true, subscriptions: true, haloClientIds: null },
    settings: defaultSettings,
    remembered: {
      ...nothingRemembered,
      mappings: customers.map(({ id }, number) => ({
        sherwebCustomerId: id,
        haloClientId: number + 1,
        origin: 'exactName',
        createdAt: '2025-01-01T00:00:00.000Z',
      })),
      links,
    },
    sherweb: { customers, unreadable: [] },
    clients,
    topLevels: [],
    subscriptions,
    halo: { licences, unverifiedIds: new Set(), goneIds: new Set(), listed: null },
  };
}
