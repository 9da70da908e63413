import type { ListedLink } from '../../shared/link.ts';
import { mappedTo } from '../../shared/mapping.ts';
import type { Data } from '../data/open-data.ts';

type Kept = Pick<Data, 'main' | 'links' | 'snapshot' | 'subscriptions'>;

/**
 * Every link with what people call it, by customer and product.
 * @param haloClientId of this Halo customer only
 */
export async function listedLinks(
  { main, links, snapshot, subscriptions }: Kept,
  haloClientId?: number,
): Promise<ListedLink[]> {
  const clientOf = mappedTo(main.value.mappings);
  const names = new Map(
    snapshot.value.sherwebCustomers.map(({ id, displayName }) => [id, displayName.trim()]),
  );
  const asked = links.value.links.filter(
    ({ sherwebCustomerId }) => haloClientId === undefined || clientOf.get(sherwebCustomerId) === haloClientId,
  );
  const products = new Map<string, string>();
  for (const customerId of new Set(asked.map(({ sherwebCustomerId }) => sherwebCustomerId)))
    for (const { id, productName } of (await subscriptions.get(customerId))?.subscriptions ?? [])
      products.set(id, productName);
  const listed = asked.map((link) => ({
    ...link,
    customerName: names.get(link.sherwebCustomerId) ?? null,
    productName: products.get(link.subscriptionId) ?? null,
    haloClientId: clientOf.get(link.sherwebCustomerId) ?? null,
  }));
  return listed.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ customerName, productName, subscriptionId }: ListedLink): string =>
  JSON.stringify([customerName, productName, subscriptionId]);
