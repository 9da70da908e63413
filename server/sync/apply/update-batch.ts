import type { Note } from '../../../shared/problem.ts';
import { note } from '../../messages/note.ts';
import { fieldValue, fieldWord, phrase } from '../../messages/phrases.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import type { HaloLicence, LicenceFields } from '../../vendors/halo/licence.ts';
import { toWire } from '../../vendors/halo/mapper.ts';
import { OutsideError } from '../../vendors/http/outside-error.ts';
import { diffOwned } from '../plan/diff/diff.ts';
import { mostSingleReads } from '../read/single-reads.ts';
import { inHalves } from './batches.ts';
import type { Breaker } from './breaker.ts';

export interface LicenceUpdate {
  readonly licenceId: number;
  readonly fields: LicenceFields;
}

/** Null: done as asked. A note: it failed, or (`kept`) Halo kept another value of a field that does not count or bill. */
export type Updated =
  | { readonly ok: true; readonly kept: Note | null }
  | { readonly ok: false; readonly note: Note };

const decisive = ['count', 'is_active'];

const notSeen = note('halo.notSeen', { wording: 'change' });

const check = (update: LicenceUpdate, record: HaloLicence | undefined): Updated => {
  if (record === undefined) return { ok: false, note: notSeen };
  const differing = diffOwned(record.owned, update.fields);
  const names = Object.keys(differing);
  if (names.length === 0) return { ok: true, kept: null };
  const kept = names.map((name) => {
    const { from, to } = differing[name] ?? {};
    return phrase('kept.field', {
      field: fieldWord(name),
      from: fieldValue(name, from),
      to: fieldValue(name, to),
    });
  });
  const notKept = note('halo.notKept', { kept });
  return names.some((name) => decisive.includes(name))
    ? { ok: false, note: notKept }
    : { ok: true, kept: notKept };
};

/** The licences that an answer left out, as Halo shows them now; a licence that cannot be read is left out. */
async function readBack(ids: readonly number[], halo: Halo): Promise<HaloLicence[]> {
  try {
    if (ids.length > mostSingleReads) return await halo.readLicences(null);
    const found: HaloLicence[] = [];
    for (const id of ids) {
      const licence = await halo.readLicence(id);
      if (licence !== undefined) found.push(licence);
    }
    return found;
  } catch (error) {
    if (error instanceof OutsideError) return [];
    throw error;
  }
}

type Halo = Pick<HaloApi, 'updateLicences' | 'readLicence' | 'readLicences'>;

/**
 * Updates licences in one request; only the given fields are sent. Values are absolute, so sending again does no
 * harm: a refused array is sent again in halves until the refused element stands alone. A record that the answer
 * left out is read back.
 * @param breaker keeps the rest from being sent once a few in a row have failed in the same way
 * @param stop ends it between two requests
 * @param isPart of a batch that failed before: it was tried again often enough
 * @returns for each update whether Halo kept it; none for those that were kept back
 */
export async function updateBatch(
  updates: readonly LicenceUpdate[],
  halo: Halo,
  breaker: Breaker,
  stop?: AbortSignal,
  isPart = false,
): Promise<Map<LicenceUpdate, Updated>> {
  const results = new Map<LicenceUpdate, Updated>();
  if (updates.length === 0 || breaker.opened !== undefined) return results;
  try {
    const answer = await halo.updateLicences(
      updates.map(({ licenceId, fields }) => ({ id: licenceId, ...toWire(fields) })),
      stop,
      isPart ? 'once' : 'again',
    );
    breaker.worked();
    const records = new Map(
      answer.flatMap((record) => (record === undefined ? [] : [[record.id, record] as const])),
    );
    const unseen = updates.map(({ licenceId }) => licenceId).filter((id) => !records.has(id));
    for (const record of await readBack(unseen, halo))
      if (!records.has(record.id)) records.set(record.id, record);
    for (const update of updates) results.set(update, check(update, records.get(update.licenceId)));
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    const isAboutContent =
      error.code === 'rejected' || error.code === 'serverError' || error.code === 'notFound';
    if (updates.length === 1 || !isAboutContent) {
      breaker.failed(error);
      for (const update of updates) results.set(update, { ok: false, note: error.note });
      return results;
    }
    for (const part of inHalves(updates))
      for (const [update, result] of await updateBatch(part, halo, breaker, stop, true))
        results.set(update, result);
  }
  return results;
}
