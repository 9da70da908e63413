import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import { notGoneCode, secondLook } from './confirm-gone.ts';
import { type ApplyContext, inParts, type Outcomes } from './context.ts';
import { type LicenceUpdate, updateBatch } from './update-batch.ts';

/** Updates and reactivates licences, then, after a second look at Sherweb, deactivates. */
export async function applyUpdates(
  changes: readonly PlannedChange[],
  outcomes: Outcomes,
  context: ApplyContext,
): Promise<void> {
  const plain = changes.filter(
    ({ kind }) => kind === 'updateSubscription' || kind === 'reactivateSubscription',
  );
  await update(plain, 'Updating licences in Halo', outcomes, context);

  const deactivations = changes.filter(({ kind }) => kind === 'deactivateSubscription');
  if (deactivations.length === 0 || context.signal.aborted) return;
  outcomes.report('Looking a second time before deactivating');
  const refused = await secondLook(deactivations, context);
  for (const [change, note] of refused)
    outcomes.set(change, note.code === notGoneCode ? 'skipped' : 'failed', note);
  const confirmed = deactivations.filter((change) => !refused.has(change));
  await update(confirmed, 'Deactivating licences in Halo', outcomes, context);
}

async function update(
  changes: readonly PlannedChange[],
  doing: string,
  outcomes: Outcomes,
  context: ApplyContext,
): Promise<void> {
  for (const part of inParts(changes, assumptions.haloBatch.value.licences)) {
    if (context.signal.aborted) return;
    await outcomes.sending(doing, part);
    const byUpdate = new Map(part.map((change) => [toUpdate(change), change]));
    for (const [request, result] of await updateBatch([...byUpdate.keys()], context.halo, context.signal)) {
      const change = byUpdate.get(request);
      if (change === undefined) continue;
      if (result.ok) outcomes.set(change, 'applied', result.kept);
      else outcomes.set(change, 'failed', result.note);
    }
    await outcomes.settled();
  }
}

const toUpdate = (change: PlannedChange): LicenceUpdate => ({
  licenceId: change.haloLicenceId ?? 0,
  fields: Object.fromEntries(Object.entries(change.fields).map(([field, { to }]) => [field, to])),
});
