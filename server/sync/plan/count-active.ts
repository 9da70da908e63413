import type { Target } from './customer-plan.ts';
import type { Pairing } from './pair.ts';

/** Active licences of ours at the customers of a run, and their seats: what the guards measure losses against. */
export function countActive({ pairs, orphans }: Pairing, targetOf: ReadonlyMap<string, Target>) {
  const active = [
    ...pairs.filter(({ subscription }) => targetOf.has(subscription.sherwebCustomerId)),
    ...orphans.filter(({ link }) => targetOf.has(link.sherwebCustomerId)),
  ].filter(({ licence }) => licence.active);
  const seats = active.reduce((sum, { licence }) => sum + Math.max(0, licence.owned.count ?? 0), 0);
  return { active: active.length, seats };
}
