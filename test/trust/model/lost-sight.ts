import type { SyncScope } from '../../../shared/sync-plan.ts';
import type { CustomersMustBe } from './customers.ts';
import { isBelieved, isReadable, type LicencesMustBe } from './licences.ts';
import type { World } from './world.ts';

/** So many at once are not a person's work, and no more of a list than this part of it goes in a day. */
const several = 3;
const tenth = 0.1;

/** Linked licences of living subscriptions that Halo does not show. */
const goneLinks = (world: World, { seen }: CustomersMustBe): ReadonlySet<string> => {
  const shown = new Set(world.licences.map(({ id }) => id));
  const read = seen.filter(({ customer }) => isReadable(world, customer));
  const living = read.flatMap(({ customer }) =>
    customer.subscriptions.filter(isBelieved).map(({ id }) => id),
  );
  return new Set(
    living.filter((id) => world.links.has(id) && !shown.has(world.links.get(id)?.haloLicenceId ?? 0)),
  );
};

/** Mapped Halo customers that are not there. */
const goneClients = ({ clients, mappings, exclusions }: World): ReadonlySet<number> => {
  const shown = new Set(clients.map(({ id }) => id));
  const mapped = [...mappings].flatMap(([customerId, id]) => (exclusions.has(customerId) ? [] : [id]));
  return new Set(mapped.filter((id) => !shown.has(id)));
};

/**
 * Whose creations wait because Halo shows so much less than before that it may hide what it has.
 * @returns Halo customers, or Sherweb customers that have none yet; `all`: nothing would be created, so that everything
 * waits; null: nothing is suspicious
 */
export function hiddenIn(
  world: World,
  scope: SyncScope,
  customers: CustomersMustBe,
  licences: LicencesMustBe,
): ReadonlySet<number | string> | 'all' | null {
  const { sight } = world;
  const fell = (from: number, to: number) => from - to >= several && from - to > from * tenth;
  const missing = goneClients(world);
  const gone = scope.subscriptions ? goneLinks(world, customers) : new Set<string>();

  const isWhole = scope.haloClientIds === null && customers.needsLicences;
  const wentAlong = [...world.links.values()].filter(({ sherwebCustomerId }) =>
    missing.has(world.mappings.get(sherwebCustomerId) ?? 0),
  );
  // Whoever deletes a customer deletes its licences.
  const explained = missing.size > sight.goneClients ? wentAlong.length : 0;
  const isListShorter =
    (sight.clients !== null && fell(sight.clients, world.clients.length)) ||
    (isWhole && sight.licences !== null && fell(sight.licences - explained, world.licences.length));
  const isManyClients = missing.size - sight.goneClients >= several;

  const anew = licences.created.filter(({ subscription }) => gone.has(subscription.id));
  const adopted = [...licences.linked].filter(([id]) => gone.has(id));
  const isReplaced = anew.length + adopted.length > 0;
  const isLarge = gone.size > world.links.size * tenth;
  const isManyLicences = gone.size - sight.goneLicences >= several && (isReplaced || isLarge);

  if (!isListShorter && !isManyClients && !isManyLicences) return null;
  const ownersOf = (created: LicencesMustBe['created']) =>
    created.map(({ seen }) => seen.clientId ?? seen.customer.id);
  const owners =
    isListShorter || isManyClients
      ? [
          ...customers.created.map(({ id }) => id),
          ...customers.mapped.values(),
          ...ownersOf(licences.created),
        ]
      : ownersOf(anew);
  return owners.length === 0 ? 'all' : new Set(owners);
}
