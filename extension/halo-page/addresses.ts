/** Hosts on which Halo itself runs; customers' own domains are added by the admin. */
export const haloMatches = [
  'https://*.halopsa.com/*',
  'https://*.haloitsm.com/*',
  'https://*.haloservicedesk.com/*',
] as const;

/**
 * The address of a customer's page in Halo's agent web app.
 * @param haloUrl where Halo is, e.g. `https://acme.halopsa.com`
 */
export const customerAddress = (haloUrl: string, haloClientId: number): string =>
  new URL(`/customers?mainview=client&clientid=${haloClientId}`, haloUrl).href;

const ticketMark = '#sherweb-ticket-';

/** The same, opened from a ticket: its Sherweb tab is open, and the ticket's number is at hand. Halo ignores the hash. */
export const customerFromTicket = (haloUrl: string, haloClientId: number, ticketId: number): string =>
  `${customerAddress(haloUrl, haloClientId)}${ticketMark}${ticketId}`;

/** The ticket that a customer was opened from by such an address; null: by another one. */
export function ticketBefore({ hash }: Pick<URL, 'hash'>): number | null {
  const text = hash.startsWith(ticketMark) ? hash.slice(ticketMark.length) : '';
  return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null;
}

/**
 * The address of an invoice in Halo's agent web app, as seen there in 2026. That a recurring one, whose id is negative,
 * opens by it too is likely; where not, Halo shows its list of invoices.
 * @param haloUrl where Halo is, e.g. `https://acme.halopsa.com`
 */
export const invoiceAddress = (haloUrl: string, recurringInvoiceId: number): string =>
  new URL(`/invoices?mainview=invoices&selid=-1&sellevel=1&invoiceid=${recurringInvoiceId}`, haloUrl).href;

/** Which page of Halo an address is, as far as we do something there. */
export type HaloPage =
  | { readonly kind: 'customer'; readonly haloClientId: number }
  | { readonly kind: 'integrations' }
  | { readonly kind: 'ticket'; readonly ticketId: number }
  | { readonly kind: 'other' };

const other: HaloPage = { kind: 'other' };

/**
 * Reads an address of Halo's agent web app.
 * A customer is `/customers?…clientid=N`; `clientid=-1` is a new, unsaved customer and `mainview=site` or `user` is
 * another page. The self-service portal (`/portal`) is never ours.
 * @param url the document's address
 * @returns the kind of page, with the customer's id where there is one
 */
export function readAddress(url: URL): HaloPage {
  const path = url.pathname.replace(/\/+$/, '').toLowerCase();
  if (path === '/portal' || path.startsWith('/portal/')) return other;
  if (path === '/customers') {
    const view = url.searchParams.get('mainview');
    const text = url.searchParams.get('clientid') ?? '';
    const isCustomer = (view === null || view === 'client') && /^0*[1-9]\d{0,9}$/.test(text);
    return isCustomer ? { kind: 'customer', haloClientId: Number(text) } : other;
  }
  if (path === '/tickets' || path === '/ticket') {
    // A list has no id, and a new ticket the id -1.
    const text = url.searchParams.get('id') ?? '';
    return /^0*[1-9]\d{0,9}$/.test(text) ? { kind: 'ticket', ticketId: Number(text) } : other;
  }
  return path === '/config/integrations' || path.startsWith('/config/integrations/')
    ? { kind: 'integrations' }
    : other;
}
