import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSession } from '../../server/commands/session.ts';
import { openCompanion } from '../../server/companion.ts';
import { readConfig } from '../../server/config/environment.ts';
import { createLog } from '../../server/log.ts';
import { sandboxEnvironment, startSandbox } from '../sandbox/index.ts';
import { runThrough } from '../support/run-through.ts';
import { shop } from '../support/shop.ts';

/**
 * Makes a data folder as this version of the companion leaves it, for later versions to be tried on:
 * `npx tsx test/upgrade/make-folder.ts <new folder>`. In it are stored credentials, mappings made in every way, an
 * exclusion, an import, an update, a held plan, an open pairing code and a paired browser. Beside the folder: the
 * sandbox as it was (`state.json`), what the companion answered (`answers.json`), the browser's token (`token.json`).
 */
const [target = ''] = process.argv.slice(2);
if (target === '') throw new Error('Name the new folder.');

const sandbox = await startSandbox({
  seed: (state) => {
    shop(state);
    state.sherweb.addCustomer({ id: 'woodgrove', name: 'Woodgrove Bank' });
    state.sherweb.addSubscription('woodgrove', { id: 'w-1', productName: 'Project Plan 3', quantity: 7 });
    state.sherweb.addCustomer({ id: 'proseware', name: 'Proseware BV' });
    state.sherweb.addCustomer({ id: 'near', name: 'Wide World Importers Ltd' });
    for (const name of ['Woodgrove', 'Wide World Importers Limited']) state.halo.addClient({ name });
  },
});
const dataDir = await mkdtemp(join(tmpdir(), 'folder-'));
const { HALO_URL, SHERWEB_API_URL, ...keys } = sandboxEnvironment(sandbox);
const config = readConfig({ HALO_URL, SHERWEB_API_URL, COMPANION_DATA_DIR: dataDir, COMPANION_PORT: '0' });
const companion = await openCompanion(config, createLog('silent'));
const session = createSession({
  send: async (path, init) => companion.app.fetch(new Request(new URL(path, 'http://127.0.0.1'), init)),
  key: companion.controlKey,
  interrupt: () => false,
  close: async () => undefined,
});
const { call } = session;
const { state } = sandbox;

await call('writeCredentials', {
  body: {
    sherweb: {
      clientId: keys.SHERWEB_CLIENT_ID ?? '',
      clientSecret: keys.SHERWEB_CLIENT_SECRET ?? '',
      subscriptionKey: keys.SHERWEB_SUBSCRIPTION_KEY ?? '',
    },
    halo: { clientId: keys.HALO_CLIENT_ID ?? '', clientSecret: keys.HALO_CLIENT_SECRET ?? '' },
  },
});
await call('generateMappings', {});
const woodgrove = state.halo.clients().find(({ name }) => name === 'Woodgrove')?.id ?? 0;
await call('setMapping', {
  params: { sherwebCustomerId: 'woodgrove' },
  body: { haloClientId: woodgrove },
});
await call('excludeCustomer', { params: { sherwebCustomerId: 'proseware' } });
await runThrough(session, { mode: 'sync', scope: {} });
state.sherweb.setQuantity('c-e3', 15);
await runThrough(session, { mode: 'preview', scope: {} });
await runThrough(session, { mode: 'sync', scope: {} });
await call('writeSettings', {
  body: { deactivateDeleted: true, maxDeactivations: 1, maxDeactivationsPercent: 10 },
});
const { code } = await call('createPairingCode', { body: { role: 'technician' } });
const { token } = await call('pair', { body: { code, name: 'Help desk' } });
await call('createPairingCode', { body: { role: 'technician' } });
const whole = structuredClone({
  settings: state.halo.settings,
  customers: state.sherweb.customers(),
  clients: state.halo.clients(),
  licences: state.halo.licences(),
});
for (const id of ['f-e3', 'f-backup']) state.sherweb.cancel(id);
const held = await runThrough(session, { mode: 'sync', scope: {} });
if (held.status !== 'held') throw new Error(`The last sync is ${held.status} instead of held.`);

const { runs } = await call('listRuns', { query: {} });
const { plans } = await call('listPlans', {});
const contoso = state.halo.clients().find(({ name }) => name === 'Contoso Ltd')?.id ?? 0;
const answers = {
  settings: await call('readSettings', {}),
  customers: (await call('listCustomers', { query: {} })).customers,
  runs,
  reports: await Promise.all(runs.map(({ runId }) => call('readRun', { params: { runId } }))),
  plans,
  heldPlan: await call('readPlan', { params: { planId: held.planId ?? '' } }),
  audit: (await call('listAudit', { query: {} })).entries,
  connections: (await call('listConnections', {})).connections.map(
    ({ lastSeenAt: _clock, ...connection }) => connection,
  ),
  subscriptions: (await call('clientSubscriptions', { params: { haloClientId: contoso }, query: {} }))
    .subscriptions,
};
await companion.close();
await sandbox.close();

await cp(dataDir, join(target, 'data'), { recursive: true });
await rm(join(target, 'data', 'owner.json'), { force: true });
await rm(dataDir, { recursive: true });
const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
await writeFile(join(target, 'state.json'), json(whole));
await writeFile(join(target, 'answers.json'), json(answers));
await writeFile(join(target, 'token.json'), json({ token }));
