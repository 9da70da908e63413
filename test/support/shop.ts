import { subscription } from '../sandbox/seeds/catalogue.ts';
import type { SandboxSeed, SandboxState } from '../sandbox/state.ts';

/** Two customers in both, by exact name, with readable ids: `contoso` bought three things, `fabrikam` two. */
export const shop: SandboxSeed = ({ sherweb, halo, now }) => {
  sherweb.addCustomer({ id: 'contoso', name: 'Contoso Ltd' });
  sherweb.addCustomer({ id: 'fabrikam', name: 'Fabrikam, Inc.' });
  const bought = [
    ['contoso', 'e3', 'c-e3', 12],
    ['contoso', 'exchange1', 'c-mail', 4],
    ['contoso', 'visio2', 'c-visio', 2],
    ['fabrikam', 'e3', 'f-e3', 20],
    ['fabrikam', 'backup', 'f-backup', 25],
  ] as const;
  for (const [customer, product, id, quantity] of bought)
    sherweb.addSubscription(customer, { ...subscription(now(), { product, quantity }), id });
  halo.addClient({ name: 'Contoso Ltd' });
  halo.addClient({ name: 'Fabrikam, Inc.' });
};

/** One customer, in both, with so many subscriptions `s-1`, `s-2`, … */
export const single =
  (count: number): SandboxSeed =>
  ({ sherweb, halo }) => {
    sherweb.addCustomer({ id: 'contoso', name: 'Contoso Ltd' });
    for (let place = 1; place <= count; place += 1)
      sherweb.addSubscription('contoso', {
        id: `s-${place}`,
        productName: `Product ${place}`,
        quantity: place,
      });
    halo.addClient({ name: 'Contoso Ltd' });
  };

/** Fake Halo's customer of that name. */
export function clientNamed({ halo }: SandboxState, name: string) {
  const found = halo.clients().find((client) => client.name === name);
  if (found === undefined) throw new Error(`No customer "${name}" in fake Halo`);
  return found;
}

/** Fake Sherweb's customer of that name. */
export function customerNamed({ sherweb }: SandboxState, name: string) {
  const found = sherweb.customers().find(({ displayName }) => displayName === name);
  if (found === undefined) throw new Error(`No customer "${name}" in fake Sherweb`);
  return found;
}

/** All licences of fake Halo that carry the mark of a subscription. */
export const licencesOf = ({ halo }: SandboxState, subscriptionId: string) =>
  halo.licences().filter(({ notes }) => notes.includes(`[sherweb-subscription:${subscriptionId} `));

/** The one licence of a subscription. */
export function licenceOf(state: SandboxState, subscriptionId: string) {
  const [only, ...more] = licencesOf(state, subscriptionId);
  if (only === undefined || more.length > 0)
    throw new Error(`${more.length + (only ? 1 : 0)} licences of ${subscriptionId} in fake Halo`);
  return only;
}

/** How many requests were sent to Halo, token calls included. */
export const haloCalls = ({ requests }: SandboxState): number =>
  requests.filter(({ side }) => side === 'halo').length;
