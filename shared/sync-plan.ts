import { z } from 'zod';
import { NoteSchema, RunProblemSchema } from './problem.ts';
import { TakeOverChoiceSchema } from './take-over-choice.ts';

/**
 * What a change does:
 * - `createCustomer`: a new customer in Halo · `createMapping`: a mapping, in the companion only
 * - `createSubscription`, `updateSubscription`, `deactivateSubscription`, `reactivateSubscription`: a licence in Halo
 * - `continueSubscription`: a licence goes on as the one of a subscription that came for its own, in Halo and the companion
 * - `deactivateCustomer`: a customer that a run created is inactive again; only where that run is taken back
 * - `linkSubscription`: an existing licence is (again) the one of a subscription, in the companion only
 */
export const ChangeKindSchema = z.enum([
  'createCustomer',
  'createMapping',
  'createSubscription',
  'updateSubscription',
  'continueSubscription',
  'deactivateSubscription',
  'reactivateSubscription',
  'linkSubscription',
  'deactivateCustomer',
]);
export type ChangeKind = z.infer<typeof ChangeKindSchema>;

/** Whether a change is of a customer and of none of its licences. */
export const isOfCustomer = ({ kind }: { readonly kind: ChangeKind }): boolean =>
  kind === 'createCustomer' || kind === 'createMapping' || kind === 'deactivateCustomer';

/** A field's value as Halo has it; dates are `YYYY-MM-DD`, "no end date" is null. */
const FieldValueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type FieldValue = z.infer<typeof FieldValueSchema>;

/** The fields of a licence that are money. */
export const moneyFields = ['purchase_price', 'price'] as const;

export const isMoneyField = (field: string): boolean => moneyFields.some((each) => each === field);

/**
 * What a change moves, for whoever decides about it:
 * - `seats`: before and after, fractions too where Halo shows one; null: what is charged by use, or no seats at all
 * - `cost`: what they cost us a month before and after, in `currency`; null: our cost is not proven, or not known
 * - `lastSeenAt`: when Sherweb last listed the subscription that is gone (ISO date-time, UTC); absent: it is there, or
 *   nobody knows
 * - `unusual`: what is worth a look before all else
 */
const StakesSchema = z.object({
  seats: z.object({ from: z.number(), to: z.number() }).nullable(),
  cost: z.object({ from: z.number(), to: z.number(), currency: z.string().nullable() }).nullable(),
  lastSeenAt: z.string().optional(),
  unusual: z.array(z.enum(['jump', 'zeroSeats', 'newProduct'])),
});
export type Stakes = z.infer<typeof StakesSchema>;
export type Unusual = Stakes['unusual'][number];

/** One planned change, with old and new value of every field it touches. Ids are null where Halo has yet to give them. */
export const PlannedChangeSchema = z.object({
  kind: ChangeKindSchema,
  sherwebCustomerId: z.string(),
  haloClientId: z.number().int().nullable(),
  subscriptionId: z.string().nullable(),
  haloLicenceId: z.number().int().nullable(),
  fields: z.record(z.string(), z.object({ from: FieldValueSchema, to: FieldValueSchema })),
  /** The currency of the cost or price in `fields`; absent: there is none, or Sherweb does not say. */
  currency: z.string().optional(),
  /** Its product is charged by use: its count is no number of seats. */
  usageBased: z.literal(true).optional(),
  /** Absent: a change of no licence, or of a plan of before. */
  stakes: StakesSchema.optional(),
  /** It takes back what a run did: its subscription is not gone, whatever it does to the licence. */
  undoes: z.literal(true).optional(),
  /** By what a mapping was taken over from another writer; absent: it was not. */
  takenBy: z.enum(['module', 'externalLink', 'exactName', 'nearName']).optional(),
  /** What the number in `fields.toplevel_id` is called; absent: there is none, or Halo does not say. */
  topLevelName: z.string().optional(),
  /** For people: whose change this is and of what. */
  customerName: z.string(),
  title: z.string(),
});
export type PlannedChange = z.infer<typeof PlannedChangeSchema>;

/** What a sync looks at. `haloClientIds` null: every customer. */
export const SyncScopeSchema = z.object({
  customers: z.boolean(),
  subscriptions: z.boolean(),
  haloClientIds: z.array(z.number().int().positive()).nullable(),
  /** It takes over from another writer, and does nothing else; absent: it brings Halo in step with Sherweb. */
  takesOver: TakeOverChoiceSchema.optional(),
});
export type SyncScope = z.infer<typeof SyncScopeSchema>;

/** Why a plan, or a part of it, waits for a person. */
export const HoldSchema = NoteSchema.omit({ detail: true }).extend({
  code: z.enum([
    'tooManyDeactivations',
    'customersDroppedToNone',
    'customerDroppedToNone',
    'tooManySeatsLost',
    'noHaloCustomers',
    'lostSight',
  ]),
});
export type Hold = z.infer<typeof HoldSchema>;

/**
 * Where a plan stands. `preview` and `held` wait and may be applied; the others are done with:
 * - `applied`: to its end · `stopped`: begun, and stopped before its end
 * - `moved`: found to be overtaken by changes on either side when it was to be applied, so that nothing was done
 * - `dropped`: by a person, or a later sync took its place
 */
export const PlanStateSchema = z.enum(['preview', 'held', 'applied', 'stopped', 'moved', 'dropped']);
export type PlanState = z.infer<typeof PlanStateSchema>;

/** A stored plan: exactly what a sync would change, made from one read of both sides. */
export const SyncPlanSchema = z.object({
  planId: z.string(),
  runId: z.string(),
  state: PlanStateSchema,
  /** ISO date-time, UTC. */
  madeAt: z.string(),
  scope: SyncScopeSchema,
  /** The run that it takes back; absent: it brings Halo in step with Sherweb. */
  undoes: z.string().optional(),
  /** Equal for equal plans: a digest of the changes. */
  fingerprint: z.string(),
  changes: z.array(PlannedChangeSchema),
  unchanged: z.number().int(),
  problems: z.array(RunProblemSchema),
  holds: z.array(HoldSchema),
});
export type SyncPlan = z.infer<typeof SyncPlanSchema>;

/** A plan in a list, without its changes. */
export const PlanSummarySchema = SyncPlanSchema.omit({ changes: true, problems: true }).extend({
  changeCount: z.number().int(),
  decisionCount: z.number().int(),
});
export type PlanSummary = z.infer<typeof PlanSummarySchema>;
