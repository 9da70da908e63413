import { z } from 'zod';

export const haloScopes = [
  'read:customers',
  'edit:customers',
  'read:softwarelicensing',
  'edit:softwarelicensing',
  'read:invoices',
  'edit:invoices',
  'read:tickets',
  'edit:tickets',
  'read:items',
  'read:contracts',
  'read:assets',
  'all',
] as const;
const ScopesSchema = z.array(z.enum(haloScopes));

export const HaloSettingsSchema = z.strictObject({
  /** Requests in a rolling window, null for no limit; no `Retry-After` is known of [sure, 2022-23]. */
  rateLimit: z
    .strictObject({
      requests: z.number().int().min(1),
      windowMs: z.number().int().min(1),
      retryAfterSeconds: z.number().int().nullable(),
    })
    .nullable(),
  /** A bigger `page_size` is cut to this without a word [guess]. */
  maxPageSize: z.number().int().min(1),
  /** Where page 2 of a capped list begins: after the size that was asked for, or after the size that was given. */
  pageOffset: z.enum(['asked', 'given']),
  /** `unordered` moves at every request unless an order is asked for [guess]; `restless` moves whatever is asked. */
  listOrder: z.enum(['steady', 'unordered', 'restless']),
  /** What lists can be asked for in the order of; another order is ignored or refused. Null: every field. */
  ordersBy: z.array(z.string()).nullable(),
  otherOrder: z.enum(['ignored', 'refused']),
  /** A record that goes right after that page of its list was answered; null for none. */
  deletedAfterPage: z
    .strictObject({ list: z.enum(['clients', 'licences']), page: z.number().int(), id: z.number().int() })
    .nullable(),
  /** A record that somebody makes right after that page of its list was answered; null for none. */
  addedAfterPage: z
    .strictObject({
      list: z.enum(['clients', 'licences']),
      page: z.number().int(),
      fields: z.looseObject({ name: z.string() }),
    })
    .nullable(),
  /** So many more (or fewer) than there are in every `record_count`. */
  countedTooMany: z.number().int(),
  /** What is seen of deleted licences: nothing, a row with `deleted: true` everywhere, or by its id only. */
  deletedRows: z.enum(['hidden', 'listed', 'byId']),
  /** What the agent may see: others are neither listed nor found by id, and nothing says so [sure]. Null: all. */
  seenClients: z.array(z.number().int()).nullable(),
  seenLicences: z.array(z.number().int()).nullable(),
  /** Both have been seen for a POST of one element; `firstOnly` answers even a batch with one object [guess]. */
  answerStyle: z.enum(['array', 'objectForOne', 'firstOnly']),
  /** `{record_count, clients: []}` or a bare array, when no page was asked for. */
  listStyle: z.enum(['wrapped', 'bare']),
  topLevelStyle: z.enum(['bare', 'tree']),
  /** Licence fields that a list leaves out and a single read shows, e.g. `notes` [guess]. */
  listOmits: z.array(z.string()),
  /** Licence fields that this Halo's own specification lacks. */
  fieldsUnknown: z.array(z.string()),
  /** What a batch with a bad element leaves behind: the elements before it, or nothing [guess]. */
  batch: z.enum(['partial', 'atomic']),
  /** In which of its shapes a refused write is answered. */
  refusalShape: z.enum(['className', 'fields', 'message', 'resultCode', 'text']),
  /** A mandatory custom field of the tenant: every new record of that kind is refused. */
  refusesNew: z.array(z.enum(['clients', 'licences'])),
  /** `count` takes fractions, as the newest specification says [likely]; an integer in the table. */
  fractions: z.boolean(),
  /** A rule of the tenant: a licence of more is refused; null for none. */
  mostCount: z.number().int().nullable(),
  /** What this tenant makes of values that are written to a licence [guess]. */
  keepsLicences: z.strictObject({
    /** Amounts are rounded to so many decimals; null: kept. */
    costDecimals: z.number().int().min(0).nullable(),
    /** Dates are moved by so many hours. */
    dateHours: z.number().int(),
    lowerCaseWords: z.boolean(),
    /** An SKU is cut after so many characters; null: kept. */
    skuLength: z.number().int().min(1).nullable(),
    dropsAutorenew: z.boolean(),
    /** The answer to a write repeats what was sent, whatever was made of it. */
    answersAsSent: z.boolean(),
  }),
  /** A customer's name is cut after so many characters [guess]; null: kept. */
  nameLength: z.number().int().min(1).nullable(),
  /** How long a write is in progress. A POST that arrives meanwhile is refused: parallel creates fail [likely]. */
  writeTakesMs: z.number().int().min(0),
  /** Hosted tenants need `?tenant=` at the token address [sure]. */
  hosted: z.boolean(),
  /** Both the application and its agent gate a call [sure]: asking for more is `invalid_scope`, or 403. */
  applicationScopes: ScopesSchema,
  agentScopes: ScopesSchema,
  /** What GET /api/Control shows; null refuses it, as to anybody who is no administrator. */
  control: z.record(z.string(), z.unknown()).nullable(),
  /** What GET /api/ExternalLink shows; null refuses it [guess]. */
  externalLinks: z.array(z.record(z.string(), z.unknown())).nullable(),
  /** Halo's own "Allow recurring invoice line quantities to be calculated using Licence … counts" [sure]. */
  linesFollowLicences: z.boolean(),
  /** The second setting: a line becomes inactive with its licence [sure]. */
  linesEndWithLicence: z.boolean(),
  /** What becomes of the lines of an invoice that a write of its lines leaves out: nobody documents it [guess]. */
  linesLeftOut: z.enum(['kept', 'dropped']),
  /** Whether a line may be written alone; if not, that address is not there [guess]. */
  writesLinesAlone: z.boolean(),
  /** A line that is sent without a number becomes a new one, or is passed over without a word [guess]. */
  takesNewLines: z.boolean(),
  /** A write takes the licences of a line, or forgets them [guess]. */
  keepsTies: z.boolean(),
});
export type HaloSettings = z.infer<typeof HaloSettingsSchema>;

export const defaultHaloSettings: HaloSettings = {
  rateLimit: { requests: 300, windowMs: 300_000, retryAfterSeconds: null },
  maxPageSize: 1000,
  pageOffset: 'given',
  listOrder: 'steady',
  ordersBy: null,
  otherOrder: 'ignored',
  deletedAfterPage: null,
  addedAfterPage: null,
  countedTooMany: 0,
  deletedRows: 'hidden',
  seenClients: null,
  seenLicences: null,
  answerStyle: 'array',
  listStyle: 'wrapped',
  topLevelStyle: 'bare',
  listOmits: [],
  fieldsUnknown: [],
  batch: 'partial',
  refusalShape: 'className',
  refusesNew: [],
  fractions: false,
  mostCount: null,
  keepsLicences: {
    costDecimals: null,
    dateHours: 0,
    lowerCaseWords: false,
    skuLength: null,
    dropsAutorenew: false,
    answersAsSent: false,
  },
  nameLength: null,
  writeTakesMs: 5,
  hosted: true,
  applicationScopes: [...haloScopes],
  agentScopes: ['all'],
  control: {
    halointegrator_sherweb: false,
    halointegrator_sherweb_lastsync: '1900-01-01T00:00:00',
    allow_quantity_calculations: true,
    use_subscription_status_for_invoice_line_status: true,
    allow_negative_prorata: true,
    createproratainvoicesautomatically: 1,
    createproratanormallines: 1,
    removezeroquantitylines: false,
    remove_licences_when_inactive: false,
    sherweb_delete_licences: false,
    default_use_linked_subscription_price: false,
    default_use_linked_subscription_cost: false,
    autocreaterecurringinvoices: false,
  },
  externalLinks: [],
  linesFollowLicences: true,
  linesEndWithLicence: false,
  linesLeftOut: 'kept',
  writesLinesAlone: true,
  takesNewLines: true,
  keepsTies: true,
};
