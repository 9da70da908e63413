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

const continuesOf = ({ subscriptionId, continues = [] }: Link, next: string): Pick<Link, 'continues'> => ({
  continues: [...continues, subscriptionId].filter((id) => id !== next),
});

/**
 * `links` with `added` in them; a subscription keeps one link only, the newest.
 * @param added `replaces`: the subscription whose licence goes on under it, and which has none any more
 */
export function withLinks(links: Links, added: readonly (Link & { readonly replaces?: string })[]): Links {
  const all = new Map(bySubscription(links));
  for (const { replaces, ...link } of added) {
    const replaced = replaces === undefined ? undefined : all.get(replaces);
    const known = all.get(link.subscriptionId);
    // One that is there keeps its place, and what syncs learned of it while it is the same licence.
    const isSame = known?.haloLicenceId === link.haloLicenceId;
    const next = isSame ? { ...learnedOf(known), ...link } : link;
    all.set(next.subscriptionId, next);
    if (replaced?.haloLicenceId !== next.haloLicenceId) continue;
    all.delete(replaced.subscriptionId);
    all.set(next.subscriptionId, { ...next, ...continuesOf(replaced, next.subscriptionId) });
  }
  return { links: [...all.values()] };
}
