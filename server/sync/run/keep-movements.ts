import type { Moved } from '../../data/moved.ts';
import type { Data } from '../../data/open-data.ts';
import type { Plan } from '../plan/make-plan.ts';
import { pickByKey } from '../plan/model/lists.ts';
import type { Reads } from '../plan/model/reads.ts';

/**
 * Keeps what a run saw move besides Sherweb's subscriptions: counts that a person changed in Halo, and that all was read.
 * @param at when both sides were read, ISO date-time, UTC
 * @throws StoreError
 */
export async function keepMovements(
  { movements }: Pick<Data, 'movements'>,
  at: string,
  reads: Reads,
  plan: Plan,
): Promise<void> {
  await movements.note(movedByHand(reads, plan, at), at);
  if (wasWhole(reads)) await movements.wasWhole(at);
}

/** Counts that differ though Sherweb still has what both sides had when they were last in step. */
function movedByHand({ remembered }: Reads, { changes }: Plan, at: string): Moved[] {
  const counted = changes.filter(({ kind, fields }) => kind === 'updateSubscription' && fields.count);
  const links = pickByKey(
    remembered.links,
    (link) => link.subscriptionId,
    new Set(counted.map(({ subscriptionId }) => subscriptionId)),
  );
  return counted.flatMap(({ subscriptionId, sherwebCustomerId, fields, title, usageBased }) => {
    if (subscriptionId === null) return [];
    const seats = links.get(subscriptionId)?.seats;
    const count = fields.count;
    if (seats === undefined || count?.to !== seats || typeof count.from !== 'number') return [];
    return {
      at,
      sherwebCustomerId,
      subscriptionId,
      product: title,
      sku: '',
      byUse: usageBased === true,
      kind: 'seats',
      from: seats,
      to: count.from,
      by: 'halo',
    };
  });
}

const wasWhole = ({ scope, subscriptions }: Reads): boolean =>
  scope.subscriptions &&
  scope.haloClientIds === null &&
  [...subscriptions.values()].every((read) => read.ok && read.unreadable.length === 0);
