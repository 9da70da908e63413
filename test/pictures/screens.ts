import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, pairBrowser } from '../browser/launch.ts';
import { CompanionProcess } from '../demo/companion-process.ts';
import { sandboxEnvironment, startSandbox } from '../sandbox/index.ts';
import { small } from '../sandbox/seeds/small.ts';
import { buildExtension } from '../support/build-extension.ts';
import { takeAdminScreens, takeUnpaired } from './admin-screens.ts';
import { takeHaloScreens } from './halo-screens.ts';
import { setUpShop } from './set-up-shop.ts';

/**
 * Takes every screen at every size into a folder, for looking at: `npm run screens -- [folder] [fr] [only]`.
 * `only` is how the names of the wanted pictures begin, e.g. `billing`.
 */
const [folder = join(tmpdir(), 'screens'), language = 'en', only = ''] = process.argv.slice(2);

buildExtension();
await mkdir(folder, { recursive: true });
const dataDir = await mkdtemp(join(tmpdir(), 'sherweb-for-halo-screens-'));
const sandbox = await startSandbox({ seed: small });
const companion = new CompanionProcess({ ...sandboxEnvironment(sandbox), COMPANION_DATA_DIR: dataDir });
const browser = await launch({ language, asHalo: true, isOpen: true, headless: true });
try {
  const address = await companion.serve();
  await takeUnpaired(browser, { folder, only });
  const shown = await setUpShop(companion, sandbox);
  const { code } = (await companion.ask(['pair'])) as { code: string };
  await pairBrowser(browser, { address, code, name: 'Pictures' });
  await takeAdminScreens(browser, { folder, only }, shown);
  await takeHaloScreens(browser, sandbox, { folder, only }, shown.ticketId);
} finally {
  await browser.close();
  await companion.stop();
  await sandbox.close();
  await rm(dataDir, { recursive: true, force: true });
}
