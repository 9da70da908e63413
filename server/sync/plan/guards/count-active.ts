import type { Target } from '../model/customer-plan.ts';
import type { Pairing } from '../pair/pair.ts';
import { seatsInStep, seatsOf } from './seats-lost.ts';

/** Active licences of ours at the customers of a run, and their seats: what the guards measure losses against. */
export function countActive(
  { pairs, orphans, linkOf }: Pairing,
  targetOf: ReadonlyMap<string, Target>,
): { active: number; seats: number } {
  const active = [
    ...pairs.filter(({ subscription }) => targetOf.has(subscription.sherwebCustomerId)),
    ...orphans.filter(({ link }) => targetOf.has(link.sherwebCustomerId)),
  ].filter(({ licence }) => licence.active);
  const inStep = seatsInStep([...linkOf.values()]);
  const seats = active.reduce(
    (sum, { licence: { id, owned } }) => sum + seatsOf({ id, count: owned.count }, inStep),
    0,
  );
  return { active: active.length, seats };
}
