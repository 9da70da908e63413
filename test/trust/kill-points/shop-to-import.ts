import type { Sandbox } from '../../sandbox/index.ts';
import { type ProductKey, productKeys, subscription } from '../../sandbox/seeds/catalogue.ts';
import type { SandboxState } from '../../sandbox/state.ts';

/** How the customers of the import stand to Halo, in turn. */
const kinds = ['synced', 'new', 'synced', 'inHalo', 'new', 'synced', 'new', 'near'] as const;
type Kind = (typeof kinds)[number];
const perCustomer = 5;
/** The place of what is bought a second time while the first goes on. */
const overlapping = 6;

const towns = ['Contoso', 'Fabrikam', 'Litware', 'Proseware', 'Northwind', 'Tailspin', 'Wingtip', 'Adatum'];
const trades = ['Dental', 'Logistics', 'Legal', 'Bakeries', 'Engineering', 'Schools', 'Farms'];

interface Member {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
}

/** `count` customers with readable ids: `k1`, `k2`, …; their subscriptions are `k1-1`, `k1-2`, …. */
const members = (count: number): Member[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `k${index + 1}`,
    name: `${towns[index % 8]} ${trades[index % 7]} ${String(index + 1).padStart(4, '0')} Corp`,
    kind: kinds[index % kinds.length] as Kind,
  }));

const buy = (
  { sherweb, now }: SandboxState,
  customerId: string,
  place: number,
  id = `${customerId}-${place}`,
  boughtDaysAgo = 90,
) => {
  const product = productKeys[place % productKeys.length] as ProductKey;
  const bought = subscription(now(), { product, quantity: 10 + place, boughtDaysAgo });
  sherweb.addSubscription(customerId, { ...bought, id });
};

const places = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** The day before: the customers that are synced already, and what a person keeps in Halo. */
export function seedFirstDay(state: SandboxState, count: number): void {
  for (const { id, name, kind } of members(count)) {
    if (kind === 'near') state.halo.addClient({ name: name.replace('Corp', 'Corporation') });
    if (kind === 'inHalo' || kind === 'synced') state.halo.addClient({ name });
    if (kind !== 'synced') continue;
    state.sherweb.addCustomer({ id, name });
    for (const place of places(perCustomer - 1)) buy(state, id, place);
    buy(state, id, overlapping);
    buy(state, id, overlapping, `${id}-${overlapping}-beside`, 5);
  }
}

/**
 * The second day: one subscription of every synced customer is gone, to come back on the third, and one is that has
 * another of its SKU beside it.
 */
export function changeForSecondDay({ sherweb }: SandboxState, count: number): void {
  for (const { id, kind } of members(count)) {
    if (kind !== 'synced') continue;
    sherweb.cancel(`${id}-3`);
    sherweb.cancel(`${id}-${overlapping}`);
  }
}

/** What the import meets: quantities up, subscriptions gone, back, and renewed under a new id, customers new, near, and in Halo already. */
export function changeForImport(state: SandboxState, count: number): void {
  const { sherweb, halo } = state;
  for (const { id, name, kind } of members(count)) {
    if (kind === 'synced') {
      sherweb.setQuantity(`${id}-1`, 77);
      sherweb.cancel(`${id}-2`);
      buy(state, id, 3);
      sherweb.cancel(`${id}-4`);
      buy(state, id, 4, `${id}-4-renewed`);
      buy(state, id, perCustomer);
      const client = halo.clients().find((each) => each.name === name);
      if (client !== undefined)
        halo.addLicence({
          name: 'Made by hand',
          client_id: client.id,
          count: 3,
          product_sku: skuOf(state, id),
        });
      continue;
    }
    sherweb.addCustomer({ id, name });
    for (const place of places(perCustomer)) buy(state, id, place);
  }
}

const skuOf = ({ sherweb }: SandboxState, customerId: string) =>
  sherweb.subscription(`${customerId}-${perCustomer}`)?.sku ?? '';

/** Everything in Halo without its ids, in an order of its own: two Halos are equal when nobody could tell them apart. */
export function haloAsSeen({ state }: Pick<Sandbox, 'state'>): unknown {
  const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  const clients = state.halo
    .clients()
    .map(({ name, inactive, toplevel_name }) => ({ name, inactive, toplevel_name }));
  const licences = state.halo.licences().map(({ id: _id, client_id, ...rest }) => ({
    client: state.halo.client(client_id)?.name,
    ...rest,
  }));
  return { clients: clients.sort(byText), licences: licences.sort(byText) };
}
