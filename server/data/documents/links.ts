import { z } from 'zod';
import { type Link, LinkSchema } from '../../../shared/link.ts';

export const LinksSchema = z.object({ links: z.array(LinkSchema) });
export type Links = z.infer<typeof LinksSchema>;

/** Every link by its subscription's id. */
export const bySubscription = ({ links }: Links): ReadonlyMap<string, Link> =>
  new Map(links.map((link) => [link.subscriptionId, link]));

const learnedOf = ({ seats, beside, continues, goneSince }: Link): Partial<Link> => ({
  ...(goneSince === undefined ? {} : { goneSince }),
  ...(seats === undefined ? {} : { seats }),
  ...(beside === undefined ? {} : { beside }),
  ...(continues === undefined ? {} : { continues }),
});

/** What a licence was of before, the oldest first; a lost link tells no more than the subscription that is replaced. */
const continuesOf = (next: Link, replaces: string, replaced: Link | undefined): Pick<Link, 'continues'> => {
  const before = new Set([...(next.continues ?? []), ...(replaced?.continues ?? []), replaces]);
  return { continues: [...before].filter((id) => id !== next.subscriptionId) };
};

/**
 * `links` with `added` in them; a subscription keeps one link only, the newest.
 * @param added `replaces`: the subscription whose licence goes on under it, and which has none any more
 */
export function withLinks(links: Links, added: readonly (Link & { readonly replaces?: string })[]): Links {
  const all = new Map(bySubscription(links));
  for (const { replaces, ...link } of added) {
    const known = all.get(link.subscriptionId);
    // One that is there keeps its place, and what syncs learned of it while it is the same licence.
    const isSame = known?.haloLicenceId === link.haloLicenceId;
    const next = isSame ? { ...learnedOf(known), ...link } : link;
    all.set(next.subscriptionId, next);
    if (!replaces || replaces === next.subscriptionId) continue;
    const replaced = all.get(replaces);
    if (replaced !== undefined && replaced.haloLicenceId !== next.haloLicenceId) continue;
    all.delete(replaces);
    all.set(next.subscriptionId, { ...next, ...continuesOf(next, replaces, replaced) });
  }
  return { links: [...all.values()] };
}
