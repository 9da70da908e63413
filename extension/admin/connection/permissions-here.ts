import { browser } from 'wxt/browser';

/**
 * What the browser may be asked about permissions. Firefox gives a frame in somebody else's page what content scripts
 * have, and permissions are not among it (153).
 * @returns undefined: nothing
 */
export const permissionsHere = (): typeof browser.permissions | undefined => browser.permissions;
