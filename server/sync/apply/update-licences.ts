import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { PhrasesOf } from '../../messages/phrases.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import { valuesOf } from '../plan/model/said-by-changes.ts';
import { linksAfter } from '../plan/remembered/links-after.ts';
import type { Applying } from './applying.ts';
import { sendInBatches } from './batches.ts';
import { leaveRest } from './leave-rest.ts';
import { sendUpdates } from './send-updates.ts';
import type { LicenceUpdate } from './update-batch.ts';

/** What is said of an update: while it is done, and of what was left. */
interface Said {
  readonly doing: PhrasesOf<'doing'>;
  readonly what: PhrasesOf<'kind'>;
}

/**
 * Writes the fields of licences, in batches; what came of one is on disk before the next is sent.
 * @throws StoreError
 */
export async function updateLicences(
  changes: readonly PlannedChange[],
  { doing, what }: Said,
  applying: Applying,
): Promise<void> {
  const { outcomes, deps } = applying;
  const size = assumptions.haloBatch.value.licences;
  const sent = await sendInBatches(changes, size, applying, async (batch, breaker) => {
    await outcomes.sending(doing, batch);
    const byUpdate = new Map(batch.map((change) => [toUpdate(change), change]));
    const linksOf = (change: PlannedChange) => linksAfter(change, deps.now().toISOString());
    await sendUpdates(byUpdate, linksOf, breaker, applying);
  });
  leaveRest(changes, sent, what, applying);
}

const toUpdate = (change: PlannedChange): LicenceUpdate => ({
  licenceId: change.haloLicenceId ?? 0,
  fields: valuesOf(change),
});
