import { withLinks } from '../../../../server/data/documents/links.ts';
import type { Normalisation } from '../../../../server/data/documents/normalisations.ts';
import { heldValues, waysOutOf } from '../../../../server/decisions/choices.ts';
import { decisionIdOf } from '../../../../server/decisions/decision-id.ts';
import { settledBy, withoutDone } from '../../../../server/decisions/settled.ts';
import { ruleFor } from '../../../../server/left-out/rule-for.ts';
import { targetsOf } from '../../../../server/sync/plan/customers/targets.ts';
import { makePlan, type Plan } from '../../../../server/sync/plan/make-plan.ts';
import { byLicence } from '../../../../server/sync/plan/model/normalisations.ts';
import type { CustomerRead, Reads } from '../../../../server/sync/plan/model/reads.ts';
import { linksAfter } from '../../../../server/sync/plan/remembered/links-after.ts';
import { boughtTogether, youngerOf } from '../../../../server/sync/plan/remembered/seen-together.ts';
import { licenceRow } from '../../../../server/vendors/halo/calls/api-types.ts';
import type { HaloClient, HaloLicence } from '../../../../server/vendors/halo/licence.ts';
import { newLicenceToWire, toLicence, toWire } from '../../../../server/vendors/halo/mapper.ts';
import { withMark } from '../../../../server/vendors/halo/mark.ts';
import type { SherwebCustomer } from '../../../../server/vendors/sherweb/client.ts';
import type { LeftOutRule } from '../../../../shared/left-out.ts';
import type { Link } from '../../../../shared/link.ts';
import type { Mapping } from '../../../../shared/mapping.ts';
import type { Settings } from '../../../../shared/settings.ts';
import type { Settlement } from '../../../../shared/settlement.ts';
import type { PlannedChange, SyncScope } from '../../../../shared/sync-plan.ts';
import { everything, mapping, noPause, nothingRemembered } from '../builders.ts';

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
  /** What persons settled and left out; absent: nothing. */
  readonly settlements?: readonly Settlement[];
  readonly leftOut?: readonly LeftOutRule[];
  /** What is known that Halo makes of values. */
  readonly normalisations?: readonly Normalisation[];
  /** Of when the reads are; absent: long after all that went. */
  readonly readAt?: string;
}

export const licencesOf = (world: World): HaloLicence[] =>
  world.rows.map((row) => toLicence(licenceRow.parse(row)));

/** The plan for a world, as a run makes it. */
export const planOf = async (world: World, scope: SyncScope = everything): Promise<Plan> =>
  makePlan(await readsOf(world, scope), noPause);

/** What a run reads of a world: of the customers that belong to it the subscriptions. */
export async function readsOf(world: World, scope: SyncScope = everything): Promise<Reads> {
  const { settings, mappings, links, excluded, customers, clients } = world;
  const remembered = {
    ...nothingRemembered,
    mappings,
    excludedIds: new Set(excluded),
    links,
    settlements: settledBy(world.settlements ?? []),
    leftOut: ruleFor(world.leftOut ?? []),
    normalised: byLicence(world.normalisations ?? []),
    ...(world.readAt === undefined ? {} : { readAt: world.readAt }),
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
  return { ...lists, subscriptions, halo };
}

const valuesOf = (change: PlannedChange) =>
  Object.fromEntries(Object.entries(change.fields).map(([field, { to }]) => [field, to]));

/** The world once a person settled of its open decisions the one that `pick` means, by one of its choices. */
export async function settled(world: World, pick: number): Promise<World> {
  const ways = (await planOf(world)).problems
    .filter(({ severity }) => severity === 'decision')
    .flatMap((decision) => waysOutOf(decision).map((way) => ({ decision, way })));
  const found = ways[pick % Math.max(ways.length, 1)];
  if (found === undefined) return world;
  const { decision, way } = found;
  const { code } = decision;
  const [sherwebCustomerId, subscriptionId] = [
    decision.sherwebCustomerId ?? '',
    decision.subscriptionId ?? null,
  ];
  const settlement: Settlement = {
    decisionId: decisionIdOf({ code, sherwebCustomerId, subscriptionId }),
    code,
    sherwebCustomerId,
    subscriptionId,
    choice: way.choice,
    asked: decision,
    does: way.does,
    about: heldValues(decision, way.holdsFor),
    until: [...way.until],
    by: { kind: 'command' },
    at: settledAt,
  };
  const others = (world.settlements ?? []).filter((each) => each.decisionId !== settlement.decisionId);
  return { ...world, settlements: [...others, settlement] };
}

const settledAt = '2026-06-10T06:00:00.000Z';

/** The world after a plan was applied to it and everything went well. */
export function applied(world: World, changes: readonly PlannedChange[]): World {
  const after = changes.reduce(afterChange, world);
  const done = changes.map((change) => ({ ...change, outcome: 'applied', problem: null }) as const);
  return {
    ...after,
    links: withBeside(after.links, world),
    settlements: withoutDone(world.settlements ?? [], done),
  };
}

function withBeside(links: World['links'], { reads, mappings }: World): World['links'] {
  const younger = new Set(boughtTogether(reads, mappings).flatMap((bought) => [...youngerOf(bought)]));
  return links.map((link) => (younger.has(link.subscriptionId) ? { ...link, beside: true } : link));
}

function afterChange(world: World, change: PlannedChange): World {
  const { sherwebCustomerId, subscriptionId } = change;
  const newId = 1 + Math.max(1000, ...world.clients.map(({ id }) => id), ...world.rows.map(({ id }) => id));
  const clientId = () =>
    change.haloClientId ??
    world.mappings.find((each) => each.sherwebCustomerId === sherwebCustomerId)?.haloClientId ??
    world.clients.find(({ name }) => name === change.customerName)?.id ??
    0;
  const haloLicenceId = change.kind === 'createSubscription' ? newId : change.haloLicenceId;
  const { links } = withLinks(
    { links: [...world.links] },
    linksAfter({ ...change, haloLicenceId }, world.readAt ?? settledAt),
  );
  const mark = { subscriptionId: subscriptionId ?? '', sherwebCustomerId };
  switch (change.kind) {
    case 'createCustomer': {
      const name = String(change.fields.name?.to);
      return {
        ...world,
        clients: [...world.clients, { id: newId, name, inactive: false, topLevelName: null }],
      };
    }
    case 'createMapping': {
      const replaced = change.fields.sherwebCustomerId?.from;
      const others = world.mappings.filter((each) => each.sherwebCustomerId !== replaced);
      return { ...world, mappings: [...others, mapping(sherwebCustomerId, clientId())] };
    }
    case 'deactivateCustomer': {
      const isIt = ({ id }: HaloClient) => id === change.haloClientId;
      return {
        ...world,
        clients: world.clients.map((client) => (isIt(client) ? { ...client, inactive: true } : client)),
        mappings: world.mappings.filter((each) => each.sherwebCustomerId !== sherwebCustomerId),
        excluded: [...world.excluded, sherwebCustomerId],
      };
    }
    case 'linkSubscription':
      return { ...world, links };
    case 'createSubscription': {
      const row = { ...newLicenceToWire(clientId(), mark, valuesOf(change)), id: newId };
      return { ...world, rows: [...world.rows, row], links };
    }
    default: {
      const { subscriptionId: _id, sherwebCustomerId: _customer, ...fields } = valuesOf(change);
      const isContinued = change.kind === 'continueSubscription';
      const notes = (row: Row) => (isContinued ? { notes: withMark(String(row.notes ?? ''), mark) } : {});
      return {
        ...world,
        links,
        rows: world.rows.map((row) =>
          row.id === change.haloLicenceId ? { ...row, ...toWire(fields), ...notes(row) } : row,
        ),
      };
    }
  }
}
