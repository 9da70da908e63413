import type { LicencesMustBe } from './licences.ts';
import type { World } from './world.ts';

/** Whether so much would no longer be billed that a person has to see it first; any one of the limits is enough. */
export function losesTooMuch(world: World, licences: LicencesMustBe): boolean {
  const { maxDeactivations, maxDeactivationsPercent, maxSeatsLostPercent } = world.settings;
  const { active, seats, changed, deactivated } = licences;
  const gone = deactivated.length;
  const share = maxDeactivationsPercent ?? (active < 100 ? 20 : 5);
  const isTooMany = gone > maxDeactivations || (gone >= 3 && (gone / active) * 100 > share);

  const emptied = new Map<string, number>();
  for (const { customer } of deactivated)
    if (customer.subscriptions.length === 0) emptied.set(customer.id, (emptied.get(customer.id) ?? 0) + 1);
  const fellToNone = emptied.size > 2 || [...emptied.values()].some((count) => count > 10);

  const halved = world.licences.flatMap(({ id, count, is_active }) => {
    const left = changed.get(id)?.count;
    return is_active && typeof left === 'number' && left < count && left <= count / 2 ? [count - left] : [];
  });
  const lost = [...halved, ...deactivated.map(({ licence }) => licence.count)].reduce((sum, n) => sum + n, 0);
  const isTooManySeats = seats >= 100 && (lost / seats) * 100 > maxSeatsLostPercent;
  return isTooMany || fellToNone || isTooManySeats;
}
