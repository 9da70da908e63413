import { z } from 'zod';
import { AuditEntrySchema } from '../audit.ts';
import { BackupSchema } from '../backup.ts';
import type { RouteContract } from './contract.ts';

/** The record of who changed what, and backups. */
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
  makeBackup: {
    method: 'post',
    path: '/api/backup',
    access: 'command',
    summary:
      'Everything that cannot be had again, as of one moment; secrets stay sealed, the key is not in it',
    status: 200,
    answer: BackupSchema,
  },
} as const satisfies Record<string, RouteContract>;
