import type { Link } from '../../../../shared/link.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import type { RunChange } from '../../../../shared/sync-run.ts';
import type { Pause } from '../../../event-loop/give-way.ts';
import { indexLong } from '../../../lists/lists.ts';
import type { Reads, Remembered } from '../model/reads.ts';
import { goneOfLinks } from './gone-of-links.ts';
import { boughtTogether, youngerOf } from './seen-together.ts';

/** What a run learned of a link, as long as it is that licence's. */
type Learned = Pick<Link, 'haloLicenceId' | 'seats' | 'beside'> & {
  /** Null: its subscription is back. */
  readonly goneSince?: string | null;
};

interface LearnedFrom extends Pick<Reads, 'subscriptions' | 'halo'> {
  readonly remembered: Pick<Remembered, 'mappings' | 'readAt'>;
}

/** By subscription id. */
export type LearnedOfLinks = ReadonlyMap<string, Learned>;

/**
 * What a run learned of links: how many seats Sherweb has, where Halo has as many now (what a loss is measured against
 * from then on; what is held or was not written stays as it was), which subscriptions were seen beside an older one, and
 * since when one is gone.
 * @param links as they are now, those that the run made last
 * @param changes what was done since the read
 * @param pause lets others have a turn; awaited after each Halo customer
 * @returns only what is not in the links already
 * @example Sherweb 10, Halo 37: nothing until the 10 are written, then seats 10
 */
export async function learnedOf(
  links: readonly Link[],
  { subscriptions, halo, remembered }: LearnedFrom,
  changes: readonly RunChange[],
  pause: Pause,
): Promise<LearnedOfLinks> {
  const linkOf = await indexLong(links, ({ subscriptionId }) => subscriptionId, pause);
  const licences = await indexLong(halo.licences, ({ id }) => id, pause);
  const written = countsIn(changes);
  const countOf = (id: number) => written.get(id) ?? licences.get(id)?.owned.count;
  const learned = new Map<string, Learned>();
  for (const bought of boughtTogether(subscriptions, remembered.mappings)) {
    for (const [id, each] of learnedOfCustomer(bought, linkOf, countOf)) learned.set(id, each);
    await pause();
  }
  for (const [id, each] of goneOfLinks(links, subscriptions, remembered.readAt))
    learned.set(id, { ...learned.get(id), ...each });
  await pause();
  // What an undo put back differs from Sherweb's on purpose: no person's hand has moved it.
  for (const { outcome, undoes, subscriptionId, haloLicenceId } of changes) {
    const seats = written.get(haloLicenceId ?? 0);
    if (outcome !== 'applied' || !undoes || subscriptionId === null || haloLicenceId === null) continue;
    if (seats !== undefined)
      learned.set(subscriptionId, { ...learned.get(subscriptionId), haloLicenceId, seats });
  }
  return learned;
}

/** The same links with what was learned of them; the very list where that is nothing. */
export const withLearned = (links: readonly Link[], learned: LearnedOfLinks): readonly Link[] =>
  learned.size === 0
    ? links
    : links.map((link) => {
        const found = learned.get(link.subscriptionId);
        return found?.haloLicenceId === link.haloLicenceId ? withFound(link, found) : link;
      });

const withFound = (
  { goneSince: before, ...link }: Link,
  { goneSince = before, ...found }: Learned,
): Link => ({ ...link, ...found, ...(goneSince == null ? {} : { goneSince }) });

/** @param subscriptions what was bought for one Halo customer */
function learnedOfCustomer(
  subscriptions: readonly Subscription[],
  linkOf: ReadonlyMap<string, Link>,
  countOf: (haloLicenceId: number) => number | undefined,
): (readonly [string, Learned])[] {
  const younger = youngerOf(subscriptions);
  return subscriptions.flatMap(({ id, quantity }): (readonly [string, Learned])[] => {
    const link = linkOf.get(id);
    if (link === undefined) return [];
    const { haloLicenceId } = link;
    const isInStep = quantity !== link.seats && quantity === countOf(haloLicenceId);
    const isBeside = link.beside !== true && younger.has(id);
    if (!isInStep && !isBeside) return [];
    return [
      [
        id,
        {
          haloLicenceId,
          ...(isInStep ? { seats: quantity } : {}),
          ...(isBeside ? { beside: true as const } : {}),
        },
      ],
    ];
  });
}

/** The counts that were written, by licence. */
function countsIn(changes: readonly RunChange[]): ReadonlyMap<number, number> {
  const written = new Map<number, number>();
  for (const { outcome, haloLicenceId, fields } of changes)
    if (outcome === 'applied' && haloLicenceId !== null && typeof fields.count?.to === 'number')
      written.set(haloLicenceId, fields.count.to);
  return written;
}
