import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import type { RunChange } from '../../../../shared/sync-run.ts';
import type { Moved } from '../../../data/moved.ts';
import type { Data } from '../../../data/open-data.ts';
import { dayFigures } from '../../../decisions/figures.ts';
import { pickByKey } from '../../../lists/lists.ts';
import type { Plan } from '../../plan/make-plan.ts';
import type { Reads } from '../../plan/model/reads.ts';
import type { MovedCount } from '../../read/read-persons.ts';

/**
 * Keeps what a run saw move besides Sherweb's subscriptions: counts that a person changed in Halo, and that all was read,
 * with what was wrong and waited then.
 * @param at when both sides were read, ISO date-time, UTC
 * @param whoMoved tells whose hand it was, by licence, as far as that is known
 * @throws StoreError
 */
export async function keepMovements(
  data: Pick<Data, 'movements'> & Parameters<typeof dayFigures>[0],
  at: string,
  reads: Reads,
  plan: Plan,
  whoMoved: (moved: readonly MovedCount[]) => Promise<ReadonlyMap<number, string>>,
): Promise<void> {
  const changes = putRight(reads, plan.changes);
  const persons = await whoMoved(changes.flatMap(countInHalo));
  await data.movements.note(movedByHand(changes, persons, at), at);
  if (wasWhole(reads)) await data.movements.wasWhole(at, dayFigures(data, at));
}

/**
 * Keeps which counts in Halo a run of ours moved though Sherweb did not: those that it put right after a person's hand,
 * and those that it took back.
 * @param changes with their outcomes
 * @throws StoreError
 */
export async function keepOwnMovements(
  { movements }: Pick<Data, 'movements'>,
  at: string,
  reads: Reads,
  changes: readonly RunChange[],
): Promise<void> {
  const applied = changes.filter(({ outcome }) => outcome === 'applied');
  const moved = [...applied.filter(({ undoes }) => undoes), ...putRight(reads, applied)];
  await movements.note(
    moved.flatMap((change) => countMoved(change, at, 'us') ?? []),
    at,
  );
}

/** Counts that differ though Sherweb still has what both sides had when they were last in step. */
const movedByHand = (
  changes: readonly PlannedChange[],
  persons: ReadonlyMap<number, string>,
  at: string,
): Moved[] =>
  changes.flatMap((change) => {
    const moved = countMoved(change, at, 'halo');
    const person = persons.get(change.haloLicenceId ?? 0);
    if (moved === null) return [];
    return { ...moved, from: moved.to, to: moved.from, ...(person === undefined ? {} : { person }) };
  });

/** The count of a licence as it stands in Halo. */
const countInHalo = ({ haloLicenceId, fields: { count } }: PlannedChange): MovedCount[] =>
  haloLicenceId !== null && typeof count?.from === 'number' ? [{ haloLicenceId, to: count.from }] : [];

/** The changes that give a licence the count again that both sides had when they were last in step. */
function putRight<T extends PlannedChange>({ remembered }: Reads, changes: readonly T[]): T[] {
  const counted = changes.filter(({ kind, fields }) => kind === 'updateSubscription' && fields.count);
  const links = pickByKey(
    remembered.links,
    (link) => link.subscriptionId,
    new Set(counted.map(({ subscriptionId }) => subscriptionId)),
  );
  return counted.filter(({ subscriptionId, fields: { count } }) => {
    const seats = links.get(subscriptionId ?? '')?.seats;
    return seats !== undefined && count?.to === seats;
  });
}

/** What a change does to the count of a licence; null: nothing. */
function countMoved(
  { subscriptionId, sherwebCustomerId, fields: { count }, title, usageBased }: PlannedChange,
  at: string,
  by: Moved['by'],
): Moved | null {
  if (subscriptionId === null || typeof count?.from !== 'number' || typeof count.to !== 'number') return null;
  return {
    at,
    sherwebCustomerId,
    subscriptionId,
    product: title,
    sku: '',
    byUse: usageBased === true,
    kind: 'seats',
    from: count.from,
    to: count.to,
    by,
  };
}

const wasWhole = ({ scope, subscriptions }: Reads): boolean =>
  scope.subscriptions &&
  scope.haloClientIds === null &&
  [...subscriptions.values()].every((read) => read.ok && read.unreadable.length === 0);
