import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { note } from '../../messages/note.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import { readMark, withMark } from '../../vendors/halo/mark.ts';
import { goneIdOf, valuesOf } from '../plan/model/said-by-changes.ts';
import { noteOf } from '../read/note-of.ts';
import { inBatches } from './batches.ts';
import { Breaker, leaveRest } from './breaker.ts';
import type { ApplyDeps, MadeLink } from './deps.ts';
import type { Outcomes } from './outcomes.ts';
import { sendUpdates } from './send-updates.ts';
import type { LicenceUpdate } from './update-batch.ts';

/** Up to so many licences are read one by one; beyond that the whole list costs fewer requests. */
const mostSingleReads = 20;

/**
 * Lets licences go on under other subscriptions: what Sherweb says now and the mark in the notes are written, then the
 * links move. Notes are read right before, since people write there.
 * @param changes those whose former subscription is confirmed to be gone
 */
export async function continueLicences(
  changes: readonly PlannedChange[],
  outcomes: Outcomes,
  deps: ApplyDeps,
): Promise<void> {
  const breaker = new Breaker();
  let last: readonly PlannedChange[] = [];
  for (const part of inBatches(changes, assumptions.haloBatch.value.licences, deps.wasRefused)) {
    if (deps.signal.aborted || breaker.opened !== undefined) break;
    const notes = await notesOf(part, deps).catch(noteOf);
    if (!(notes instanceof Map)) {
      for (const change of part) outcomes.set(change, 'failed', notes);
      continue;
    }
    const known = part.filter((change) => notes.has(change.haloLicenceId ?? 0));
    for (const change of part) if (!known.includes(change)) outcomes.set(change, 'failed', gone);
    last = known;
    await outcomes.sending('doing.continuingLicences', known);
    const byUpdate = new Map(
      known.map((change) => [toUpdate(change, notes.get(change.haloLicenceId ?? 0) ?? ''), change]),
    );
    await sendUpdates(byUpdate, (change, update) => [linkOf(change, update)], { breaker, outcomes, deps });
  }
  leaveRest(changes, last, 'kind.continueLicences', breaker, { outcomes, onProblem: deps.onProblem });
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
