import type { Target } from '../model/customer-plan.ts';
import type { Reads } from '../model/reads.ts';
import type { Pairing } from '../pair/pair.ts';
import { seatsInStep, seatsOf } from './seats-lost.ts';

/** Active licences of ours, and their seats: what the guards measure losses against. */
export interface Active {
  readonly active: number;
  readonly seats: number;
}

/** Those at the customers of a sync. */
export function activeInPairing(
  { pairs, orphans, linkOf }: Pairing,
  targetOf: ReadonlyMap<string, Target>,
): Active {
  const ours = [
    ...pairs.filter(({ subscription }) => targetOf.has(subscription.sherwebCustomerId)),
    ...orphans.filter(({ link }) => targetOf.has(link.sherwebCustomerId)),
  ];
  return activeOf(
    ours.map(({ licence }) => licence),
    [...linkOf.values()],
  );
}

/** Those among all that were read, for what brings no customer in step. */
export function activeInReads({ halo, remembered: { links } }: Pick<Reads, 'halo' | 'remembered'>): Active {
  const linked = new Set(links.map(({ haloLicenceId }) => haloLicenceId));
  return activeOf(
    halo.licences.filter(({ id }) => linked.has(id)),
    links,
  );
}

function activeOf(ours: Reads['halo']['licences'], links: Reads['remembered']['links']): Active {
  const active = ours.filter((licence) => licence.active);
  const inStep = seatsInStep(links);
  const seats = active.reduce((sum, { id, owned }) => sum + seatsOf({ id, count: owned.count }, inStep), 0);
  return { active: active.length, seats };
}
