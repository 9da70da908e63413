import { z } from 'zod';
import { NoteSchema } from './problem.ts';
import { WriterSchema } from './take-over-choice.ts';

/** A mapping that another writer kept, with names as read; null: nobody of that id is there. */
const FoundMappingSchema = z.object({
  sherwebCustomerId: z.string(),
  sherwebName: z.string().nullable(),
  haloClientId: z.number().int(),
  haloName: z.string().nullable(),
});
export type FoundMapping = z.infer<typeof FoundMappingSchema>;

/**
 * Why a mapping that was found is not taken over: Sherweb or Halo has nobody of that id, the Halo customer is inactive,
 * a person mapped the customer elsewhere or excluded it, or the other writer names it twice.
 */
const NotTakenSchema = z.enum([
  'notInSherweb',
  'notInHalo',
  'inactive',
  'mappedElsewhere',
  'excluded',
  'twice',
]);
export type NotTaken = z.infer<typeof NotTakenSchema>;

/** What is proposed has a key of its own, by which it is chosen; what is certain is chosen unless told otherwise. */
const proposal = { key: z.string(), isCertain: z.boolean() };

/** What tells a mapping: the module's own table, an external link in Halo, equal names, or names that are near. */
const MappingProposalSchema = FoundMappingSchema.extend({
  ...proposal,
  by: z.enum(['module', 'externalLink', 'exactName', 'nearName']),
});
export type MappingProposal = z.infer<typeof MappingProposalSchema>;

/** A subscription as it is told to people. */
const BoughtSchema = z.object({
  sherwebCustomerId: z.string(),
  customerName: z.string(),
  haloClientId: z.number().int(),
  subscriptionId: z.string(),
  product: z.string(),
  sku: z.string(),
  seats: z.number(),
});
export type Bought = z.infer<typeof BoughtSchema>;

/** A licence in Halo that nobody here made; what Halo does not show is null. */
const StandingSchema = z.object({
  haloLicenceId: z.number().int(),
  name: z.string(),
  sku: z.string().nullable(),
  count: z.number().nullable(),
  distributor: z.string().nullable(),
});
export type Standing = z.infer<typeof StandingSchema>;

/** A licence that becomes a subscription's under its own id: an external link, its SKU or its name tells whose it is. */
const AdoptionProposalSchema = BoughtSchema.extend({
  ...proposal,
  by: z.enum(['externalLink', 'sku', 'name']),
  licence: StandingSchema,
});
export type AdoptionProposal = z.infer<typeof AdoptionProposalSchema>;

/**
 * What stands, or would stand, in Halo twice:
 * - `already`: the subscription has its licence here, or would get it, and another one of the product is active
 * - `several`: which of several licences it is, nothing tells
 * - `ofAnother`: a licence of the product is not of the writer that is taken over from
 */
const TwiceSchema = BoughtSchema.extend({
  why: z.enum(['already', 'several', 'ofAnother']),
  licences: z.array(StandingSchema),
});
export type Twice = z.infer<typeof TwiceSchema>;

/** A subscription that no licence was found for; `beside`: so many licences of the writer are left at its customer. */
const WithoutLicenceSchema = BoughtSchema.extend({ beside: z.number().int() });

/** A licence of the other writer that no subscription was found for; `isMapped`: its customer is, or would be by what is proposed. */
const LeftLicenceSchema = StandingSchema.extend({
  haloClientId: z.number().int().nullable(),
  customerName: z.string().nullable(),
  isMapped: z.boolean(),
});

/** By whom the active licences are that nobody here made: what Halo calls their distributor, else their vendor. */
const SourceSchema = z.object({
  name: z.string().nullable(),
  licences: z.number().int(),
  seats: z.number(),
});

/** What another writer of the same subscriptions left in Halo, and what of it can be taken over. Nothing is written. */
export const TakeOverSchema = z.object({
  writer: WriterSchema,
  distributor: z.string().nullable(),
  /** Halo's own Sherweb module; `on` null: Halo does not show it. */
  module: z.object({ on: z.boolean().nullable(), showsMappings: z.boolean() }),
  /** Whether Halo shows its external links. */
  showsExternalLinks: z.boolean(),
  /** What stands in the way of finishing now. */
  stops: z.array(NoteSchema),
  /** A person has to say that the other writer is off, since nothing shows it. */
  asksWhetherOff: z.boolean(),
  sources: z.array(SourceSchema),
  mappings: z.array(MappingProposalSchema),
  /** How many of the other writer's mappings are the same here already. */
  alreadyMapped: z.number().int(),
  leftMappings: z.array(FoundMappingSchema.extend({ why: NotTakenSchema })),
  /** Sherweb customers of which nothing tells which Halo customer they are. */
  untold: z.array(FoundMappingSchema.pick({ sherwebCustomerId: true, sherwebName: true })),
  adoptions: z.array(AdoptionProposalSchema),
  /** Subscriptions that have their licence here already. */
  alreadyLinked: z.number().int(),
  twice: z.array(TwiceSchema),
  withoutLicence: z.array(WithoutLicenceSchema),
  leftLicences: z.array(LeftLicenceSchema),
  /** Customers whose subscriptions could not be read. */
  unread: z.array(NoteSchema),
});
export type TakeOver = z.infer<typeof TakeOverSchema>;

/** By what a proposal is told, why something stands twice, or why a mapping or a licence is left. */
export type TakeOverReason =
  | MappingProposal['by']
  | AdoptionProposal['by']
  | Twice['why']
  | NotTaken
  | 'noSubscription'
  | 'notMapped';

/** Why a licence of the other writer is left. */
export const whyLeft = ({ isMapped }: { readonly isMapped: boolean }): TakeOverReason =>
  isMapped ? 'noSubscription' : 'notMapped';
