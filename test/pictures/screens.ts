import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Launched, launch, pairBrowser } from '../browser/launch.ts';
import { CompanionProcess } from '../demo/companion-process.ts';
import { sandboxEnvironment, startSandbox } from '../sandbox/index.ts';
import { small } from '../sandbox/seeds/small.ts';
import { buildExtension } from '../support/build-extension.ts';

/** Takes every admin screen at every size into a folder, for looking at: `npm run screens -- [folder] [fr]`. */
const [folder = join(tmpdir(), 'screens'), language = 'en'] = process.argv.slice(2);
const sizes = [
  [640, 400],
  [911, 417],
  [1024, 768],
  [1280, 800],
  [1920, 1080],
] as const;
const screens = [
  'overview',
  'customers',
  'billing',
  'import',
  'history',
  'history?view=changes',
  'connection',
  'credentials',
  'schedule',
  'technicians',
  'diagnostics',
];

buildExtension();
await mkdir(folder, { recursive: true });
const dataDir = await mkdtemp(join(tmpdir(), 'sherweb-for-halo-screens-'));
const sandbox = await startSandbox({ seed: small });
const companion = new CompanionProcess({ ...sandboxEnvironment(sandbox), COMPANION_DATA_DIR: dataDir });
const browser = await launch({ language, asHalo: true, isOpen: true, headless: true });
try {
  const address = await companion.serve();
  await companion.ask(['mappings', 'generate']);
  for (const [key, value] of [
    ['onExistingLicence', 'adopt'],
    ['recurringFee', 'cost'],
    ['deactivateDeleted', 'true'],
  ] as const)
    await companion.ask(['settings', 'set', key, value]);
  await companion.ask(['sync', '--subscriptions']);
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
  await take(browser, [...screens, `history/${runId}`]);
} finally {
  await browser.close();
  await companion.stop();
  await sandbox.close();
  await rm(dataDir, { recursive: true, force: true });
}

async function take({ context, extension }: Launched, paths: readonly string[]): Promise<void> {
  const page = await context.newPage();
  for (const path of [...paths, null]) {
    await page.goto(`${extension}/${path === null ? 'popup.html' : `options.html#${path}`}`);
    await page.reload();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const [width, height] of sizes) {
        if (colorScheme === 'dark' && width !== 1280) continue;
        await page.setViewportSize({ width, height });
        const name = (path ?? 'popup').replace(/[^a-z]+.*$/, (rest) =>
          rest.startsWith('/') ? '-run' : '-changes',
        );
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
      }
    }
  }
}
