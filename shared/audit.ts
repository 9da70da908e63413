import { z } from 'zod';
import { RoleSchema } from './access.ts';

/** Who did something: a paired browser, a command on the companion's machine, or the daily schedule. */
export const ActorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('connection'), connectionId: z.string(), name: z.string(), role: RoleSchema }),
  z.object({ kind: z.literal('command') }),
  z.object({ kind: z.literal('schedule') }),
]);
export type Actor = z.infer<typeof ActorSchema>;

/** Whom an entry names: who acted, the companion itself, or somebody who was not let in. */
const DoerSchema = z.discriminatedUnion('kind', [
  ...ActorSchema.options,
  z.object({ kind: z.literal('companion') }),
  z.object({ kind: z.literal('stranger') }),
]);
export type Doer = z.infer<typeof DoerSchema>;

const AuditActionSchema = z.enum([
  'settingsChanged',
  'credentialsChanged',
  'mappingsGenerated',
  'mappingsTakenOver',
  'mappingSet',
  'mappingRemoved',
  'customerExcluded',
  'decisionSettled',
  'settlementForgotten',
  'leftOut',
  'leftOutRemoved',
  'tenantSettled',
  'differenceAccepted',
  'differenceReopened',
  'lineTied',
  'lineUntied',
  'linkSet',
  'linkRemoved',
  'intentionSet',
  'intentionForgotten',
  'seatsRequested',
  'cancellationRequested',
  'orderApproved',
  'orderRejected',
  'orderEnded',
  'orderedAtRenewal',
  'calendarAdded',
  'calendarRevoked',
  'wayAdded',
  'wayChanged',
  'wayRemoved',
  'heartbeatChanged',
  'lessonsTakenOver',
  'lessonForgotten',
  'codeMade',
  'codeWithdrawn',
  'browserPaired',
  'connectionRevoked',
  'syncStarted',
  'previewStarted',
  'planApproved',
  'planDropped',
  'runCancelled',
  'runUndone',
  'writesTried',
  'backupMade',
  'backupRestored',
  'codeRefused',
  'pairingLocked',
  'tokenRefused',
  'entriesMissing',
  'entriesChanged',
]);
export type AuditAction = z.infer<typeof AuditActionSchema>;

/** One value that was changed; null: there was none. Of a credential only that it was `set` or `forgotten`. */
const AuditDetailSchema = z.object({
  field: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type AuditDetail = z.infer<typeof AuditDetailSchema>;

/** What somebody did, for the record; never holds a secret. */
export const AuditFactsSchema = z.object({
  action: AuditActionSchema,
  /** What it was done to: a customer, a connection, a plan, a run; null: the companion as a whole. */
  subject: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  details: z.array(AuditDetailSchema),
});
export type AuditFacts = z.infer<typeof AuditFactsSchema>;

/**
 * One line of the record of who changed what. `outcome` `begun`: noted before it was tried, and how it ended is not
 * known, as the companion was stopped in between. `reason`: the code of the problem that it failed with.
 */
export const AuditEntrySchema = AuditFactsSchema.extend({
  entryId: z.string(),
  /** ISO date-time, UTC. */
  at: z.string(),
  by: DoerSchema,
  outcome: z.enum(['begun', 'done', 'failed']),
  reason: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntrySchema>;
