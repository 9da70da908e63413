import type { SyncScope } from '../../../shared/sync-plan.ts';
import type { SherwebCustomer } from '../../sandbox/sherweb/model.ts';
import { isBelieved, isReadable } from './licences.ts';
import { companyOf } from './names.ts';
import { markOf, type World } from './world.ts';

/** A Sherweb customer that a sync looks at; `clientId` null: its Halo customer is created by this sync. */
export interface Seen {
  readonly customer: SherwebCustomer;
  readonly clientId: number | null;
}

export interface CustomersMustBe {
  readonly seen: readonly Seen[];
  /** Mapped by this sync, by exact name. */
  readonly mapped: ReadonlyMap<string, number>;
  /** Created in Halo by this sync, and mapped. */
  readonly created: readonly SherwebCustomer[];
  /** Licences are looked at for them. */
  readonly needsLicences: boolean;
}

const bare = (name: string): string => name.trim();

/** Customers whose row Sherweb lists so that it can be read. */
export const legible = ({ customers }: World): SherwebCustomer[] =>
  customers.filter(({ displayName }) => typeof displayName === 'string');

/** Which Halo customer each Sherweb customer must be, in as few words as the promise has. */
export function customersMustBe(world: World, scope: SyncScope): CustomersMustBe {
  const active = world.clients.filter(({ inactive }) => !inactive);
  const listed = legible(world).filter(({ id }) => !world.exclusions.has(id));
  const seen: Seen[] = listed.flatMap((customer) => {
    const clientId = world.mappings.get(customer.id);
    const isActive = active.some(({ id }) => id === clientId);
    const isAsked = scope.haloClientIds === null || scope.haloClientIds.includes(clientId ?? 0);
    return clientId !== undefined && isActive && isAsked ? [{ customer, clientId }] : [];
  });
  const mapped = new Map<string, number>();
  const candidates: SherwebCustomer[] = [];
  if (!scope.customers || scope.haloClientIds !== null)
    return { seen, mapped, created: [], needsLicences: scope.subscriptions && seen.length > 0 };

  const strangers = listed.filter(({ id, suspendedOn }) => !world.mappings.has(id) && suspendedOn === null);
  for (const customer of strangers) {
    const name = bare(customer.displayName);
    const namesakes = world.clients.filter((client) => bare(client.name) === name);
    const [only, ...more] = namesakes.filter(({ inactive }) => !inactive);
    if (name === '') continue;
    // Several Sherweb customers become one Halo customer by hand only.
    const isUnique = listed.filter(({ displayName }) => bare(displayName) === name).length === 1;
    const isFree = ![...world.mappings.values()].includes(only?.id ?? 0);
    if (only !== undefined && more.length === 0 && isUnique && isFree) mapped.set(customer.id, only.id);
    const isAlone = strangers.filter(({ displayName }) => bare(displayName) === name).length === 1;
    if (namesakes.length === 0 && isAlone) candidates.push(customer);
  }

  const chosen = candidates.filter((customer) => {
    if (world.settings.onNearMatch === 'create') return true;
    // One that looks like a Halo customer waits; of new ones that look alike, the first by name goes ahead.
    const company = companyOf(customer.displayName);
    if (active.some(({ name }) => companyOf(name) === company)) return false;
    const alike = candidates.filter(({ displayName }) => companyOf(displayName) === company);
    return !alike.some(({ displayName }) => bare(displayName) < bare(customer.displayName));
  });
  // One whose licences stand in Halo has a customer there already, whatever it is called; a person says which.
  const linkOf = new Map([...world.links.values()].map((link) => [link.haloLicenceId, link]));
  // A licence says nothing of a customer whose subscription this sync finds under others only.
  const read = scope.subscriptions
    ? [...seen.map(({ customer }) => customer), ...strangers.filter(({ id }) => mapped.has(id)), ...chosen]
    : [];
  const bought = read
    .filter((customer) => isReadable(world, customer))
    .flatMap(({ id, subscriptions }) =>
      subscriptions.filter(isBelieved).map((each) => [each.id, id] as const),
    );
  const isMovedAway = (owner: { subscriptionId: string; sherwebCustomerId: string }) => {
    const owners = bought.filter(([subscriptionId]) => subscriptionId === owner.subscriptionId);
    return owners.length > 0 && owners.every(([, id]) => id !== owner.sherwebCustomerId);
  };
  const known = new Set(
    world.licences.flatMap((licence) => {
      const owner = linkOf.get(licence.id) ?? markOf(licence);
      return owner === undefined || isMovedAway(owner) ? [] : [owner.sherwebCustomerId];
    }),
  );
  const created = chosen.filter(({ id }) => !known.has(id));
  for (const customer of strangers) {
    const clientId = mapped.get(customer.id);
    if (clientId !== undefined) seen.push({ customer, clientId });
  }
  return {
    seen: [...seen, ...created.map((customer) => ({ customer, clientId: null }))],
    mapped,
    created,
    needsLicences: chosen.length > 0 || (scope.subscriptions && seen.length > 0),
  };
}
