import type { LicencesMustBe } from './licences.ts';
import { seatsOf } from './seats.ts';
import type { World } from './world.ts';

/**
 * Of which Halo customers so much would no longer be billed that a person has to see it first; any one of the limits is
 * enough, and then all that lose anything are suspects.
 */
export function suspectsIn(world: World, licences: LicencesMustBe): Set<number> {
  const { maxDeactivations, maxDeactivationsPercent, maxSeatsLostPercent } = world.settings;
  const { active, seats, changed, deactivated } = licences;
  const gone = deactivated.length;
  const suspects = new Set<number>();
  const suspect = (some: readonly { readonly client_id: number }[]) => {
    for (const { client_id } of some) suspects.add(client_id);
  };

  const share = maxDeactivationsPercent ?? (active < 100 ? 20 : 5);
  const isTooMany = gone > maxDeactivations || (gone >= 3 && (gone / active) * 100 > share);
  if (isTooMany) suspect(deactivated.map(({ licence }) => licence));

  const emptied = new Map<string, LicencesMustBe['deactivated'][number][]>();
  for (const each of deactivated)
    if (each.customer.subscriptions.length === 0)
      emptied.set(each.customer.id, [...(emptied.get(each.customer.id) ?? []), each]);
  for (const group of emptied.values())
    if (emptied.size > 2 || group.length > 10) suspect(group.map(({ licence }) => licence));

  const halved = world.licences.filter((licence) => {
    const left = changed.get(licence.id)?.count;
    const before = seatsOf(world, licence);
    return licence.is_active && typeof left === 'number' && before > 0 && left <= before / 2;
  });
  const losing = deactivated.map(({ licence }) => licence).filter((licence) => seatsOf(world, licence) > 0);
  const lost =
    halved.reduce((sum, each) => sum + seatsOf(world, each) - Number(changed.get(each.id)?.count), 0) +
    losing.reduce((sum, each) => sum + seatsOf(world, each), 0);
  const isUnusual = seats >= 100 || halved.length + losing.length > 2;
  const most = seats >= 100 ? maxSeatsLostPercent : Math.max(50, maxSeatsLostPercent);
  if (isUnusual && (lost / seats) * 100 > most) suspect([...halved, ...losing]);
  return suspects;
}
