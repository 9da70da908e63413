import { z } from 'zod';
import { RoleSchema } from './access.ts';
import { KeptInHaloSchema } from './mapping.ts';
import { NoteSchema } from './problem.ts';
import { ListedRunSchema, RunProgressSchema } from './sync-run.ts';
import { TenantQuestionSchema } from './tenant.ts';

/** The open health answer: says that the companion runs, and nothing private. */
export const HealthSchema = z.object({
  ok: z.literal(true),
  name: z.literal('sherweb-for-halo'),
  version: z.string(),
});

/** The open answer of a companion whose daily sync does its work, or is switched off; a late one is refused with 503. */
export const ReadySchema = z.object({
  ready: z.literal(true),
  schedule: z.enum(['on', 'off']),
  /** When a sync last did its work, ISO date-time, UTC; null: none did. */
  lastSyncAt: z.string().nullable(),
});

const ScheduleStatusSchema = z.object({
  enabled: z.boolean(),
  time: z.string(),
  timeZone: z.string(),
  /** The next time of the day, or before it the next try of one that failed. */
  nextRunAt: z.string().nullable(),
  /** The daily sync has failed so often since a sync last went through, and is tried again so often; null: it has not. */
  retries: z.object({ failed: z.number().int(), everyHours: z.number() }).nullable().default(null),
  lastRun: ListedRunSchema.nullable(),
  lastSuccessAt: z.string().nullable(),
  lastError: NoteSchema.extend({ at: z.string(), runId: z.string() }).nullable(),
});

export const StatusSchema = z.object({
  version: z.string(),
  role: RoleSchema,
  configured: z.object({ sherweb: z.boolean(), halo: z.boolean() }),
  schedule: ScheduleStatusSchema,
  running: RunProgressSchema.nullable(),
  heldPlans: z.number().int(),
  counts: z
    .object({ mapped: z.number().int(), unmapped: z.number().int(), excluded: z.number().int() })
    .nullable(),
  /** What waits for a person now, whatever the last run said. */
  waiting: z.object({
    decisions: z.number().int(),
    /** Since when the oldest decision is open; null: none is. */
    oldestDecisionAt: z.string().nullable(),
    /** Customers that are mapped and not imported yet. */
    notImported: z.number().int(),
    /** Customers that are not mapped and that no open decision is about. */
    unmapped: z.number().int().optional(),
    /** Orders of seats that wait to be approved. */
    orders: z.number().int().optional(),
    /** Licences that stand active in Halo though their subscription is gone from Sherweb; null: none that we know of. */
    goneInHalo: KeptInHaloSchema.nullable().optional(),
  }),
  /** Sentences about the companion itself, e.g. data recovered from a backup. */
  notes: z.array(NoteSchema),
  /** Another account answers than the one that mappings and links are of; told to admins. */
  tenant: TenantQuestionSchema.nullable().default(null),
});
export type Status = z.infer<typeof StatusSchema>;
