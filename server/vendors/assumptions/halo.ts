import { about } from './assumption.ts';

const haloSure = about('halo', 'sure');
const haloLikely = about('halo', 'likely');
const haloGuess = about('halo', 'guess');

/** What we believe about Halo's API, as far as reading tells. */
export const haloAssumptions = {
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
    null,
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
    'After a short first page its own size is asked for; a list that does not reach its record_count is read once more, then counts as failed.',
  ),
  haloOrder: haloSure(
    'order=id gives a list in the order of its ids, page after page; orderdesc=true turns it round',
    { by: 'id' },
    'A list that moves between two pages is read once more; if it moves again, it counts as failed.',
  ),
  haloInstance: haloSure(
    '/api/InstanceInfo tells the version of this Halo without a token',
    { path: '/api/InstanceInfo' },
    'Nothing hangs on it; the version is not in this report.',
  ),
  haloSpecification: haloLikely(
    'The specification that this Halo serves names every field of a licence that we write',
    { path: '/api/swagger/v2/swagger.json', schema: 'Licence_List' },
    'A field that is not there is not kept: the sync says so, and goes on.',
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
    'Dates are ISO without zone and mean UTC; 1900-01-01 is empty, 1901-01-01 is "no end date", years up to 1901 are none',
    { empty: '1900-01-01', noEnd: '1901-01-01', lastOfNone: '1901-12-31' },
    'A date that cannot be read is left alone.',
  ),
  haloActive: haloLikely(
    'is_active says whether a licence is active; status is a word beside it',
    { active: 'Active', inactive: 'Inactive', stillActive: ['Active', 'PendingCancel'] },
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
  haloValuesKept: haloLikely(
    'Halo shows the values of a licence as they were sent',
    null,
    'What Halo made of a value is remembered by licence and counts as equal while we want the same; nothing is written again.',
  ),
  haloBatch: haloLikely(
    'POST takes an array and answers the records in the same order; one element may be answered as an object',
    { customers: 50, licences: 100 },
    'What an answer leaves in doubt is read back before anything is written again.',
  ),
  haloSettles: haloGuess(
    'A minute after its sender is gone, Halo has finished with a request or never will',
    { ms: 60_000 },
    'What a lost request creates later still would stand twice; both bear one mark, and the next sync says so.',
  ),
  haloTopLevels: haloGuess(
    '/api/TopLevel lists top levels as an array or {tree: […]}',
    '/api/TopLevel',
    'Customers are created without a top level unless one is set.',
  ),
  haloInvoiceLines: haloLikely(
    'The list of recurring invoices shows their lines when includelines=true is asked for',
    { path: '/api/RecurringInvoice', pageSize: 100 },
    'Invoices that show no lines count as unreadable; nothing is compared with them.',
  ),
  haloInvoicePeriods: haloGuess(
    'periodname of a recurring invoice is one of these words',
    {
      daily: 'daily',
      day: 'daily',
      weekly: 'weekly',
      week: 'weekly',
      monthly: 'monthly',
      month: 'monthly',
      quarterly: 'quarterly',
      quarter: 'quarterly',
      biannually: 'halfYearly',
      biannual: 'halfYearly',
      halfyearly: 'halfYearly',
      semiannually: 'halfYearly',
      yearly: 'yearly',
      year: 'yearly',
      annual: 'yearly',
      annually: 'yearly',
    } as Readonly<Record<string, 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'halfYearly' | 'yearly'>>,
    'Quantities are compared; what a difference costs a month is not known.',
  ),
  haloLineQuantity: haloLikely(
    'A tied line bills the sum of its licences, less qty_free, at least minimum_qty; with assigned_licences those in use',
    null,
    'Such a line may show as billed less or more than expected; accept the difference.',
  ),
  haloBillingSettings: haloLikely(
    '/api/Control shows the settings that decide whether a count reaches an invoice; each is best like this',
    {
      allow_quantity_calculations: true,
      use_subscription_status_for_invoice_line_status: true,
      allow_negative_prorata: true,
      createproratainvoicesautomatically: true,
      removezeroquantitylines: false,
      remove_licences_when_inactive: false,
      sherweb_delete_licences: false,
      default_use_linked_subscription_price: false,
      default_use_linked_subscription_cost: false,
    },
    'The billing preflight says which of them it could not look at.',
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
  // Sherweb's article KA-05030: it runs at Sherweb, so that no setting of Halo's shows it.
  haloSherwebIntegration: haloGuess(
    "Sherweb's own Halo integration is off",
    null,
    "Ask whoever manages Sherweb's portal whether the Halo integration is switched on there (Integrations). If it is, switch it off, or leave the subscriptions to it and this companion out: both would create licences and recurring invoices.",
  ),
} as const;
