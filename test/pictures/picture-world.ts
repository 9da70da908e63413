import type { Launched } from '../browser/launch.ts';
import { setUpInvoices } from '../demo/set-up-invoices.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { small } from '../sandbox/seeds/small.ts';
import { inWorld } from './world.ts';

/** Takes pictures in a browser of that language that is paired with a companion, of customers that are mapped and synced. */
export const inPictureWorld = (
  language: string,
  take: (browser: Launched, sandbox: Sandbox) => Promise<void>,
): Promise<void> =>
  inWorld({ language, seed: small }, async ({ browser, sandbox, companion, pair }) => {
    await companion.ask(['mappings', 'generate']);
    await companion.ask(['settings', 'set', 'onExistingLicence', 'adopt']);
    await companion.ask(['sync', '--subscriptions']);
    setUpInvoices(sandbox, { customer: 'Woodgrove Bank', product: 'Business Premium', price: 26.4 });
    await pair();
    await take(browser, sandbox);
  });
