import { z } from 'zod';
import { RoleSchema } from '../../../shared/access.ts';
import { LearnedSchema } from '../../../shared/learned.ts';
import { MappingSchema } from '../../../shared/mapping.ts';
import { NoteSchema } from '../../../shared/problem.ts';
import { defaultSettings, SettingsSchema } from '../../../shared/settings.ts';
import { AccountSchema, SideSchema } from '../../../shared/tenant.ts';

/** A secret sealed by the secret box, or null. */
const sealed = z.string().nullable();
const plain = z.string().nullable();

/** Which accounts mappings, links and what was last read are of; null: nobody was asked yet. */
const TenantsSchema = z.object({
  halo: AccountSchema.nullable(),
  sherweb: AccountSchema.nullable(),
  /** Somebody else answered than `known`, and a person has to say whether that is the same. */
  question: z
    .object({ side: SideSchema, known: AccountSchema, found: AccountSchema, at: z.string() })
    .nullable(),
  /** When a person started anew; reports from before tell of other accounts. */
  since: z.string().nullable(),
});

const noTenants = { halo: null, sherweb: null, question: null, since: null };

/** A setting that came later than the file is at its default. */
const StoredSettingsSchema = z
  .looseObject({})
  .transform((stored) => ({ ...defaultSettings, ...stored }))
  .pipe(SettingsSchema);

export const MainSchema = z.object({
  settings: StoredSettingsSchema,
  credentials: z.object({
    sherweb: z.object({
      clientId: sealed,
      clientSecret: sealed,
      subscriptionKey: sealed,
      companyName: plain,
    }),
    halo: z.object({ url: plain, tenant: plain, clientId: sealed, clientSecret: sealed }),
  }),
  mappings: z.array(MappingSchema),
  /** Sherweb customers that are left out of everything. */
  exclusions: z.array(z.string()),
  /** Which of them the undo of a run left out, and when (ISO date-time, UTC): their Halo customers are inactive since. */
  excludedByUndo: z
    .array(z.object({ sherwebCustomerId: z.string(), runId: z.string(), at: z.string() }))
    .default([]),
  connections: z.array(
    z.object({
      connectionId: z.string(),
      name: z.string(),
      role: RoleSchema,
      /** SHA-256 of the token, hex; the token itself is kept nowhere. */
      tokenHash: z.string(),
      /** Whose browser it is, as that person said; null: not told. */
      person: z.string().nullable().default(null),
      /** The company invite that it came by; null: a code of its own. */
      inviteId: z.string().nullable().default(null),
      pairedAt: z.string(),
      lastSeenAt: z.string().nullable(),
    }),
  ),
  pairing: z.object({
    codes: z.array(
      z.object({
        codeId: z.string(),
        codeHash: z.string(),
        role: RoleSchema,
        madeAt: z.string().nullable(),
        /** The connection that made it; null: a command on this machine. */
        madeBy: z.string().nullable(),
        expiresAt: z.string(),
        /** How many browsers it is for: more than one is a company invite. */
        browsers: z.number().int().default(1),
        used: z.number().int().default(0),
      }),
    ),
  }),
  tenants: TenantsSchema.default(noTenants),
  /** What this Halo does otherwise than we assume, as persons took it over from the doctor. */
  learned: z.array(LearnedSchema).default([]),
  /** The plans that wait for a person; a later sync of the same customers takes their place. */
  heldPlanIds: z.array(z.string()),
  /** When a backup was last put in place: what a run before that had sent may still land in Halo. */
  restoredAt: z.string().nullable().default(null),
  /** An upgrade changed the rule for Sherweb's fee, and no run has told so yet. */
  feeRuleChanged: z.boolean().default(false),
  schedule: z.object({
    /** Slots before this are not made up for: when the schedule was switched on or changed. */
    since: z.string().nullable(),
    /** The daily slot that the last scheduled run stood for. */
    lastSlotAt: z.string().nullable(),
    /** When a run for it was last begun; null: at no time, for another run was under way. */
    lastTriedAt: z.string().nullable().default(null),
    lastSuccessAt: z.string().nullable(),
    lastError: NoteSchema.extend({ at: z.string(), runId: z.string() }).nullable(),
  }),
});
export type Main = z.infer<typeof MainSchema>;

/** The document of a companion that was never used: default settings, nothing else. */
export const emptyMain = (): Main => ({
  settings: defaultSettings,
  credentials: {
    sherweb: { clientId: null, clientSecret: null, subscriptionKey: null, companyName: null },
    halo: { url: null, tenant: null, clientId: null, clientSecret: null },
  },
  mappings: [],
  exclusions: [],
  excludedByUndo: [],
  tenants: noTenants,
  learned: [],
  connections: [],
  pairing: { codes: [] },
  heldPlanIds: [],
  restoredAt: null,
  feeRuleChanged: false,
  schedule: { since: null, lastSlotAt: null, lastTriedAt: null, lastSuccessAt: null, lastError: null },
});
