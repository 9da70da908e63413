import type { RunProblem } from '../../../shared/problem.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { Data } from '../../data/open-data.ts';
import { groupBy } from '../../lists/lists.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import type { HaloLicence, OwnedFields } from '../../vendors/halo/licence.ts';
import { OutsideError } from '../../vendors/http/outside-error.ts';
import {
  isAlteration,
  learnedFrom,
  sameValue,
  softFields,
  type Written,
  withLearned,
} from '../plan/model/normalisations.ts';
import { keptNotices } from '../plan/remembered/kept-notices.ts';
import { mostSingleReads } from '../read/single-reads.ts';
import type { Answered } from './watch-answers.ts';

interface LearnDeps {
  readonly data: Pick<Data, 'normalisations'>;
  readonly halo: Pick<HaloApi, 'readLicences'>;
  readonly signal: AbortSignal;
}

/** A run that is done does not wait longer for a look. */
const lookMs = 5_000;

/**
 * Remembers what Halo made of what a run wrote, so that the next one does not write the same again. Halo's answers say
 * it, once the list of one customer was seen to show the same as they do, or cannot be looked at now; else the lists
 * say it, and of them only what Halo could have made of it: between the answer and the look a person may have edited
 * something.
 * @param answers what Halo answered to this run's writes, by licence
 * @param changes the plan, for what was there before
 * @returns a notice for each field that Halo keeps otherwise; none for a run that was stopped: then the next one writes
 * once more and learns
 * @throws StoreError
 */
export async function learnKept(
  answers: ReadonlyMap<number, Answered>,
  changes: readonly PlannedChange[],
  { data, halo, signal }: LearnDeps,
): Promise<RunProblem[]> {
  const soft = [...answers.values()].filter(({ sent }) => softFields(sent).length > 0);
  if (soft.length === 0 || signal.aborted) return [];
  const limit = AbortSignal.any([signal, AbortSignal.timeout(lookMs)]);
  const { answersHold } = data.normalisations.value;
  const answered = soft.filter(({ isReadBack }) => !isReadBack);
  const seen =
    answersHold || answered.length === 0 ? { answersHold, listed: null } : await look(answered, halo, limit);
  const before = beforeOf(changes);
  const written = soft.flatMap((each): Written[] => {
    const { id, owned } = each.licence;
    const isAsShown = each.isReadBack || seen.listed === null;
    const shown = isAsShown ? owned : believable(each, seen.listed?.get(id)?.owned ?? {});
    return [{ licenceId: id, before: before.get(id) ?? {}, sent: each.sent, shown }];
  });
  const learned = learnedFrom(written);
  await data.normalisations.change((kept) => {
    const normalisations = withLearned(kept.normalisations, written, learned);
    const isSame = normalisations === kept.normalisations && seen.answersHold === kept.answersHold;
    return isSame ? kept : { ...kept, normalisations: [...normalisations], answersHold: seen.answersHold };
  });
  return keptNotices(learned);
}

/** What stood on each licence that a plan changes, as far as the plan says. */
const beforeOf = (changes: readonly PlannedChange[]): ReadonlyMap<number, Partial<OwnedFields>> =>
  new Map(
    changes.flatMap(({ kind, haloLicenceId, fields }) =>
      haloLicenceId === null || kind === 'linkSubscription'
        ? []
        : [
            [
              haloLicenceId,
              Object.fromEntries(Object.entries(fields).map(([field, { from }]) => [field, from])),
            ],
          ],
    ),
  );

/** Whether Halo's lists show what it answered, and what they show where they do not; null: the answers are believed. */
async function look(
  soft: readonly Answered[],
  halo: LearnDeps['halo'],
  limit: AbortSignal,
): Promise<{ answersHold: boolean; listed: ReadonlyMap<number, HaloLicence> | null }> {
  try {
    const altered = soft.find(({ sent, licence }) => !agree(sent, sent, licence.owned));
    const example = altered ?? soft[0];
    const looked = await read([example?.licence.clientId ?? null], halo, limit);
    const isShown = soft.every(({ sent, licence }) => {
      const listed = looked.get(licence.id);
      return listed === undefined || agree(sent, licence.owned, listed.owned);
    });
    // Only an answer that differs from what was sent, and is listed so, tells that answers are more than an echo.
    if (isShown)
      return { answersHold: altered !== undefined && looked.has(altered.licence.id), listed: null };
    const clientIds = [...groupBy(soft, ({ licence }) => licence.clientId).keys()];
    const listed = await read(clientIds.length > mostSingleReads ? [null] : clientIds, halo, limit);
    return { answersHold: false, listed };
  } catch (error) {
    if (error instanceof OutsideError || limit.aborted) return { answersHold: false, listed: null };
    throw error;
  }
}

async function read(
  clientIds: readonly (number | null)[],
  halo: LearnDeps['halo'],
  signal: AbortSignal,
): Promise<ReadonlyMap<number, HaloLicence>> {
  const found = new Map<number, HaloLicence>();
  for (const clientId of clientIds)
    for (const licence of await halo.readLicences(clientId, signal)) found.set(licence.id, licence);
  return found;
}

/** Whether two sights of a licence show the same of what was sent; what one does not show is no difference. */
const agree = (sent: Partial<OwnedFields>, a: Partial<OwnedFields>, b: Partial<OwnedFields>): boolean =>
  softFields(sent).every((field) => {
    const [one, other] = [a[field], b[field]];
    return one === undefined || other === undefined || sameValue(one, other);
  });

/** Of what a list shows, what Halo has answered too, or could have made of what was sent. */
const believable = ({ sent, licence }: Answered, listed: Partial<OwnedFields>): Partial<OwnedFields> =>
  Object.fromEntries(
    softFields(sent)
      .map((field) => [field, sent[field], licence.owned[field], listed[field]] as const)
      .filter(
        ([, want, answered, shown]) =>
          want !== undefined &&
          shown !== undefined &&
          ((answered !== undefined && sameValue(answered, shown)) || isAlteration(want, shown)),
      )
      .map(([field, , , shown]) => [field, shown]),
  );
