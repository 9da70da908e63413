import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Launched, launch, pairBrowser } from '../browser/launch.ts';
import { CompanionProcess } from '../demo/companion-process.ts';
import { setUpInvoices } from '../demo/set-up-invoices.ts';
import { type Sandbox, sandboxEnvironment, startSandbox } from '../sandbox/index.ts';
import { small } from '../sandbox/seeds/small.ts';

/**
 * Takes pictures in a browser of that language that is paired with a companion, of customers that are mapped and
 * synced; everything goes away afterwards. The extension must have been built.
 */
export async function inPictureWorld(
  language: string,
  take: (browser: Launched, sandbox: Sandbox) => Promise<void>,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sherweb-for-halo-pictures-'));
  const sandbox = await startSandbox({ seed: small });
  const companion = new CompanionProcess({ ...sandboxEnvironment(sandbox), COMPANION_DATA_DIR: dataDir });
  const browser = await launch({ language, asHalo: true, isOpen: true, headless: true });
  try {
    const address = await companion.serve();
    await companion.ask(['mappings', 'generate']);
    await companion.ask(['settings', 'set', 'onExistingLicence', 'adopt']);
    await companion.ask(['sync', '--subscriptions']);
    setUpInvoices(sandbox, { customer: 'Woodgrove Bank', product: 'Business Premium', price: 26.4 });
    const { code } = (await companion.ask(['pair'])) as { code: string };
    await pairBrowser(browser, { address, code, name: 'Pictures' });
    await take(browser, sandbox);
  } finally {
    await browser.close();
    await companion.stop();
    await sandbox.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
