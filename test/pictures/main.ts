import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, pairBrowser } from '../browser/launch.ts';
import { CompanionProcess } from '../demo/companion-process.ts';
import { setUpInvoices } from '../demo/set-up-invoices.ts';
import { sandboxEnvironment, startSandbox } from '../sandbox/index.ts';
import { small } from '../sandbox/seeds/small.ts';
import { buildExtension } from '../support/build-extension.ts';
import { takeTour } from './tour.ts';

buildExtension();
/** Takes the README's pictures anew, on the sandbox. */
const folder = fileURLToPath(new URL('./readme', import.meta.url));
const dataDir = await mkdtemp(join(tmpdir(), 'sherweb-for-halo-pictures-'));
const sandbox = await startSandbox({ seed: small });
const companion = new CompanionProcess({ ...sandboxEnvironment(sandbox), COMPANION_DATA_DIR: dataDir });
const browser = await launch({ language: 'en', asHalo: true, isOpen: true, headless: true });
try {
  const address = await companion.serve();
  await companion.ask(['mappings', 'generate']);
  await companion.ask(['settings', 'set', 'onExistingLicence', 'adopt']);
  await companion.ask(['sync', '--subscriptions']);
  setUpInvoices(sandbox, { customer: 'Woodgrove Bank', product: 'Business Premium', price: 26.4 });
  const { code } = (await companion.ask(['pair'])) as { code: string };
  await pairBrowser(browser, { address, code, name: 'Pictures' });
  for (const file of await takeTour(browser, sandbox, folder)) process.stdout.write(`${file}\n`);
} finally {
  await browser.close();
  await companion.stop();
  await sandbox.close();
  await rm(dataDir, { recursive: true, force: true });
}
