import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Backup } from '../../../shared/backup.ts';
import { openTestCompanion, type TestCompanion } from '../../support/companion.ts';
import { clientNamed, licencesOf, shop } from '../../support/shop.ts';
import { backupOf, goBackTo } from './backups.ts';

const subscriptions = ['c-e3', 'c-mail', 'c-visio', 'f-e3', 'f-backup', 'n-e3'];

/** The shop with a customer who is new in Halo, and a licence that somebody else has made and that is adopted. */
const open = async (rest: Parameters<typeof openTestCompanion>[0] = {}) => {
  const it = await openTestCompanion({ seed: shop, settings: { onExistingLicence: 'adopt' }, ...rest });
  it.state.sherweb.addCustomer({ id: 'northwind', name: 'Northwind Traders' });
  it.state.sherweb.addSubscription('northwind', { id: 'n-e3', productName: 'Microsoft 365 E3' });
  const old = it.state.halo.addLicence({
    name: 'Microsoft 365 E3',
    client_id: clientNamed(it.state, 'Contoso Ltd').id,
    count: 10,
  });
  return { it, old };
};
/** A sync during which `act` happens: when Halo has created the licences and has not answered yet. */
const syncWith = async (it: TestCompanion, act: () => Promise<void>) => {
  it.state.watch = async ({ method, path }, moment) => {
    if (moment !== 'done' || method !== 'POST' || !path.endsWith('/SoftwareLicence')) return;
    it.state.watch = () => undefined;
    await act();
  };
  expect((await it.sync()).status).toBe('completed');
};
const halo = ({ state }: TestCompanion) =>
  structuredClone({ clients: state.halo.clients(), licences: state.halo.licences() });
const expectNothingDoubled = async (it: TestCompanion, before: ReturnType<typeof halo>) => {
  expect((await it.sync()).status).toBe('completed');
  expect(halo(it)).toEqual(before);
  expect(
    it
      .companion()
      .data.links.value.links.map(({ subscriptionId }) => subscriptionId)
      .toSorted(),
  ).toEqual(subscriptions.toSorted());
  expect((await it.preview()).changes).toEqual([]);
};

describe('a backup that was taken while a run was creating', () => {
  test.each([
    ['is listed', []],
    ['is not listed', ['notes']],
  ])('is restored, the mark %s: the next sync doubles nothing', async (_, listOmits) => {
    const { it } = await open();
    it.state.halo.settings.listOmits = listOmits;
    let backup: Backup | undefined;
    await syncWith(it, async () => {
      backup = await backupOf(it);
    });
    const before = halo(it);
    if (backup !== undefined) await goBackTo(it, backup);
    expect(it.companion().data.links.value.links).toEqual([]);
    await expectNothingDoubled(it, before);
  });

  test('as a copy of the whole folder: the run is on record as interrupted, and nothing is doubled', async () => {
    const { it, old } = await open();
    const copy = await mkdtemp(join(tmpdir(), 'copied-'));
    onTestFinished(() => rm(copy, { recursive: true, force: true }));
    await syncWith(it, () => cp(it.dataDir, copy, { recursive: true }));
    const before = halo(it);
    await it.restart(async () => {
      for (const name of await readdir(it.dataDir)) await rm(join(it.dataDir, name), { recursive: true });
      await cp(copy, it.dataDir, { recursive: true });
    });
    const { runs } = await it.call('listRuns', {});
    expect(runs.map(({ status }) => status)).toEqual(['interrupted']);
    // What has no mark is known from the journal of that run.
    expect(it.companion().data.links.value.links.map(({ haloLicenceId }) => haloLicenceId)).toEqual([old.id]);
    await expectNothingDoubled(it, before);
  });
});

test('a backup restored right after a run whose request Halo still works on: the next sync waits for it', async () => {
  const now = () => new Date('2026-03-01T10:00:00.000Z');
  const { it } = await open({ now, timeoutMs: 300, settlesMs: 2_000 });
  const backup = await backupOf(it);
  it.state.faults.add({
    side: 'halo',
    match: { method: 'POST', path: '/SoftwareLicence' },
    effect: { kind: 'latency', ms: 1_200 },
  });
  expect((await it.sync()).status).toBe('partial');
  await goBackTo(it, backup);
  await it.call('writeSettings', { body: { onExistingLicence: 'adopt' } });
  expect((await it.sync()).counts).toMatchObject({ customersCreated: 0, subscriptionsCreated: 0 });
  for (const id of subscriptions.filter((id) => id !== 'c-e3'))
    expect(licencesOf(it.state, id), id).toHaveLength(1);
});
