import type { SandboxSeed } from '../state.ts';
import { type ProductKey, productKeys, subscription } from './catalogue.ts';

const first = ['Contoso', 'Fabrikam', 'Litware', 'Proseware', 'Northwind', 'Tailspin', 'Wingtip', 'Adatum'];
const second = [
  'Dental',
  'Logistics',
  'Legal',
  'Bakeries',
  'Engineering',
  'Schools',
  'Farms',
  'Studios',
  'Marine',
];
const third = ['Ltd', 'Inc', 'Group', 'GmbH', 'BV', 'Partners', 'Trust'];

/** Different for every index, and the number keeps near matches apart. */
const nameAt = (index: number): string =>
  [first[index % 8], second[index % 9], third[index % 7], String(index + 1).padStart(5, '0')].join(' ');

interface LargeOptions {
  customers: number;
  /** In all; spread evenly. */
  subscriptions: number;
  /** How many of the customers are in Halo already, by exact name. */
  inHalo: number;
}

export const large =
  ({ customers, subscriptions, inHalo }: LargeOptions): SandboxSeed =>
  ({ sherweb, halo, now }) => {
    // A Halo in use has at least its owner as a customer.
    if (inHalo === 0) halo.addClient({ name: 'Southridge Managed IT' });
    const ids = Array.from({ length: customers }, (_, index) => {
      const name = nameAt(index);
      if (index < inHalo) halo.addClient({ name });
      return sherweb.addCustomer({ name }).id;
    });
    for (let index = 0; index < subscriptions; index += 1) {
      const id = ids[index % customers];
      const product = productKeys[Math.floor(index / customers) % productKeys.length] as ProductKey;
      if (id) sherweb.addSubscription(id, subscription(now(), { product, quantity: (index % 97) + 1 }));
    }
  };
