import type { Reads } from '../model/reads.ts';
import { seatsInStep, seatsOf } from './seats-lost.ts';

/** Active licences of ours among those that were read, and their seats. */
export function activeIn({ halo, remembered: { links } }: Reads): { active: number; seats: number } {
  const ours = new Set(links.map(({ haloLicenceId }) => haloLicenceId));
  const active = halo.licences.filter((licence) => licence.active && ours.has(licence.id));
  const inStep = seatsInStep(links);
  const seats = active.reduce((sum, { id, owned }) => sum + seatsOf({ id, count: owned.count }, inStep), 0);
  return { active: active.length, seats };
}
