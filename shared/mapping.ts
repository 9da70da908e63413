import { z } from 'zod';
import { ifReadable, PhraseSchema } from './note-values.ts';
import { NoteSchema } from './problem.ts';

export const HaloClientIdSchema = z.number().int().positive();

/** This Sherweb customer is this Halo customer. Ids decide; the names are what both were called when last read. */
export const MappingSchema = z.object({
  sherwebCustomerId: z.string().min(1),
  haloClientId: HaloClientIdSchema,
  /** How it came about. */
  origin: z.enum(['exactName', 'manual', 'created']),
  /** ISO date-time, UTC. */
  createdAt: z.string(),
});
export type Mapping = z.infer<typeof MappingSchema>;

/** Which Halo customer each Sherweb customer is, by the Sherweb customer's id. */
export const mappedTo = (
  mappings: readonly Pick<Mapping, 'sherwebCustomerId' | 'haloClientId'>[],
): Map<string, number> =>
  new Map(mappings.map(({ sherwebCustomerId, haloClientId }) => [sherwebCustomerId, haloClientId]));

/**
 * Why a Halo customer looks like a Sherweb customer; each reason is a short English phrase, e.g. "legal form: Ltd /
 * Limited". `reasons` are the same for whoever says them in another language.
 */
export const NearMatchCandidateSchema = z.object({
  haloClientId: HaloClientIdSchema,
  haloName: z.string(),
  /** 0 to 1; 1 means equal once everything in `evidence` is set aside. */
  score: z.number().min(0).max(1),
  evidence: z.array(z.string()),
  reasons: ifReadable(z.array(PhraseSchema)),
});
export type NearMatchCandidate = z.infer<typeof NearMatchCandidateSchema>;

const NearMatchSchema = z.object({
  sherwebCustomerId: z.string(),
  sherwebName: z.string(),
  candidates: z.array(NearMatchCandidateSchema),
});
export type NearMatch = z.infer<typeof NearMatchSchema>;

/** What "Generate Mappings" did. Each list names the Sherweb customers of that outcome. */
export const GenerateResultSchema = z.object({
  created: z.number().int(),
  alreadyMapped: z.number().int(),
  noMatch: z.number().int(),
  ambiguous: z.number().int(),
  excluded: z.number().int(),
  nearMatches: z.array(NearMatchSchema),
  createdMappings: z.array(
    z.object({
      sherwebCustomerId: z.string(),
      sherwebName: z.string(),
      haloClientId: z.number().int(),
      haloName: z.string(),
    }),
  ),
  ambiguousNames: z.array(
    z.object({
      sherwebCustomerId: z.string(),
      sherwebName: z.string(),
      haloClientIds: z.array(z.number().int()),
    }),
  ),
  /** Exact names whose only Halo customers are inactive; counted under `noMatch`. */
  inactiveNames: z.array(
    z.object({
      sherwebCustomerId: z.string(),
      sherwebName: z.string(),
      haloClientIds: z.array(z.number().int()),
    }),
  ),
});
export type GenerateResult = z.infer<typeof GenerateResultSchema>;

export const MappingStateSchema = z.enum([
  'mapped',
  'nearMatch',
  'ambiguous',
  'unmapped',
  'excluded',
  'problem',
]);

/** Licences that stand active in Halo though their customer is suspended or their subscription gone; seats null: not shown. */
export const KeptInHaloSchema = z.object({ licences: z.number().int(), seats: z.number().nullable() });
export type KeptInHalo = z.infer<typeof KeptInHaloSchema>;

/** One row of the mapping table: a Sherweb customer, what it is mapped to, and what we would suggest. */
export const CustomerRowSchema = z.object({
  sherwebCustomerId: z.string(),
  sherwebName: z.string(),
  /** Sherweb's path of organisations above the customer, outermost first. */
  path: z.array(z.string()),
  /** ISO date-time when suspended, else null. */
  suspendedOn: z.string().nullable(),
  state: MappingStateSchema,
  haloClientId: z.number().int().nullable(),
  haloName: z.string().nullable(),
  /** ISO date-time, UTC, of the undo that excluded it; absent: a person did, or it is not excluded. */
  undoneAt: z.string().optional(),
  origin: MappingSchema.shape.origin.nullable(),
  suggestions: z.array(NearMatchCandidateSchema),
  activeSubscriptions: z.number().int().nullable(),
  /** Absent: nothing stands there. */
  keptInHalo: KeptInHaloSchema.optional(),
  problem: NoteSchema.nullable(),
});
export type CustomerRow = z.infer<typeof CustomerRowSchema>;

/** Whether the Halo customer that is offered first has exactly the same name: Generate Mappings would map it. */
export const hasSameName = ({ state, suggestions: [best] }: CustomerRow): boolean =>
  state === 'nearMatch' && best?.reasons?.some(({ code }) => code === 'evidence.identical') === true;

/**
 * What is seen first of the mapping table. `revision` is another one once any row is another one; it stays when the
 * lists were read again and nothing had changed.
 */
export const CustomersHeadSchema = z.object({
  revision: z.string(),
  readAt: z.string().nullable(),
  /** How many rows of each state there are. */
  counts: z.record(MappingStateSchema, z.number().int()),
  /** Whether any row has a number of subscriptions. */
  hasSubscriptions: z.boolean(),
  /** The first rows by name. */
  customers: z.array(CustomerRowSchema),
});
export type CustomersHead = z.infer<typeof CustomersHeadSchema>;

export const HaloCustomerSchema = z.object({
  id: HaloClientIdSchema,
  name: z.string(),
  inactive: z.boolean(),
  topLevelName: z.string().nullable(),
  /** Its main site, where Halo tells it in its list. */
  siteName: z.string().optional(),
  /** Its web site or mail domain, where Halo tells it in its list. */
  domain: z.string().optional(),
});
export type HaloCustomer = z.infer<typeof HaloCustomerSchema>;

/** The newest ticket of a Halo customer; `day` null: Halo does not say when it came. */
const LastTicketSchema = z.object({
  id: z.number().int(),
  summary: z.string(),
  day: z.string().nullable(),
});
export type LastTicket = z.infer<typeof LastTicketSchema>;

/** What hangs on a Halo customer, which tells two of one name apart. */
export const HaloCustomerUseSchema = z.object({
  activeLicences: z.number().int(),
  /** Null: recurring invoices may not be read. */
  recurringInvoices: z.number().int().nullable(),
  /** Null: tickets may not be read. */
  lastTicket: z
    .union([LastTicketSchema, z.literal('none')])
    .nullable()
    .default(null),
});
export type HaloCustomerUse = z.infer<typeof HaloCustomerUseSchema>;

/**
 * A Halo customer to choose from, with the names of the Sherweb customers that are mapped to it already, and what makes
 * it likely: as of a near match, or the words that both names have.
 */
export const HaloChoiceSchema = HaloCustomerSchema.extend({
  mappedNames: z.array(z.string()),
  evidence: NearMatchCandidateSchema.shape.evidence,
  reasons: NearMatchCandidateSchema.shape.reasons,
});
export type HaloChoice = z.infer<typeof HaloChoiceSchema>;
