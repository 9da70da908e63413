import { about } from './assumption.ts';

const haloLikely = about('halo', 'likely');
const haloGuess = about('halo', 'guess');

/** What hangs on a customer in Halo, as far as we look before we make one inactive. */
export type CustomerPart =
  | 'sites'
  | 'users'
  | 'licences'
  | 'tickets'
  | 'recurringInvoices'
  | 'invoices'
  | 'contracts'
  | 'assets';

/** What we believe about parts of Halo's API that are asked on one occasion only; refused there, it is said there. */
export const occasional = {
  /**
   * Changes of a licence's count; read only for counts that a person moved. Its fields are not documented: whoever is
   * named under none of these stays unnamed, as where the list is refused.
   */
  haloLicenceChanges: haloLikely({
    path: '/api/LicenceChange',
    list: 'changes',
    by: ['who', 'agent_name', 'changed_by', 'username'],
    count: ['count', 'new_count', 'to'],
  }),
  /**
   * What hangs on a customer; read only where a run that created one is taken back. What is refused, or answered
   * otherwise, proves nothing: that customer stays as it is, and it is said why.
   */
  haloCustomerParts: haloLikely({
    scopes: [
      'read:customers read:softwarelicensing read:invoices read:tickets read:contracts read:assets',
      'read:customers read:softwarelicensing read:invoices read:tickets read:contracts',
      'read:customers read:softwarelicensing read:invoices read:tickets',
      'read:customers read:softwarelicensing read:invoices',
      'read:customers read:softwarelicensing',
    ],
    lists: {
      sites: { path: '/api/Site', list: 'sites' },
      users: { path: '/api/Users', list: 'users' },
      licences: { path: '/api/SoftwareLicence', list: 'licences' },
      tickets: { path: '/api/Tickets', list: 'tickets' },
      recurringInvoices: { path: '/api/RecurringInvoice', list: 'invoices' },
      invoices: { path: '/api/Invoice', list: 'invoices' },
      contracts: { path: '/api/ClientContract', list: 'contracts' },
      // As https://github.com/homotechsual/HaloAPI asks for them (Get-HaloAsset): with `client_id`, `includeinactive`.
      assets: { path: '/api/Asset', list: 'assets' },
    } as Readonly<Record<CustomerPart, { readonly path: string; readonly list: string }>>,
    /** Halo makes such a user with every site. */
    defaultUser: 'General User',
  }),
  /**
   * External links, by which integrations remember whose record is which. They are read only where something is taken
   * over from another writer; a Halo that refuses them is one that shows none.
   */
  haloExternalLinks: haloGuess({
    path: '/api/ExternalLink',
    record: 'halo_id',
    foreign: 'third_party_id',
    /** A Halo with many integrations has more links than are worth their requests. */
    mostPages: 10,
  }),
  /** Tickets that we open; tried only where somebody wants to be told by them, and fails with a sentence. */
  haloToldTickets: haloLikely({ path: '/api/Tickets', list: 'tickets', teams: '/api/Team' }),
} as const;
