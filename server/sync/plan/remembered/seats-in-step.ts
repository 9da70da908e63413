import type { Link } from '../../../../shared/link.ts';
import type { RunChange } from '../../../../shared/sync-run.ts';
import type { Reads } from '../model/reads.ts';

/**
 * Puts into links how many seats Sherweb has, where Halo has as many now: what a loss is measured against from then
 * on. What is held or was not written stays as it was, and so does what was not read.
 * @param changes what was done since the read
 * @returns the same list where nothing of it is otherwise
 * @example Sherweb 10, Halo 37: unknown until the 10 are written, then 10
 */
export function withSeatsInStep(
  links: readonly Link[],
  { subscriptions, halo }: Pick<Reads, 'subscriptions' | 'halo'>,
  changes: readonly RunChange[],
): readonly Link[] {
  const countOf = new Map(halo.licences.map(({ id, owned }) => [id, owned.count]));
  for (const { outcome, haloLicenceId, fields } of changes)
    if (outcome === 'applied' && haloLicenceId !== null && typeof fields.count?.to === 'number')
      countOf.set(haloLicenceId, fields.count.to);
  const bought = new Map<string, number>();
  for (const read of subscriptions.values())
    if (read.ok) for (const { id, quantity } of read.subscriptions) bought.set(id, quantity);
  let isSame = true;
  const now = links.map((link) => {
    const seats = bought.get(link.subscriptionId);
    if (seats === undefined || seats === link.seats || seats !== countOf.get(link.haloLicenceId)) return link;
    isSame = false;
    return { ...link, seats };
  });
  return isSame ? links : now;
}
