import { nothingSeen } from '../../../../server/data/sight-document.ts';
import { settledBy } from '../../../../server/decisions/settled.ts';
import { ruleFor } from '../../../../server/left-out/rule-for.ts';
import { makePlan, type Plan } from '../../../../server/sync/plan/make-plan.ts';
import type { CustomerRead } from '../../../../server/sync/plan/reads.ts';
import { targetsOf } from '../../../../server/sync/plan/targets.ts';
import { licenceRow } from '../../../../server/vendors/halo/api-types.ts';
import type { HaloClient, HaloLicence } from '../../../../server/vendors/halo/licence.ts';
import { newLicenceToWire, toLicence, toWire } from '../../../../server/vendors/halo/mapper.ts';
import { withMark } from '../../../../server/vendors/halo/mark.ts';
import type { SherwebCustomer } from '../../../../server/vendors/sherweb/client.ts';
import type { Link } from '../../../../shared/link.ts';
import type { Mapping } from '../../../../shared/mapping.ts';
import type { Settings } from '../../../../shared/settings.ts';
import type { PlannedChange, SyncScope } from '../../../../shared/sync-plan.ts';
import { everything, mapping, noPause } from '../builders.ts';

type Row = Record<string, unknown> & { readonly id: number };

/** Both sides and what we remember, small enough to apply a plan to in memory. Licences are rows as Halo keeps them. */
export interface World {
  readonly settings: Settings;
  readonly customers: readonly SherwebCustomer[];
  readonly reads: ReadonlyMap<string, CustomerRead>;
  readonly clients: readonly HaloClient[];
  readonly rows: readonly Row[];
  readonly mappings: readonly Mapping[];
  readonly excluded: readonly string[];
  readonly links: readonly Link[];
}

export const licencesOf = (world: World): HaloLicence[] =>
  world.rows.map((row) => toLicence(licenceRow.parse(row)));

/** The plan for a world, as a run makes it: of the customers that belong to it the subscriptions are read. */
export async function planOf(world: World, scope: SyncScope = everything): Promise<Plan> {
  const { settings, mappings, links, excluded, customers, clients } = world;
  const remembered = {
    mappings,
    excludedIds: new Set(excluded),
    links,
    settlements: settledBy([]),
    leftOut: ruleFor([]),
    sight: { ...nothingSeen, quietDays: null },
  };
  const sherweb = { customers, unreadable: [] };
  const lists = { scope, settings, remembered, sherweb, clients, topLevels: null };
  const { targets } = await targetsOf(lists, noPause);
  const wanted = new Set(targets.map(({ sherwebCustomerId }) => sherwebCustomerId));
  const subscriptions = new Map([...world.reads].filter(([id]) => wanted.has(id)));
  const halo = {
    licences: licencesOf(world),
    unverifiedIds: new Set<number>(),
    goneIds: new Set<number>(),
    listed: null,
  };
  return makePlan({ ...lists, subscriptions, halo }, noPause);
}

const valuesOf = (change: PlannedChange) =>
  Object.fromEntries(Object.entries(change.fields).map(([field, { to }]) => [field, to]));

/** The world after a plan was applied to it and everything went well. */
export const applied = (world: World, changes: readonly PlannedChange[]): World =>
  changes.reduce(afterChange, world);

function afterChange(world: World, change: PlannedChange): World {
  const { sherwebCustomerId, subscriptionId } = change;
  const newId = 1 + Math.max(1000, ...world.clients.map(({ id }) => id), ...world.rows.map(({ id }) => id));
  const clientId = () =>
    change.haloClientId ??
    world.mappings.find((each) => each.sherwebCustomerId === sherwebCustomerId)?.haloClientId ??
    world.clients.find(({ name }) => name === change.customerName)?.id ??
    0;
  const linked = (haloLicenceId: number): World['links'] => [
    ...world.links.filter((link) => link.subscriptionId !== subscriptionId),
    { subscriptionId: subscriptionId ?? '', sherwebCustomerId, haloLicenceId },
  ];
  switch (change.kind) {
    case 'createCustomer': {
      const name = String(change.fields.name?.to);
      return {
        ...world,
        clients: [...world.clients, { id: newId, name, inactive: false, topLevelName: null }],
      };
    }
    case 'createMapping':
      return { ...world, mappings: [...world.mappings, mapping(sherwebCustomerId, clientId())] };
    case 'continueSubscription': {
      const { subscriptionId: _id, sherwebCustomerId: _customer, ...fields } = valuesOf(change);
      const mark = { subscriptionId: subscriptionId ?? '', sherwebCustomerId };
      const before = String(change.fields.subscriptionId?.from);
      return {
        ...world,
        links: linked(change.haloLicenceId ?? 0).filter((link) => link.subscriptionId !== before),
        rows: world.rows.map((row) =>
          row.id === change.haloLicenceId
            ? { ...row, ...toWire(fields), notes: withMark(String(row.notes ?? ''), mark) }
            : row,
        ),
      };
    }
    case 'linkSubscription':
      return { ...world, links: linked(change.haloLicenceId ?? 0) };
    case 'createSubscription': {
      const mark = { subscriptionId: subscriptionId ?? '', sherwebCustomerId };
      const row = { ...newLicenceToWire(clientId(), mark, valuesOf(change)), id: newId };
      return { ...world, rows: [...world.rows, row], links: linked(newId) };
    }
    default: {
      const wire = toWire(valuesOf(change));
      return {
        ...world,
        rows: world.rows.map((row) => (row.id === change.haloLicenceId ? { ...row, ...wire } : row)),
      };
    }
  }
}
