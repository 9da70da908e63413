import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, pairBrowser } from '../browser/launch.ts';
import { CompanionProcess } from '../demo/companion-process.ts';
import { setUpInvoices } from '../demo/set-up-invoices.ts';
import { sandboxEnvironment, startSandbox } from '../sandbox/index.ts';
import { small } from '../sandbox/seeds/small.ts';
import { buildExtension } from '../support/build-extension.ts';
import { takeAdminScreens, takeUnpaired } from './admin-screens.ts';
import { takeHaloScreens } from './halo-screens.ts';

/** Takes every screen at every size into a folder, for looking at: `npm run screens -- [folder] [fr]`. */
const [folder = join(tmpdir(), 'screens'), language = 'en'] = process.argv.slice(2);

buildExtension();
await mkdir(folder, { recursive: true });
const dataDir = await mkdtemp(join(tmpdir(), 'sherweb-for-halo-screens-'));
const sandbox = await startSandbox({ seed: small });
const companion = new CompanionProcess({ ...sandboxEnvironment(sandbox), COMPANION_DATA_DIR: dataDir });
const browser = await launch({ language, asHalo: true, isOpen: true, headless: true });
try {
  const address = await companion.serve();
  await takeUnpaired(browser, folder);
  await companion.ask(['mappings', 'generate']);
  for (const [key, value] of [
    ['onExistingLicence', 'adopt'],
    ['recurringFee', 'cost'],
    ['deactivateDeleted', 'true'],
  ] as const)
    await companion.ask(['settings', 'set', key, value]);
  await companion.ask(['sync', '--subscriptions']);
  setUpInvoices(sandbox, { customer: 'Woodgrove Bank', product: 'Business Premium', price: 26.4 });
  const [first, second] = sandbox.state.sherweb.customers();
  const [gone] = first?.subscriptions ?? [];
  const [moved] = second?.subscriptions ?? [];
  if (gone !== undefined) sandbox.state.sherweb.cancel(gone.id);
  if (moved !== undefined) sandbox.state.sherweb.setQuantity(moved.id, moved.quantity * 3);
  const { runId } = (await companion.ask(['sync', '--preview', '--customers', '--subscriptions'])) as {
    runId: string;
  };
  const { code } = (await companion.ask(['pair'])) as { code: string };
  await pairBrowser(browser, { address, code, name: 'Pictures' });
  await takeAdminScreens(browser, folder, runId);
  await takeHaloScreens(browser, sandbox, folder);
} finally {
  await browser.close();
  await companion.stop();
  await sandbox.close();
  await rm(dataDir, { recursive: true, force: true });
}
