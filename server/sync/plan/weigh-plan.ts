import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { GoneSubscription } from '../../data/documents/stored-read.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import { inChunks, pickByKey } from '../../lists/lists.ts';
import { type StakesInput, stakesOf } from './guards/stakes.ts';
import { knownProducts } from './guards/unusual.ts';
import type { Plan } from './make-plan.ts';
import type { Reads } from './model/reads.ts';

/**
 * The same plan, each change with what it moves; what it does, and so its digest, stays the same.
 * @param reads what the plan was made from
 * @param gone by subscription id: what Sherweb listed before and lists no longer
 * @param pause lets others have a turn
 */
export async function weighPlan(
  plan: Plan,
  reads: Reads,
  gone: ReadonlyMap<string, GoneSubscription>,
  pause: Pause,
): Promise<Plan> {
  if (plan.changes.length === 0) return plan;
  const names = topLevelNames(reads);
  const known = plan.changes.some(({ kind }) => kind === 'createSubscription') ? productsIn(reads) : null;
  const weighed = new Map<PlannedChange, PlannedChange>();
  for (const chunk of inChunks(plan.changes, 500)) {
    const input = { ...sidesOf(chunk, reads), settings: reads.settings, gone, known };
    for (const change of chunk) weighed.set(change, weigh(change, input, names));
    await pause();
  }
  return {
    ...plan,
    changes: [...weighed.values()],
    held: plan.held.map((change) => weighed.get(change) ?? change),
  };
}

/** By number, from Halo's list of them where it was read, else from the customers that are under one. */
const topLevelNames = ({ topLevels, clients }: Reads): ReadonlyMap<number, string> =>
  new Map([
    ...clients.flatMap(({ topLevelId, topLevelName }) =>
      topLevelId === undefined || topLevelName === null ? [] : [[topLevelId, topLevelName] as const],
    ),
    ...(topLevels ?? []).map(({ id, name }) => [id, name] as const),
  ]);

function weigh(
  change: PlannedChange,
  input: StakesInput,
  topLevels: ReadonlyMap<number, string>,
): PlannedChange {
  const stakes = stakesOf(change, input);
  const topLevel = change.fields.toplevel_id?.to;
  const topLevelName = typeof topLevel === 'number' ? topLevels.get(topLevel) : undefined;
  return {
    ...change,
    ...(stakes === undefined ? {} : { stakes }),
    ...(topLevelName === undefined ? {} : { topLevelName }),
  };
}

const productsIn = ({ halo, remembered }: Reads) =>
  knownProducts(halo.licences, remembered.links.length, halo.listed !== null);

/** Of both sides what the changes are about. */
function sidesOf(
  changes: readonly PlannedChange[],
  reads: Reads,
): Pick<StakesInput, 'subscriptions' | 'licences'> {
  const customerIds = new Set(changes.map(({ sherwebCustomerId }) => sherwebCustomerId));
  const read = [...customerIds].flatMap((customerId) => {
    const found = reads.subscriptions.get(customerId);
    return found?.ok ? found.subscriptions : [];
  });
  const licenceIds = new Set(changes.flatMap(({ haloLicenceId }) => haloLicenceId ?? []));
  return {
    subscriptions: new Map(read.map((subscription) => [subscription.id, subscription])),
    licences: pickByKey(reads.halo.licences, ({ id }) => id, licenceIds),
  };
}
