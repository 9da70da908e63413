import type { RunProblem } from '../../shared/problem.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Hold, PlannedChange, SyncScope } from '../../shared/sync-plan.ts';
import { inTurns } from '../event-loop/give-way.ts';
import { makeNote } from '../messages/note.ts';
import type { HaloApi } from '../vendors/halo/client.ts';
import { OutsideError } from '../vendors/http/outside-error.ts';
import type { SherwebClient } from '../vendors/sherweb/client.ts';
import { checkPlan } from './plan/check-plan.ts';
import { fingerprintInSteps, sortChangesInSteps } from './plan/finish-plan.ts';
import { holdKnownCustomers } from './plan/hold-known-customers.ts';
import { planCustomersInSteps } from './plan/plan-customers.ts';
import type { SubscriptionPlan } from './plan/plan-subscriptions.ts';
import { planSubscriptionsInSteps } from './plan/plan-subscriptions.ts';
import type { CustomerRead, Remembered } from './plan/reads.ts';
import { readLicences, readSubscriptions } from './read/read-sides.ts';

export interface PlanParts {
  readonly sherweb: Pick<SherwebClient, 'readCustomers' | 'readSubscriptions'>;
  readonly halo: Pick<HaloApi, 'readClients' | 'readTopLevels' | 'readLicences' | 'readLicence'>;
  readonly settings: Settings;
  readonly remembered: Remembered;
  readonly scope: SyncScope;
  readonly onProgress: (doing: string, done: number, total: number) => void;
  readonly signal: AbortSignal;
}

export interface MadePlan {
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly RunProblem[];
  readonly unchanged: number;
  readonly holds: readonly Hold[];
  readonly fingerprint: string;
  /** What was read on the way, for the snapshot. */
  readonly lists: {
    readonly customers: Awaited<ReturnType<SherwebClient['readCustomers']>>['customers'];
    readonly clients: Awaited<ReturnType<HaloApi['readClients']>>;
  };
  readonly reads: ReadonlyMap<string, CustomerRead>;
  /** Sherweb customers that are mapped, or are by this plan. */
  readonly mappedIds: ReadonlySet<string>;
}

const nothing: SubscriptionPlan = { changes: [], problems: [], unchanged: 0, activeByCustomer: new Map() };

/**
 * Reads both sides and makes a plan of what would have to change in Halo; changes nothing itself.
 * @throws OutsideError when a list that everything hangs on cannot be read, or suddenly is empty.
 */
export async function makePlan(parts: PlanParts): Promise<MadePlan> {
  const { sherweb, halo, settings, scope, remembered, signal, onProgress } = parts;
  onProgress('Reading customers on both sides', 0, 0);
  const [list, clients] = await Promise.all([sherweb.readCustomers(signal), halo.readClients(signal)]);
  refuseSuddenlyEmpty(list.customers.length, clients.length, remembered);

  const needsTopLevel = scope.customers && scope.haloClientIds === null && settings.haloTopLevelId === null;
  const topLevels = needsTopLevel ? await readTopLevelsSoftly(halo, signal) : null;
  let customerPlan = await inTurns(
    planCustomersInSteps({ scope, settings, sherweb: list, clients, topLevels, remembered }),
  );

  const targets = scope.subscriptions ? customerPlan.targets : [];
  const total = targets.length;
  onProgress('Reading subscriptions from Sherweb', 0, total);
  const reads = await readSubscriptions(
    sherweb,
    targets.map((target) => target.sherwebCustomerId),
    (done) => onProgress('Reading subscriptions from Sherweb', done, total),
    signal,
  );
  signal.throwIfAborted();

  // Whether a customer is in Halo already is told by its licences too, be they part of this sync or not.
  const isCreating = customerPlan.changes.some(({ kind }) => kind === 'createCustomer');
  let subscriptionPlan = nothing;
  if (targets.length > 0 || isCreating) {
    onProgress('Reading licences from Halo', total, total);
    const known = { targets, reads, links: remembered.links };
    const licences = await readLicences(halo, scope, known, signal);
    customerPlan = holdKnownCustomers(customerPlan, licences.licences, remembered.links, clients);
    subscriptionPlan = await inTurns(
      planSubscriptionsInSteps({
        settings,
        targets: scope.subscriptions ? customerPlan.targets : [],
        reads,
        halo: licences,
        links: remembered.links,
      }),
    );
  }

  const changes = await inTurns(sortChangesInSteps([...customerPlan.changes, ...subscriptionPlan.changes]));
  const { activeByCustomer } = subscriptionPlan;
  return {
    changes,
    problems: [...customerPlan.problems, ...subscriptionPlan.problems],
    unchanged: subscriptionPlan.unchanged,
    holds: checkPlan({ changes, settings, activeByCustomer, reads, haloClients: clients.length }),
    fingerprint: await inTurns(fingerprintInSteps(changes)),
    lists: { customers: list.customers, clients },
    reads,
    mappedIds: new Set([
      ...remembered.mappings.map(({ sherwebCustomerId }) => sherwebCustomerId),
      ...changes.flatMap(({ kind, sherwebCustomerId }) =>
        kind === 'createMapping' ? [sherwebCustomerId] : [],
      ),
    ]),
  };
}

/** An empty list where there were customers is a fault, not an order. */
function refuseSuddenlyEmpty(customers: number, clients: number, { mappings }: Remembered): void {
  if (mappings.length === 0) return;
  const empty = (side: 'sherweb' | 'halo', name: string) =>
    new OutsideError({
      side,
      ...makeNote(
        `${side}.incomplete`,
        '{side} answered no customer at all, although {mapped} are mapped; nothing was changed.',
        'Check in {side} that the customers are there and that the credentials may see them.',
        { side: name, mapped: mappings.length, wording: 'noCustomers' },
      ),
      code: 'incomplete',
    });
  if (customers === 0) throw empty('sherweb', 'Sherweb');
  if (clients === 0) throw empty('halo', 'Halo');
}

/** Top levels are nice to have: where Halo does not show them, customers are created without one. */
async function readTopLevelsSoftly(halo: Pick<HaloApi, 'readTopLevels'>, signal: AbortSignal) {
  try {
    return await halo.readTopLevels(signal);
  } catch (error) {
    if (error instanceof OutsideError) return null;
    throw error;
  }
}
