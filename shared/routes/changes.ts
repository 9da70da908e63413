import { z } from 'zod';
import { ChangesSchema } from '../movement.ts';
import { OverviewSchema } from '../overview.ts';
import type { RouteContract } from './contract.ts';

/** Routes about what changed since a day. */
export const changesRoutes = {
  listChanges: {
    method: 'get',
    path: '/api/changes',
    access: 'admin',
    summary:
      'What moved at Sherweb and, by hand, in Halo since a day (YYYY-MM-DD), the last-invoice-run or a run (its id)',
    status: 200,
    query: z.object({ since: z.string().min(1).optional() }),
    answer: z.object({
      changes: ChangesSchema,
      /** Names of customers by their id at Sherweb, as last read. */
      names: z.record(z.string(), z.string()),
    }),
  },
  readOverview: {
    method: 'get',
    path: '/api/overview',
    access: 'admin',
    summary:
      'What is billed wrong, what waits, what closes within a week, and what moved in the last 24 hours',
    status: 200,
    answer: OverviewSchema,
  },
} as const satisfies Record<string, RouteContract>;
