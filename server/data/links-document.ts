import { z } from 'zod';

/** This subscription is that licence. */
export const LinkSchema = z.object({
  subscriptionId: z.string(),
  sherwebCustomerId: z.string(),
  haloLicenceId: z.number().int(),
});
export const LinksSchema = z.object({ links: z.array(LinkSchema) });
export type Links = z.infer<typeof LinksSchema>;

/** `links` with `added` in them; a subscription keeps one link only, the newest. */
export function withLinks(links: Links, added: Links['links']): Links {
  const bySubscription = new Map([...links.links, ...added].map((link) => [link.subscriptionId, link]));
  return { links: [...bySubscription.values()] };
}
