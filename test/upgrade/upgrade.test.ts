import { chmod, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fromDump, type SandboxDump } from '../sandbox/copy.ts';
import { openTestCompanion } from '../support/companion.ts';
import { licenceOf } from '../support/shop.ts';

const folder = new URL('folder-0.1.0/', import.meta.url);
const read = async (name: string) => JSON.parse(await readFile(new URL(name, folder), 'utf8'));
const dump = (await read('state.json')) as SandboxDump;
const answers = await read('answers.json');
const heldPlanId: string = answers.heldPlan.planId;

/** A copy of the folder, its key closed to others again: git keeps no such rights. */
async function copied(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'upgrade-'));
  onTestFinished(() => rm(copy, { recursive: true }));
  await cp(new URL('data', folder), copy, { recursive: true });
  await chmod(join(copy, 'secret.key'), 0o600);
  return copy;
}

/** The folder opened by the companion of today, with its own stored keys, against the sandbox as it was left. */
const opened = async () =>
  openTestCompanion({
    dataFrom: await copied(),
    seed: fromDump(dump),
    environment: {
      SHERWEB_CLIENT_ID: undefined,
      SHERWEB_CLIENT_SECRET: undefined,
      SHERWEB_SUBSCRIPTION_KEY: undefined,
      HALO_CLIENT_ID: undefined,
      HALO_CLIENT_SECRET: undefined,
    },
  });

describe('a data folder written by version 0.1.0', () => {
  test('opens with everything that was in it, and nothing had to be recovered', async () => {
    const companion = await opened();
    const { call } = companion;
    const status = await call('status', {});
    expect([status.notes, status.heldPlans, status.running]).toEqual([[], 1, null]);
    // Nobody had chosen that Sherweb's fee is a cost: it was the default.
    expect(await call('readSettings', {})).toMatchObject({ ...answers.settings, recurringFee: 'auto' });
    expect((await call('listCustomers', { query: {} })).customers).toMatchObject(answers.customers);
    expect((await call('listRuns', { query: {} })).runs).toMatchObject(answers.runs);
    // Each decision now comes with its ways out, and each count with those that it did not have.
    for (const report of answers.reports)
      expect(await call('readRun', { params: { runId: report.runId } })).toMatchObject(report);
    expect((await call('listPlans', {})).plans).toEqual(answers.plans);
    expect(await call('readPlan', { params: { planId: heldPlanId } })).toMatchObject(answers.heldPlan);
    expect((await call('listAudit', { query: {} })).entries).toEqual(answers.audit);
    expect((await call('listConnections', {})).connections).toMatchObject(answers.connections);
    const contoso = answers.customers.find(
      (row: { sherwebCustomerId: string }) => row.sherwebCustomerId === 'contoso',
    );
    const panel = await call('clientSubscriptions', {
      params: { haloClientId: contoso.haloClientId },
      query: {},
    });
    expect(panel.subscriptions).toMatchObject(answers.subscriptions);
  });

  test('lets in the browser that was paired, and no other', async () => {
    const companion = await opened();
    const { token } = await read('token.json');
    const ask = async (bearer: string) =>
      (await companion.fetch('/api/status', { headers: { authorization: `Bearer ${bearer}` } })).status;
    expect([await ask(token), await ask(`${token}x`)]).toEqual([200, 401]);
  });

  test('still tells what waits for a person before anything was synced', async () => {
    const companion = await opened();
    const { decisions } = await companion.call('listWaiting', {});
    expect(decisions).toMatchObject([{ code: 'sync.nearMatch', sherwebCustomerId: 'near' }]);
  });

  test('syncs with its stored keys, and changes nothing', async () => {
    const companion = await opened();
    for (const scope of [{}, {}]) {
      const run = await companion.sync(scope);
      expect([run.status, run.changes, run.holds]).toEqual(['completed', [], []]);
      expect(run.counts).toMatchObject({ unchanged: 6, failed: 0, needsDecision: 1 });
    }
    expect(companion.state.writes()).toEqual([]);
  });

  test('tells once that a fee is a cost only where that is proven, and leaves the costs that stand in Halo', async () => {
    const companion = await opened();
    const costs = () => companion.state.halo.licences().map(({ id, purchase_price }) => [id, purchase_price]);
    const before = costs();
    expect(before.some(([, cost]) => Number(cost) > 0)).toBe(true);
    const told = async () =>
      (await companion.sync()).problems.filter(({ code }) => code === 'sync.feeRuleChanged').length;
    expect([await told(), await told()]).toEqual([1, 0]);
    await companion.restart();
    expect([await told(), costs()]).toEqual([0, before]);
  });

  test('has a held plan that still does exactly what it showed', async () => {
    const companion = await opened();
    for (const id of ['f-e3', 'f-backup']) companion.state.sherweb.cancel(id);
    const run = await companion.approve(heldPlanId);
    expect(run.changes.map(({ kind, outcome, subscriptionId }) => [kind, outcome, subscriptionId])).toEqual([
      ['deactivateSubscription', 'applied', expect.stringMatching(/^f-/)],
      ['deactivateSubscription', 'applied', expect.stringMatching(/^f-/)],
    ]);
    expect(['f-e3', 'f-backup'].map((id) => licenceOf(companion.state, id).is_active)).toEqual([
      false,
      false,
    ]);
    expect((await companion.call('status', {})).heldPlans).toBe(0);
  });
});
