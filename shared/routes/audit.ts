import { z } from 'zod';
import { AuditEntrySchema } from '../audit.ts';
import type { RouteContract } from './contract.ts';

/** The record of who changed what. */
export const auditRoutes = {
  listAudit: {
    method: 'get',
    path: '/api/audit',
    access: 'admin',
    summary: 'Who changed what, newest first',
    status: 200,
    query: z.object({ limit: z.coerce.number().int().min(1).max(2000).optional() }),
    answer: z.object({ entries: z.array(AuditEntrySchema) }),
  },
} as const satisfies Record<string, RouteContract>;
