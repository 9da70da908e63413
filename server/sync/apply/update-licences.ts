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
  const items = changes.map((change) => ({ change }));
  const size = assumptions.haloBatch.value.licences;
  const sent = await sendInBatches(items, size, applying, async (batch, breaker) => {
    const part = batch.map(({ change }) => change);
    await outcomes.sending(doing, part);
    const byUpdate = new Map(part.map((change) => [toUpdate(change), change]));
    const linksOf = (change: PlannedChange) => linksAfter(change, deps.now().toISOString());
    await sendUpdates(byUpdate, linksOf, breaker, applying);
  });
  leaveRest(items, sent, what, applying);
}

const toUpdate = (change: PlannedChange): LicenceUpdate => ({
  licenceId: change.haloLicenceId ?? 0,
  fields: valuesOf(change),
});
