import { cents } from './cents.ts';
import type { PlannedChange } from './sync-plan.ts';

/** What changes move in sum; what goes up and what goes down is never set off against each other. */
export interface StakesSum {
  readonly seatsUp: number;
  readonly seatsDown: number;
  /** A month, by currency (null: Sherweb does not say which); only what is known. */
  readonly money: readonly { readonly currency: string | null; readonly up: number; readonly down: number }[];
  /** How many changes move seats whose cost is not known. */
  readonly withoutCost: number;
  /** When what is gone was last seen in Sherweb: the newest of it; null: nothing is gone, or nobody knows. */
  readonly lastSeenAt: string | null;
}

/**
 * Adds up what changes move.
 * @example seats 10 → 14 at 22.50, and 5 → 0 without a price: 4 up, 5 down, 90.00 up, one without cost
 */
export function sumStakes(changes: Iterable<Pick<PlannedChange, 'stakes'>>): StakesSum {
  let [seatsUp, seatsDown, withoutCost] = [0, 0, 0];
  let lastSeenAt: string | null = null;
  const money = new Map<string | null, { up: number; down: number }>();
  for (const { stakes } of changes) {
    if (stakes === undefined) continue;
    const moved = (stakes.seats?.to ?? 0) - (stakes.seats?.from ?? 0);
    if (moved > 0) seatsUp += moved;
    else seatsDown -= moved;
    if (moved !== 0 && stakes.cost === null) withoutCost += 1;
    if (stakes.lastSeenAt !== undefined && (lastSeenAt === null || stakes.lastSeenAt > lastSeenAt))
      lastSeenAt = stakes.lastSeenAt;
    const dearer = (stakes.cost?.to ?? 0) - (stakes.cost?.from ?? 0);
    if (stakes.cost === null || dearer === 0) continue;
    const sum = money.get(stakes.cost.currency) ?? { up: 0, down: 0 };
    if (dearer > 0) sum.up += dearer;
    else sum.down -= dearer;
    money.set(stakes.cost.currency, sum);
  }
  return {
    seatsUp,
    seatsDown,
    money: [...money].map(([currency, { up, down }]) => ({ currency, up: cents(up), down: cents(down) })),
    withoutCost,
    lastSeenAt,
  };
}
