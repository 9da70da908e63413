import { z } from 'zod';
import { TenantChoiceSchema, TenantQuestionSchema, TenantSettledSchema } from '../tenant.ts';
import type { RouteContract } from './contract.ts';

/** Routes about which accounts of Sherweb and Halo mappings and links are of. */
export const tenantsRoutes = {
  readTenant: {
    method: 'get',
    path: '/api/tenant',
    access: 'admin',
    summary: 'Whether another account of Sherweb or Halo answers than the one that mappings and links are of',
    status: 200,
    answer: z.object({ question: TenantQuestionSchema.nullable() }),
  },
  settleTenant: {
    method: 'post',
    path: '/api/tenant/settle',
    access: 'admin',
    summary: 'Say that it is the same account, or start anew with the old mappings and links set aside',
    status: 200,
    body: z.strictObject({ choice: TenantChoiceSchema }),
    answer: TenantSettledSchema,
  },
} as const satisfies Record<string, RouteContract>;
