import type { DoctorFinding } from '../shared/doctor.ts';

/** Something we believe about a vendor, in one place: the clients act on `value`, the doctor checks it. */
interface Assumption<T> extends Pick<DoctorFinding, 'side' | 'assumption' | 'certainty'> {
  readonly value: T;
  /** What the companion does when it turns out otherwise. */
  readonly otherwise: string;
}

const about =
  (side: DoctorFinding['side'], certainty: DoctorFinding['certainty']) =>
  <const T>(assumption: string, value: T, otherwise: string): Assumption<T> => ({
    side,
    certainty,
    assumption,
    value,
    otherwise,
  });

const sherwebSure = about('sherweb', 'sure');
const sherwebLikely = about('sherweb', 'likely');
const sherwebGuess = about('sherweb', 'guess');
const haloSure = about('halo', 'sure');
const haloLikely = about('halo', 'likely');
const haloGuess = about('halo', 'guess');

/**
 * Every assumption about Sherweb and Halo that the code relies on. Nobody here can reach a real tenant, so each says
 * how sure we are; the doctor turns them into facts.
 */
export const assumptions = {
  sherwebToken: sherwebSure(
    'Tokens come from /auth/oidc/connect/token with scope service-provider, the gateway key sent along',
    { path: '/auth/oidc/connect/token', scope: 'service-provider' },
    'Nothing can be read; the connection test says what the token address answered.',
  ),
  sherwebBase: sherwebSure(
    'Reads stand under /service-provider/v1',
    '/service-provider/v1',
    'Nothing can be read; the connection test says so.',
  ),
  sherwebItems: sherwebSure(
    'Lists are {items: […]} with id and displayName, or id, productName, sku and quantity',
    'items',
    'That read counts as failed and nothing of it is written to Halo.',
  ),
  sherwebPricing: sherwebLikely(
    'Pricing may lack a subscription or be refused; then there is a quantity and no price',
    null,
    'Cost and billing cycle are left alone in Halo.',
  ),
  sherwebDates: sherwebSure(
    'Dates are UTC: plain days, or ISO date-times without zone',
    null,
    "A date in another form makes that customer's read count as failed; a zone other than UTC may move a day by one.",
  ),
  sherwebWords: sherwebSure(
    'Billing cycles, commitment types and currencies are the words of the specification',
    {
      billingCycles: ['none', 'daily', 'weekly', 'monthly', 'yearly', 'unknown'],
      commitments: ['Monthly', 'Annual', 'Biennial', 'Triennial'],
      currencies: ['Undefined', 'Cad', 'Usd', 'Eur', 'Gbp'],
    },
    'Another billing cycle leaves that of Halo alone; another commitment type or currency is taken as it comes.',
  ),
  sherwebErrors: sherwebLikely(
    'A customer that does not exist is answered with a 4xx status and problem details',
    null,
    'Whether a customer exists is decided by the customer list alone.',
  ),
  sherwebFeePerSeat: sherwebGuess(
    'recurringFee is the amount for one seat in one billing cycle',
    null,
    "Set recurringFee to nothing, so that Sherweb's fee is not written to Halo.",
  ),
  sherwebNoAccess: sherwebGuess(
    'Right keys without access to the Service Provider API are answered with 403, or invalid_scope for the token',
    403,
    'The connection test names the answer but not the reason.',
  ),
  haloToken: haloSure(
    '/api/authinfo names auth_url; the token address is auth_url + /token, with ?tenant= on hosted tenants',
    { info: '/api/authinfo', fallback: '/auth/token' },
    'The companion falls back to /auth/token of the same address.',
  ),
  haloScope: haloSure(
    'The application may have read:customers edit:customers read:softwarelicensing edit:softwarelicensing',
    'read:customers edit:customers read:softwarelicensing edit:softwarelicensing',
    'The connection test names the scope that is missing.',
  ),
  haloInvoiceScope: haloSure(
    'read:invoices may be granted as well, to compare recurring invoices',
    'read:invoices',
    'Recurring invoices are not compared; everything else works.',
  ),
  haloEnvelope: haloSure(
    'Lists are {record_count, clients|licences|…: […]} or a bare array',
    { clients: 'clients', licences: 'licences', invoices: 'invoices' },
    'The read fails with a sentence; nothing is written.',
  ),
  haloCustomerFields: haloSure(
    'A row of the customer list shows id, name, inactive and toplevel_name',
    ['id', 'name', 'inactive', 'toplevel_name'],
    'Without id or name the list counts as failed; without inactive a customer counts as active.',
  ),
  haloErrors: haloSure(
    'A record that does not exist is answered with 404, a token that is not good with 401',
    { missing: 404, badToken: 401 },
    'A linked licence that cannot be looked up is left alone and none is created in its place.',
  ),
  haloPaging: haloSure(
    'pageinate, page_size and page_no page a list; a smaller largest page is noticed by record_count',
    { pageSize: 1000 },
    'Pages are read until record_count rows are there; a list that stays short counts as failed.',
  ),
  haloInactive: haloSure(
    'includeinactive=true lists inactive customers and licences too',
    'includeinactive',
    'A linked licence that is not listed is read by its id before anything is created.',
  ),
  haloLicenceType: haloLikely(
    'A subscription is a licence of type 1',
    1,
    'Licences show up under another type in Halo; links still hold.',
  ),
  haloDates: haloSure(
    'Dates are ISO without zone and mean UTC; 1900-01-01 is empty, 1901-01-01 is "no end date"',
    { empty: '1900-01-01', noEnd: '1901-01-01' },
    'A date that cannot be read is left alone.',
  ),
  haloActive: haloLikely(
    'is_active says whether a licence is active; status is a word beside it',
    { active: 'Active', inactive: 'Inactive' },
    'Where is_active is not listed, the status decides.',
  ),
  haloBillingCycles: haloLikely(
    'billing_cycle takes these words',
    { none: 'None', daily: 'Daily', weekly: 'Weekly', monthly: 'Monthly', yearly: 'Yearly' } as Readonly<
      Record<string, string>
    >,
    'Halo shows the word as it is; quantities are not affected.',
  ),
  haloTerms: haloLikely(
    'term_duration takes Monthly, Annual, Biennial, Triennial, or None',
    { none: 'None', all: ['None', 'Monthly', 'Annual', 'Biennial', 'Triennial'] },
    'Halo shows the word as it is; quantities are not affected.',
  ),
  haloNotesListed: haloGuess(
    'The list of licences shows notes, where our mark stands',
    null,
    'Lost links are found by reading the licences of that customer one by one.',
  ),
  haloFieldsListed: haloGuess(
    'The list of licences shows every field that we keep in step',
    null,
    'A field that is not listed is set when a licence is created and then left alone.',
  ),
  haloBatch: haloLikely(
    'POST takes an array and answers the records in the same order; one element may be answered as an object',
    { customers: 50, licences: 100 },
    'What an answer leaves in doubt is read back before anything is written again.',
  ),
  haloTopLevels: haloGuess(
    '/api/TopLevel lists top levels as an array or {tree: […]}',
    '/api/TopLevel',
    'Customers are created without a top level unless one is set.',
  ),
  haloSecondWriter: haloGuess(
    "/api/Control shows whether Halo's own Sherweb module is on (administrators only)",
    { path: '/api/Control', on: 'halointegrator_sherweb', lastSync: 'halointegrator_sherweb_lastsync' },
    'Whether a second writer is at work is not known; check Configuration > Integrations in Halo.',
  ),
  haloOnlyWriter: haloGuess(
    'Nothing else writes Sherweb subscriptions into this Halo',
    'sherweb',
    "Switch the other one off (Halo's Sherweb module, or the Halo integration in Sherweb's portal): two writers double licences and invoices.",
  ),
} as const;

export type AssumptionId = keyof typeof assumptions;

/** What we believe about writes to Halo; tried only on a Halo customer that a person names for it. */
export const writeAssumptions = {
  haloCreate: haloLikely(
    'A licence is created by a POST of an array and answered as a record with its id',
    null,
    'What was created is found by its mark before anything is created again.',
  ),
  haloBatchCreate: haloLikely(
    'Several licences are created by one POST and answered in the order they were sent',
    null,
    'Answers are matched by mark, not by order; what is missing is read back.',
  ),
  haloUpdate: haloLikely(
    'A POST with id changes the fields sent and no others',
    null,
    'A count that Halo does not take is reported as a failed change.',
  ),
  haloDeactivate: haloLikely(
    'is_active false with status Inactive makes a licence inactive',
    null,
    'The sync reports the licence as not deactivated; make it inactive in Halo by hand.',
  ),
  haloFindAgain: haloLikely(
    'A licence just written stands in the list of its customer at once, inactive ones too',
    null,
    'A licence that is not seen yet is not created a second time; the next sync looks for it.',
  ),
  haloNotesKept: haloLikely(
    'Halo keeps notes, where our mark stands, as they were sent',
    null,
    'A lost link cannot be found by its mark; such licences are held for a decision.',
  ),
  haloFieldsKept: haloLikely(
    'Halo keeps every field that we keep in step as it was sent',
    null,
    'The run says which fields Halo kept otherwise; count and is_active count as failed, others as a remark.',
  ),
} as const;

export type WriteAssumptionId = keyof typeof writeAssumptions;
