import { z } from 'zod';
import { type Link, LinkSchema } from '../../shared/link.ts';

export const LinksSchema = z.object({ links: z.array(LinkSchema) });
export type Links = z.infer<typeof LinksSchema>;

/** Every link by its subscription's id. */
export const bySubscription = ({ links }: Links): ReadonlyMap<string, Link> =>
  new Map(links.map((link) => [link.subscriptionId, link]));

/** `links` with `added` in them; a subscription keeps one link only, the newest. */
export function withLinks(links: Links, added: Links['links']): Links {
  return { links: [...bySubscription({ links: [...links.links, ...added] }).values()] };
}
