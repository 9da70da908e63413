import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { note } from '../../messages/note.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import { readMark, withMark } from '../../vendors/halo/mark.ts';
import { goneIdOf, valuesOf } from '../plan/model/said-by-changes.ts';
import { noteOf } from '../read/note-of.ts';
import { mostSingleReads } from '../read/single-reads.ts';
import type { Applying } from './applying.ts';
import { sendInBatches } from './batches.ts';
import type { ApplyDeps, MadeLink } from './deps.ts';
import { leaveRest } from './leave-rest.ts';
import { sendUpdates } from './send-updates.ts';
import type { LicenceUpdate } from './update-batch.ts';

/**
 * Lets licences go on under other subscriptions: what Sherweb says now and the mark in the notes are written, then the
 * links move. Notes are read right before, since people write there.
 * @param changes those whose former subscription is confirmed to be gone
 */
export async function continueLicences(changes: readonly PlannedChange[], applying: Applying): Promise<void> {
  const { outcomes, deps } = applying;
  const size = assumptions.haloBatch.value.licences;
  const sent = await sendInBatches(changes, size, applying, async (batch, breaker) => {
    const notes = await notesOf(batch, deps).catch(noteOf);
    if (!(notes instanceof Map)) {
      for (const change of batch) outcomes.set(change, 'failed', notes);
      return;
    }
    const byUpdate = new Map<LicenceUpdate, PlannedChange>();
    for (const change of batch) {
      const found = notes.get(change.haloLicenceId ?? 0);
      if (found === undefined) outcomes.set(change, 'failed', gone);
      else byUpdate.set(toUpdate(change, found), change);
    }
    await outcomes.sending('doing.continuingLicences', [...byUpdate.values()]);
    await sendUpdates(byUpdate, (change, update) => [linkOf(change, update)], breaker, applying);
  });
  leaveRest(changes, sent, 'kind.continueLicences', applying);
}

const gone = note('halo.notSeen', { wording: 'change' });

/** The notes of each licence as Halo has them now; a licence that is not there is left out. @throws OutsideError */
async function notesOf(
  changes: readonly PlannedChange[],
  { halo, signal }: ApplyDeps,
): Promise<Map<number, string>> {
  const ids = changes.flatMap(({ haloLicenceId }) => haloLicenceId ?? []);
  const listed = ids.length > mostSingleReads ? await halo.readLicences(null, signal) : [];
  const byId = new Map(listed.map((licence) => [licence.id, licence]));
  const notes = new Map<number, string>();
  for (const id of ids) {
    const shown = byId.get(id);
    const licence: HaloLicence | undefined =
      shown?.notes === undefined ? await halo.readLicence(id, signal) : shown;
    if (licence !== undefined) notes.set(id, licence.notes ?? '');
  }
  return notes;
}

function toUpdate(change: PlannedChange, notes: string): LicenceUpdate {
  const { haloLicenceId, subscriptionId, sherwebCustomerId } = change;
  const fields = valuesOf(change);
  const mark = { subscriptionId: subscriptionId ?? '', sherwebCustomerId };
  return {
    licenceId: haloLicenceId ?? 0,
    // A mark that a person took away stays away.
    fields: readMark(notes) === undefined ? fields : { ...fields, notes: withMark(notes, mark) },
  };
}

const linkOf = (change: PlannedChange, { licenceId }: LicenceUpdate): MadeLink => ({
  subscriptionId: change.subscriptionId ?? '',
  sherwebCustomerId: change.sherwebCustomerId,
  haloLicenceId: licenceId,
  replaces: goneIdOf(change) ?? '',
});
