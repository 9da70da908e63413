import type { RunProblem } from '../../../shared/problem.ts';
import { isOfCustomer, type PlannedChange } from '../../../shared/sync-plan.ts';
import type { SyncRun } from '../../../shared/sync-run.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import { takeBackCustomer } from './customers/take-back-customer.ts';
import { type TakenBack, takeBack } from './diff/take-back.ts';
import { digestOf } from './digest.ts';
import { activeIn } from './guards/active-in.ts';
import { checkPlan } from './guards/check-plan.ts';
import { heldPart } from './guards/held-part.ts';
import { holdLinkedMoney } from './guards/linked-money.ts';
import type { Plan } from './make-plan.ts';
import { writesMoney } from './model/followers.ts';
import { notice } from './model/problems.ts';
import type { Reads } from './model/reads.ts';
import { inApplyOrder } from './order.ts';

/**
 * Makes the plan that takes back what a run did, from both sides as read: every field that still is as the run left it
 * gets the value it had before, and a customer that it created and that has nothing else becomes inactive. What cannot be taken back is named with its reason. Nothing is deleted, and Sherweb is
 * not written to. The same guards look at it as at every plan.
 * @param run the run to take back, with its outcomes
 * @param pause lets others have a turn
 * @example the run wrote count 48 → 52, and Halo still has 52: updateSubscription, count 52 → 48; Halo has 60 by now:
 * no change, and that is said
 */
export async function planUndo(reads: Reads, run: SyncRun, pause: Pause): Promise<Plan> {
  const { settings, remembered, halo, subscriptions, followers } = reads;
  const around = {
    licences: new Map(halo.licences.map((licence) => [licence.id, licence])),
    normalised: remembered.normalised ?? new Map(),
    mappedTo: new Map(remembered.mappings.map((each) => [each.sherwebCustomerId, each.haloClientId])),
  };
  const wanted: PlannedChange[] = [];
  const left: RunProblem[] = [];
  let unchanged = 0;
  const done = run.changes.filter(({ outcome }) => outcome === 'applied');
  const take = (taken: TakenBack): void => {
    if (taken.change !== undefined) wanted.push(taken.change);
    if (taken.problem !== undefined) left.push(taken.problem);
    if (taken.change === undefined && taken.problem === undefined) unchanged += 1;
  };
  for (const change of done.filter((each) => !isOfCustomer(each) && each.kind !== 'linkSubscription')) {
    take(takeBack(change, around));
    await pause();
  }
  for (const change of done.filter(({ kind }) => kind === 'createCustomer')) {
    take(takeBackCustomer(change, aroundCustomer(change, reads, done, wanted)));
    await pause();
  }
  const asked = { settings, settlements: remembered.settlements, ...(followers && { followers }) };
  const kept = holdLinkedMoney(wanted, asked).changes;
  const changes = await inApplyOrder(kept, pause);
  const suspicions = checkPlan({
    changes,
    settings,
    ...activeIn(reads),
    subscriptions,
    licences: halo.licences,
    links: remembered.links,
    haloClients: reads.clients.length,
  });
  return {
    changes,
    problems: [...meant(changes), ...left, ...moneyKept(wanted, kept), ...staying(done, changes)],
    unchanged,
    holds: suspicions.map(({ hold }) => hold),
    held: heldPart(changes, suspicions, settings),
    fingerprint: await digestOf(changes, pause),
  };
}

/** What is to be known of a customer before its creation is taken back. */
function aroundCustomer(
  { haloClientId }: PlannedChange,
  { clients, made, halo, remembered }: Reads,
  done: readonly PlannedChange[],
  wanted: readonly PlannedChange[],
): Parameters<typeof takeBackCustomer>[1] {
  const created = new Set(
    done
      .filter((each) => each.kind === 'createSubscription' && each.haloClientId === haloClientId)
      .map(({ haloLicenceId }) => haloLicenceId),
  );
  const ending = wanted.filter(({ kind }) => kind === 'deactivateSubscription');
  return {
    client: clients.find(({ id }) => id === haloClientId),
    made: made?.get(haloClientId ?? 0),
    mappings: remembered.mappings,
    ours: halo.licences.filter(({ id }) => created.has(id)),
    endingIds: new Set(ending.flatMap(({ haloLicenceId }) => haloLicenceId ?? [])),
  };
}

/** What a run does beside customers and licences, and what is said of it: it stays. */
const wordingOf = { createMapping: 'mappings', linkSubscription: 'links' } as const;

/** One notice for each kind of what stays, with how many; a mapping goes with a customer that becomes inactive. */
function staying(done: readonly PlannedChange[], changes: readonly PlannedChange[]): RunProblem[] {
  const ended = new Set(changes.filter(isCustomersEnd).map(({ sherwebCustomerId }) => sherwebCustomerId));
  return Object.entries(wordingOf).flatMap(([kind, wording]) => {
    const stay = done.filter(
      (change) => change.kind === kind && !(kind === 'createMapping' && ended.has(change.sherwebCustomerId)),
    );
    return stay.length === 0 ? [] : [notice('undo.stays', {}, { count: stay.length, wording })];
  });
}

const isCustomersEnd = ({ kind }: PlannedChange): boolean => kind === 'deactivateCustomer';

/** What whoever applies it should know: what is billed, and what the next sync does. */
function meant(changes: readonly PlannedChange[]): RunProblem[] {
  const counts = changes.filter(({ fields, usageBased }) => fields.count !== undefined && !usageBased).length;
  const count = new Set(changes.flatMap(({ subscriptionId }) => subscriptionId ?? [])).size;
  const customers = changes.filter(isCustomersEnd).length;
  return [
    ...(count === 0 ? [] : [notice('undo.leftOut', {}, { count })]),
    ...(customers === 0 ? [] : [notice('undo.customersExcluded', {}, { count: customers })]),
    ...(counts === 0 ? [] : [notice('undo.proRata', {}, { count: counts })]),
  ];
}

/** Invoice lines follow it: what is written to the licence would change what customers are billed. */
function moneyKept(wanted: readonly PlannedChange[], kept: readonly PlannedChange[]): RunProblem[] {
  const count = wanted.filter(writesMoney).length - kept.filter(writesMoney).length;
  return count === 0 ? [] : [notice('undo.linkedMoney', {}, { count })];
}
