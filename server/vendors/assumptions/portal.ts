/** Where partners sign in at Sherweb [likely]; what follows is their company's name there [guess]. */
const portal = 'https://cumulus.sherweb.com';

/**
 * The address of a partner in Sherweb's portal, where renewals are set: the public API only reads them.
 * @param companyName the last part of the portal's address, as entered with the credentials; null: not entered
 */
export const portalAddress = (companyName: string | null): string =>
  companyName === null ? portal : `${portal}/partners/${encodeURIComponent(companyName)}`;
