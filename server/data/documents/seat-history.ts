import { z } from 'zod';
import type { Subscription } from '../../../shared/subscription.ts';
import { isUsageBased } from '../../vendors/assumptions/fees.ts';

/** How many seats there were from a read on, ISO date-time, UTC. */
const SeatsSinceSchema = z.object({ at: z.string(), seats: z.number() });

/** What quantities of subscriptions were, by subscription id, oldest first. */
export const SeatHistorySchema = z.record(z.string(), z.array(SeatsSinceSchema));
export type SeatHistory = z.infer<typeof SeatHistorySchema>;

/** So many of the last quantities are kept of each. */
const mostKept = 24;

interface Before {
  readonly asOf: string | null;
  readonly subscriptions: readonly Subscription[];
  readonly seats?: SeatHistory | undefined;
}

/**
 * The history after another read. What is listed no longer has none; nor has what is charged by use. Pure.
 * @param before what was kept of the last read; null: there is none
 * @param at of the read, ISO date-time, UTC
 * @example 10 seats as of Monday, 12 as of Tuesday: 10 since Monday, 12 since Tuesday
 */
export function seatsAfter(
  before: Before | null,
  subscriptions: readonly Subscription[],
  at: string,
): SeatHistory {
  const former = new Map(before?.subscriptions.map(({ id, quantity }) => [id, quantity]));
  return Object.fromEntries(
    subscriptions
      .filter((each) => !isUsageBased(each))
      .map(({ id, quantity }) => {
        const was = former.get(id);
        const begun = was === undefined || before?.asOf == null ? [] : [{ at: before.asOf, seats: was }];
        const known = before?.seats?.[id] ?? begun;
        const isSame = known.at(-1)?.seats === quantity;
        return [id, (isSame ? known : [...known, { at, seats: quantity }]).slice(-mostKept)];
      }),
  );
}
