import { isOfCustomer, type PlannedChange } from '../../../shared/sync-plan.ts';
import type { PhrasesOf } from '../../messages/phrases.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import { goneIdOf, isOwnDeactivation, valuesOf } from '../plan/model/said-by-changes.ts';
import { linksAfter } from '../plan/remembered/links-after.ts';
import { inBatches } from './batches.ts';
import { Breaker, leaveRest } from './breaker.ts';
import { confirmGone, notGoneCode } from './confirm-gone.ts';
import { continueLicences } from './continue-licences.ts';
import type { ApplyDeps } from './deps.ts';
import type { Outcomes } from './outcomes.ts';
import { sendUpdates } from './send-updates.ts';
import { stillFitting } from './still-fits.ts';
import type { LicenceUpdate } from './update-batch.ts';

/**
 * Updates and reactivates licences, and takes back what a run did; then, after Sherweb was read once more and confirms that their subscriptions are
 * gone, lets some go on under the subscriptions that came for them and deactivates the others. What a subscription that
 * goes on with another licence had of its own goes first.
 * @param clientIds Halo customers that this run created, by Sherweb customer
 * @param outcomes what came of each change is put here
 */
export async function applyUpdates(
  changes: readonly PlannedChange[],
  clientIds: ReadonlyMap<string, number>,
  outcomes: Outcomes,
  deps: ApplyDeps,
): Promise<void> {
  const fitting = (batch: readonly PlannedChange[]) => stillFitting(batch, clientIds, outcomes, deps);
  const plain = changes.filter(
    (change) =>
      change.kind === 'updateSubscription' ||
      change.kind === 'reactivateSubscription' ||
      (change.undoes && !isOfCustomer(change)),
  );
  const updates = { doing: 'doing.updatingLicences', what: 'kind.updateLicences', fitting } as const;
  await update(plain, updates, outcomes, deps);

  const gone = fitting(changes.filter((change) => goneIdOf(change) !== null));
  if (gone.length === 0 || deps.signal.aborted) return;
  outcomes.report('doing.lookingTwice');
  const refused = await confirmGone(gone, deps);
  for (const [change, note] of refused)
    outcomes.set(change, note.code === notGoneCode ? 'skipped' : 'failed', note);
  const confirmed = gone.filter((change) => !refused.has(change));
  const said = { doing: 'doing.deactivatingLicences', what: 'kind.deactivateLicences', fitting } as const;
  const own = confirmed.filter(isOwnDeactivation);
  await update(own, said, outcomes, deps);
  const isContinued = ({ kind }: PlannedChange) => kind === 'continueSubscription';
  await continueLicences(freed(confirmed.filter(isContinued), own, outcomes), outcomes, deps);
  const deactivations = confirmed.filter((change) => !isContinued(change) && !isOwnDeactivation(change));
  await update(deactivations, said, outcomes, deps);
}

/**
 * A subscription that has a licence of its own goes on with another only once that is inactive; else both would bill,
 * and nobody would know any more that one of them should not.
 * @param own the changes that make those inactive
 * @returns those that may go on; what failed before one is said of it too
 */
function freed(
  continued: readonly PlannedChange[],
  own: readonly PlannedChange[],
  outcomes: Outcomes,
): PlannedChange[] {
  const ownOf = new Map(own.map((change) => [change.subscriptionId, change]));
  return continued.filter((change) => {
    const before = ownOf.get(change.subscriptionId);
    if (before === undefined) return true;
    const result = outcomes.of(before);
    if (result !== undefined && result.outcome !== 'applied')
      outcomes.set(change, result.outcome, result.problem);
    return result?.outcome === 'applied';
  });
}

/** One kind of update: what is said of it, and which of a batch still fits what persons have mapped meanwhile. */
interface Wave {
  readonly doing: PhrasesOf<'doing'>;
  readonly what: PhrasesOf<'kind'>;
  readonly fitting: (batch: readonly PlannedChange[]) => PlannedChange[];
}

async function update(
  changes: readonly PlannedChange[],
  { doing, what, fitting }: Wave,
  outcomes: Outcomes,
  deps: ApplyDeps,
): Promise<void> {
  const breaker = new Breaker();
  let last: readonly PlannedChange[] = [];
  for (const chunk of inBatches(changes, assumptions.haloBatch.value.licences, deps.wasRefused)) {
    if (deps.signal.aborted || breaker.opened !== undefined) break;
    const part = fitting(chunk);
    if (part.length === 0) continue;
    last = part;
    await outcomes.sending(doing, part);
    const byUpdate = new Map(part.map((change) => [toUpdate(change), change]));
    await sendUpdates(byUpdate, (each) => linksAfter(each, deps.now().toISOString()), {
      breaker,
      outcomes,
      deps,
    });
  }
  leaveRest(changes, last, what, breaker, { outcomes, onProblem: deps.onProblem });
}

const toUpdate = (change: PlannedChange): LicenceUpdate => ({
  licenceId: change.haloLicenceId ?? 0,
  fields: valuesOf(change),
});
