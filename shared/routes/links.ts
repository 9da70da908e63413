import { z } from 'zod';
import { LinkSchema, LinkSidesSchema, ListedLinkSchema } from '../link.ts';
import type { RouteContract } from './contract.ts';

const subscription = z.object({ subscriptionId: z.string().min(1) });

/** Routes about which subscription is which licence, by hand. */
export const linksRoutes = {
  listLinks: {
    method: 'get',
    path: '/api/links',
    access: 'admin',
    summary: 'Which subscription is which licence in Halo, by customer and product',
    status: 200,
    query: z.object({ haloClientId: z.coerce.number().int().positive().optional() }),
    answer: z.object({ links: z.array(ListedLinkSchema) }),
  },
  customerLicences: {
    method: 'get',
    path: '/api/customers/{sherwebCustomerId}/licences',
    access: 'admin',
    summary: 'The subscriptions of one customer as last read, beside its licences in Halo as they are now',
    status: 200,
    params: z.object({ sherwebCustomerId: z.string().min(1) }),
    answer: LinkSidesSchema,
  },
  setLink: {
    method: 'put',
    path: '/api/links/{subscriptionId}',
    access: 'admin',
    summary: 'Link one subscription to a licence of its Halo customer, in place of the one it had',
    status: 200,
    params: subscription,
    body: z.strictObject({ haloLicenceId: z.number().int().positive() }),
    answer: LinkSchema,
  },
  removeLink: {
    method: 'delete',
    path: '/api/links/{subscriptionId}',
    access: 'admin',
    summary:
      "Take the link of one subscription away; its licence stays as it is and is nobody's from then on",
    status: 200,
    params: subscription,
    answer: z.object({ removed: z.boolean() }),
  },
} as const satisfies Record<string, RouteContract>;
