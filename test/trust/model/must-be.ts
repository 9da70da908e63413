import { isDeepStrictEqual } from 'node:util';
import type { SyncScope } from '../../../shared/sync-plan.ts';
import { customersMustBe, legible } from './customers.ts';
import { heldFields, licencesMustBe } from './licences.ts';
import { suspectsIn } from './loses-too-much.ts';
import { hiddenIn } from './lost-sight.ts';
import { standing, type World } from './world.ts';

/** What a new licence must show, by subscription. */
type NewLicence = Readonly<Record<string, unknown>> & { readonly forNewCustomer: string | null };

/** How everything must stand after a sync without faults. */
export interface MustBe {
  /** `held`: a person has to see something first; what else is to be done is done. */
  readonly status: 'done' | 'held' | 'refused';
  readonly mapped: ReadonlyMap<string, number>;
  /** Name of each Halo customer that is created, by Sherweb customer. */
  readonly newClients: ReadonlyMap<string, string>;
  readonly newLicences: ReadonlyMap<string, NewLicence>;
  readonly changed: ReadonlyMap<number, Readonly<Record<string, unknown>>>;
  readonly linked: ReadonlyMap<string, { sherwebCustomerId: string; haloLicenceId: number }>;
  readonly unlinked: readonly string[];
}

const nothing = {
  mapped: new Map(),
  newClients: new Map(),
  newLicences: new Map(),
  changed: new Map(),
  linked: new Map(),
  unlinked: [],
};

/** A licence without a name is refused by Halo. */
const isRefused = ({ name }: Readonly<Record<string, unknown>>): boolean => String(name).trim() === '';

/** Says what a sync of this scope must make of this world; `isApproved`: a person has seen the plan. */
export function mustBe(world: World, scope: SyncScope, isApproved: boolean): MustBe {
  const isSuddenlyEmpty = legible(world).length === 0 || world.clients.length === 0;
  if (world.mappings.size > 0 && isSuddenlyEmpty) return { status: 'refused', ...nothing };

  const customers = customersMustBe(world, scope);
  const licences = licencesMustBe(world, scope.subscriptions ? customers.seen : []);
  const { recurringFee } = world.settings;
  const gone = licences.deactivated;
  // A Halo that shows no customer at all most likely hides them.
  const hidden = world.clients.length === 0 ? customers.created.map(({ id }) => id) : [];
  const outOfSight = hiddenIn(world, scope, customers, licences);
  const suspects = new Set<number | string>([
    ...hidden,
    ...suspectsIn(world, licences),
    ...(outOfSight === 'all' ? [] : (outOfSight ?? [])),
  ]);
  const isHeld = !isApproved && (suspects.size > 0 || outOfSight !== null);
  if (isHeld && (world.settings.onHold === 'all' || outOfSight === 'all'))
    return { status: 'held', ...nothing };

  const newLicences = new Map(
    licences.created
      .map(({ subscription, seen }): [string, NewLicence] => [
        subscription.id,
        {
          name: subscription.productName.trim(),
          type: 1,
          status: 'Active',
          ...heldFields(subscription, seen.customer, world.settings),
          ...(recurringFee === 'price' && subscription.fees !== null && !seen.customer.pricesHidden
            ? { price: subscription.fees.recurringFee }
            : {}),
          ...(seen.clientId === null ? {} : { client_id: seen.clientId }),
          forNewCustomer: seen.clientId === null ? seen.customer.id : null,
        },
      ])
      .filter(([, fields]) => !isRefused(fields)),
  );
  const whole: MustBe = {
    status: 'done',
    mapped: customers.mapped,
    newClients: new Map(customers.created.map(({ id, displayName }) => [id, displayName.trim()])),
    newLicences,
    changed: new Map([
      ...licences.changed,
      ...gone.map(({ licence }) => [licence.id, { is_active: false, status: 'Inactive' }] as const),
    ]),
    linked: licences.linked,
    unlinked: licences.unlinked,
  };
  return isHeld ? without(whole, suspects, world) : whole;
}

/** The same without all that concerns the suspects: Halo customers, or Sherweb customers that have none yet. */
function without(whole: MustBe, suspects: ReadonlySet<number | string>, world: World): MustBe {
  const clientOf = new Map(world.licences.map(({ id, client_id }) => [id, client_id]));
  const keep = <K, V>(of: ReadonlyMap<K, V>, owner: (key: K, value: V) => unknown): Map<K, V> =>
    new Map([...of].filter(([key, value]) => !suspects.has(owner(key, value) as number)));
  return {
    status: 'held',
    mapped: keep(whole.mapped, (_, clientId) => clientId),
    newClients: keep(whole.newClients, (customerId) => customerId),
    newLicences: keep(whole.newLicences, (_, licence) => licence.client_id ?? licence.forNewCustomer),
    changed: keep(whole.changed, (licenceId) => clientOf.get(licenceId)),
    linked: keep(whole.linked, (_, { haloLicenceId }) => clientOf.get(haloLicenceId)),
    unlinked: whole.unlinked.filter((id) => {
      const owner = clientOf.get(world.links.get(id)?.haloLicenceId ?? 0);
      return owner === undefined || !suspects.has(owner);
    }),
  };
}

export const isSameWorld = (a: World, b: World): boolean => isDeepStrictEqual(standing(a), standing(b));
