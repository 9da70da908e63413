import { about } from './assumption.ts';

const haloLikely = about('halo', 'likely');

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

/**
 * What we believe about what hangs on a customer; read only where a run that created one is taken back. What is refused,
 * or answered otherwise, proves nothing: that customer stays as it is, and it is said why.
 */
export const customerAssumptions = {
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
} as const;
