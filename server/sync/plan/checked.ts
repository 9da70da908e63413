import type { Hold, PlannedChange } from '../../../shared/sync-plan.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import { digestOf } from './digest.ts';
import type { Active } from './guards/active.ts';
import { checkPlan, type Suspicion } from './guards/check-plan.ts';
import { heldPart } from './guards/held-part.ts';
import type { Reads } from './model/reads.ts';

/** Changes that were checked, and what of them waits. */
export interface Checked {
  /** In the order in which people read them; empty when both sides are equal. `inWaves` tells how they are applied. */
  readonly changes: readonly PlannedChange[];
  /** Why the plan, or a part of it, has to wait for a person; empty when it may be applied. */
  readonly holds: readonly Hold[];
  /** The changes that wait: those of the customers that the holds are about, or all, as the settings say. */
  readonly held: readonly PlannedChange[];
  /** Equal for plans that do the same: a digest of the changes. */
  readonly fingerprint: string;
}

/**
 * Checks changes against the limits, losses by what is active: what is over them waits, all of it, never trimmed to fit.
 * @param changes in the order in which people read them
 * @param suspicions besides those of the limits
 * @param pause lets others have a turn
 */
export async function checked(
  changes: readonly PlannedChange[],
  { active, seats }: Active,
  suspicions: readonly Suspicion[],
  { settings, subscriptions, halo, remembered, clients }: Reads,
  pause: Pause,
): Promise<Checked> {
  const found = checkPlan({
    ...{ changes, settings, active, seats, subscriptions },
    licences: halo.licences,
    links: remembered.links,
    haloClients: clients.length,
  });
  await pause();
  const all = [...found, ...suspicions];
  return {
    changes,
    holds: all.map(({ hold }) => hold),
    held: heldPart(changes, all, settings),
    fingerprint: await digestOf(changes, pause),
  };
}
