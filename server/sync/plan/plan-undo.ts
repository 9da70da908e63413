import { mappedTo } from '../../../shared/mapping.ts';
import type { RunProblem } from '../../../shared/problem.ts';
import { isOfCustomer, type PlannedChange } from '../../../shared/sync-plan.ts';
import type { SyncRun } from '../../../shared/sync-run.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import { indexLong } from '../../lists/lists.ts';
import { takeBackCustomer } from './customers/take-back-customer.ts';
import { type TakenBack, takeBack } from './diff/take-back.ts';
import { guarded } from './guarded.ts';
import type { Plan } from './make-plan.ts';
import type { Reads } from './model/reads.ts';
import { meantBy, moneyKept, staying } from './undo-notices.ts';

/**
 * Makes the plan that takes back what a run did, from both sides as read: every field that still is as the run left it
 * gets the value it had before, and a customer that it created and that has nothing else becomes inactive. What cannot
 * be taken back is named with its reason. Nothing is deleted, and Sherweb is not written to. The same guards look at it
 * as at every plan.
 * @param run the run to take back, with its outcomes
 * @param pause lets others have a turn
 * @example the run wrote count 48 → 52, and Halo still has 52: updateSubscription, count 52 → 48; Halo has 60 by now:
 * no change, and that is said
 */
export async function planUndo(reads: Reads, run: SyncRun, pause: Pause): Promise<Plan> {
  const { remembered, halo } = reads;
  const around = {
    licences: new Map(halo.licences.map((licence) => [licence.id, licence])),
    normalised: remembered.normalised,
    linkOf: await indexLong(remembered.links, ({ subscriptionId }) => subscriptionId, pause),
    linkTo: await indexLong(remembered.links, ({ haloLicenceId }) => haloLicenceId, pause),
    mappedTo: mappedTo(remembered.mappings),
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
  const { money, ...plan } = await guarded(wanted, reads, pause);
  return {
    ...plan,
    problems: [
      ...meantBy(plan.changes),
      ...left,
      ...moneyKept(wanted, money.changes),
      ...staying(done, plan.changes),
    ],
    unchanged,
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
