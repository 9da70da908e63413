import { z } from 'zod';
import { FeeEvidenceSchema } from '../fee-evidence.ts';
import type { RouteContract } from './contract.ts';

/** Routes about what Sherweb's recurring fee is. */
export const feesRoutes = {
  readFee: {
    method: 'get',
    path: '/api/fee',
    access: 'admin',
    summary: "What Sherweb's recurring fee was found to be; null: never compared with charges",
    status: 200,
    answer: z.object({ evidence: FeeEvidenceSchema.nullable() }),
  },
  examineFee: {
    method: 'post',
    path: '/api/fee/examine',
    access: 'admin',
    summary: "Compare Sherweb's recurring fees with its charges now; at most a dozen requests to Sherweb",
    status: 200,
    answer: z.object({ evidence: FeeEvidenceSchema }),
  },
} as const satisfies Record<string, RouteContract>;
