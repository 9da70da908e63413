import { z } from 'zod';
import type { Link } from '../sync/types.ts';

/** This subscription is that licence. */
export const LinkSchema = z.object({
  subscriptionId: z.string(),
  sherwebCustomerId: z.string(),
  haloLicenceId: z.number().int(),
});
export const LinksSchema = z.object({ links: z.array(LinkSchema) });
export type Links = z.infer<typeof LinksSchema>;

/** Every link by its subscription's id. */
export const bySubscription = ({ links }: Links): ReadonlyMap<string, Link> =>
  new Map(links.map((link) => [link.subscriptionId, link]));

/** `links` with `added` in them; a subscription keeps one link only, the newest. */
export function withLinks(links: Links, added: Links['links']): Links {
  return { links: [...bySubscription({ links: [...links.links, ...added] }).values()] };
}
