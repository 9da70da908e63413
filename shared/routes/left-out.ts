import { z } from 'zod';
import { LeftOutInputSchema, LeftOutRuleSchema, ListedRuleSchema } from '../left-out.ts';
import type { RouteContract } from './contract.ts';

/** Routes about subscriptions that are left out of sync or billing. */
export const leftOutRoutes = {
  listLeftOut: {
    method: 'get',
    path: '/api/left-out',
    access: 'admin',
    summary:
      'What is left out of sync or billing, newest first, with how many subscriptions each rule covers',
    status: 200,
    answer: z.object({ rules: z.array(ListedRuleSchema) }),
  },
  leaveOut: {
    method: 'post',
    path: '/api/left-out',
    access: 'admin',
    summary:
      'Leave out one subscription, an SKU at one customer, or an SKU everywhere; its licence stays as it is',
    status: 201,
    body: LeftOutInputSchema,
    answer: LeftOutRuleSchema,
  },
  removeLeftOut: {
    method: 'delete',
    path: '/api/left-out/{ruleId}',
    access: 'admin',
    summary: 'Follow again what was left out',
    status: 200,
    params: z.object({ ruleId: z.string().min(1) }),
    answer: z.object({ removed: z.boolean() }),
  },
} as const satisfies Record<string, RouteContract>;
