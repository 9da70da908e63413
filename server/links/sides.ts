import type { Link, LinkableLicence, LinkableSubscription, LinkSides } from '../../shared/link.ts';
import type { Subscription } from '../../shared/subscription.ts';
import type { Data } from '../data/open-data.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { HaloApi } from '../vendors/halo/client.ts';
import type { HaloLicence } from '../vendors/halo/licence.ts';

/** Both sides as far as links know them: what is left out is said by another. */
interface Sides extends Omit<LinkSides, 'subscriptions'> {
  readonly subscriptions: Omit<LinkableSubscription, 'leftOut'>[];
}

/**
 * Reads one customer's subscriptions, as last read, and its licences, with one request to Halo.
 * @throws ProblemError when it is not mapped; OutsideError
 */
export async function readSides(
  { main, links, subscriptions }: Pick<Data, 'main' | 'links' | 'subscriptions'>,
  sherwebCustomerId: string,
  halo: Pick<HaloApi, 'readLicences'>,
): Promise<Sides> {
  const mapping = main.value.mappings.find((each) => each.sherwebCustomerId === sherwebCustomerId);
  if (mapping === undefined) throw new ProblemError(409, 'links.customerNotMapped', { sherwebCustomerId });
  const { haloClientId } = mapping;
  const read = await subscriptions.get(sherwebCustomerId);
  const licences = await halo.readLicences(haloClientId);
  return {
    haloClientId,
    asOf: read?.asOf ?? null,
    ...sideBySide(sherwebCustomerId, read?.subscriptions ?? [], licences, links.value.links),
  };
}

/**
 * Lays both sides beside each other, by product and name.
 * @returns subscriptions with those that are linked and gone from Sherweb; licences with those of other customers' links
 */
function sideBySide(
  sherwebCustomerId: string,
  bought: readonly Subscription[],
  licences: readonly HaloLicence[],
  links: readonly Link[],
): Pick<Sides, 'subscriptions' | 'licences'> {
  const licenceOf = new Map(links.map((link) => [link.subscriptionId, link.haloLicenceId]));
  const subscriptionOf = new Map(links.map((link) => [link.haloLicenceId, link.subscriptionId]));
  const known = new Set(bought.map(({ id }) => id));
  const gone = links.filter(
    (link) => link.sherwebCustomerId === sherwebCustomerId && !known.has(link.subscriptionId),
  );
  return {
    subscriptions: [
      ...bought.map(({ id, productName, sku, quantity }) => ({
        subscriptionId: id,
        productName,
        sku,
        quantity,
        haloLicenceId: licenceOf.get(id) ?? null,
      })),
      ...gone.map(({ subscriptionId, haloLicenceId }) => ({
        subscriptionId,
        productName: null,
        sku: null,
        quantity: null,
        haloLicenceId,
      })),
    ].toSorted(
      (a, b) =>
        byText(a.productName ?? '', b.productName ?? '') || byText(a.subscriptionId, b.subscriptionId),
    ),
    licences: licences
      .map(
        ({ id, name, active, owned }): LinkableLicence => ({
          haloLicenceId: id,
          name,
          sku: owned.product_sku ?? null,
          count: owned.count ?? null,
          active,
          subscriptionId: subscriptionOf.get(id) ?? null,
        }),
      )
      .toSorted((a, b) => byText(a.name, b.name) || a.haloLicenceId - b.haloLicenceId),
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
