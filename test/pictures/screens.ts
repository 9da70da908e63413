import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SyncRun } from '../../shared/sync-run.ts';
import { small } from '../sandbox/seeds/small.ts';
import { buildExtension } from '../support/build-extension.ts';
import { moduleWriter } from '../support/other-writers.ts';
import {
  adminViews,
  heldViews,
  newViews,
  stoppedViews,
  takeOverViews,
  technicianViews,
  unpairedViews,
  unreadViews,
} from './admin-screens.ts';
import { takeHaloScreens, takePanel, takeTile } from './halo-screens.ts';
import { setUpShop } from './set-up-shop.ts';
import { isWanted, type Taking } from './sizes.ts';
import { takeViews } from './views.ts';
import { inWorld, type PictureWorld } from './world.ts';

/**
 * Takes every screen at every size into a folder, for looking at: `npm run screens -- [folder] [fr] [only]`, each
 * in both themes. `only` is how the names of the wanted pictures begin, several with commas, e.g. `billing,orders`.
 */
const [folder = join(tmpdir(), 'screens'), language = 'en', only = ''] = process.argv.slice(2);
const taking: Taking = { folder, only };

/** Somebody's first minutes: nothing is paired, then a companion without credentials. */
async function takeNew({ browser, pair }: PictureWorld): Promise<void> {
  await takeViews(browser, taking, unpairedViews);
  await pair();
  await takeViews(browser, taking, newViews);
}

async function takeShop(world: PictureWorld): Promise<void> {
  const { browser, companion, sandbox, pair } = world;
  const shown = await setUpShop(companion, sandbox);
  await pair();
  await takeViews(browser, taking, adminViews(shown));
  await takeHaloScreens(world, taking, shown.ticketId);
  await takeTile(world, taking);
  await takeWhatIsWrong(world);
}

/** Too much goes at once; then nothing can be read; then the companion is gone. */
async function takeWhatIsWrong(world: PictureWorld): Promise<void> {
  const { browser, companion, sandbox, pair } = world;
  const { sherweb, faults } = sandbox.state;
  for (const { displayName, subscriptions } of sherweb.customers())
    if (['Contoso Ltd', 'Woodgrove Bank'].includes(displayName))
      for (const { id } of [...subscriptions]) sherweb.cancel(id);
  const sync = async () => ((await companion.ask(['sync', '--subscriptions'])) as SyncRun).runId;
  await takeViews(browser, taking, heldViews(await sync()));
  for (const side of ['sherweb', 'halo'] as const)
    faults.add({ side, times: Number.POSITIVE_INFINITY, effect: { kind: 'status', status: 503 } });
  await takeViews(browser, taking, unreadViews(await sync()));
  await pair('technician');
  await takeViews(browser, taking, technicianViews);
  await takePanel(world, taking, 'technician');
  // What stays of an admin's screens is more than of a technician's.
  await pair();
  await companion.stop();
  await takeViews(browser, taking, stoppedViews);
  await takePanel(world, taking, 'stopped');
}

/** Halo's own module wrote the licences, and is still on. */
async function takeTakingOver({ browser, sandbox, pair }: PictureWorld): Promise<void> {
  const { halo } = sandbox.state;
  halo.settings.control = { ...halo.settings.control, halointegrator_sherweb: true };
  const [first, second] = halo.licences();
  if (first !== undefined) halo.addLicence({ ...first, distributor: 'Ingram Micro' });
  if (second !== undefined) halo.addLicence({ ...second });
  await pair();
  await takeViews(browser, taking, takeOverViews);
}

buildExtension();
await mkdir(folder, { recursive: true });
const isAnyOf = (...names: readonly string[]) => names.some((name) => isWanted(taking, name));
if (isAnyOf('unpaired', 'new')) await inWorld({ language, seed: small, withCredentials: false }, takeNew);
if (isAnyOf('take-over')) await inWorld({ language, seed: moduleWriter.seed }, takeTakingOver);
const isOfOthers = (wanted: string) => /^(unpaired|new|take-over)/.test(wanted);
if (!only.split(',').every(isOfOthers)) await inWorld({ language, seed: small }, takeShop);
