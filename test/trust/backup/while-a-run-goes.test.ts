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
  const companion = await openTestCompanion({
    seed: shop,
    settings: { onExistingLicence: 'adopt' },
    ...rest,
  });
  companion.state.sherweb.addCustomer({ id: 'northwind', name: 'Northwind Traders' });
  companion.state.sherweb.addSubscription('northwind', { id: 'n-e3', productName: 'Microsoft 365 E3' });
  const old = companion.state.halo.addLicence({
    name: 'Microsoft 365 E3',
    client_id: clientNamed(companion.state, 'Contoso Ltd').id,
    count: 10,
  });
  return { companion, old };
};
/** A sync during which `act` happens: when Halo has created the licences and has not answered yet. */
const syncWith = async (companion: TestCompanion, act: () => Promise<void>) => {
  companion.state.watch = async ({ method, path }, moment) => {
    if (moment !== 'done' || method !== 'POST' || !path.endsWith('/SoftwareLicence')) return;
    companion.state.watch = () => undefined;
    await act();
  };
  expect((await companion.sync()).status).toBe('completed');
};
const halo = ({ state }: TestCompanion) =>
  structuredClone({ clients: state.halo.clients(), licences: state.halo.licences() });
const expectNothingDoubled = async (companion: TestCompanion, before: ReturnType<typeof halo>) => {
  expect((await companion.sync()).status).toBe('completed');
  expect(halo(companion)).toEqual(before);
  expect(
    companion
      .companion()
      .data.links.value.links.map(({ subscriptionId }) => subscriptionId)
      .toSorted(),
  ).toEqual(subscriptions.toSorted());
  expect((await companion.preview()).changes).toEqual([]);
};

describe('a backup that was taken while a run was creating', () => {
  test.each([
    ['is listed', []],
    ['is not listed', ['notes']],
  ])('is restored, the mark %s: the next sync doubles nothing', async (_, listOmits) => {
    const { companion } = await open();
    companion.state.halo.settings.listOmits = listOmits;
    let backup: Backup | undefined;
    await syncWith(companion, async () => {
      backup = await backupOf(companion);
    });
    const before = halo(companion);
    if (backup !== undefined) await goBackTo(companion, backup);
    expect(companion.companion().data.links.value.links).toEqual([]);
    await expectNothingDoubled(companion, before);
  });

  test('as a copy of the whole folder: the run is on record as interrupted, and nothing is doubled', async () => {
    const { companion, old } = await open();
    const copy = await mkdtemp(join(tmpdir(), 'copied-'));
    onTestFinished(() => rm(copy, { recursive: true, force: true }));
    await syncWith(companion, () => cp(companion.dataDir, copy, { recursive: true }));
    const before = halo(companion);
    await companion.restart(async () => {
      for (const name of await readdir(companion.dataDir))
        await rm(join(companion.dataDir, name), { recursive: true });
      await cp(copy, companion.dataDir, { recursive: true });
    });
    const { runs } = await companion.call('listRuns', {});
    expect(runs.map(({ status }) => status)).toEqual(['interrupted']);
    // What has no mark is known from the journal of that run.
    expect(companion.companion().data.links.value.links.map(({ haloLicenceId }) => haloLicenceId)).toEqual([
      old.id,
    ]);
    await expectNothingDoubled(companion, before);
  });
});

test('a backup restored right after a run whose request Halo still works on: the next sync waits for it', async () => {
  const now = () => new Date('2026-03-01T10:00:00.000Z');
  const { companion } = await open({ now, timeoutMs: 300, inFlightMs: 2_000 });
  const backup = await backupOf(companion);
  companion.state.faults.add({
    side: 'halo',
    match: { method: 'POST', path: '/SoftwareLicence' },
    effect: { kind: 'latency', ms: 1_200 },
  });
  expect((await companion.sync()).status).toBe('partial');
  await goBackTo(companion, backup);
  await companion.call('writeSettings', { body: { onExistingLicence: 'adopt' } });
  expect((await companion.sync()).counts).toMatchObject({ customersCreated: 0, subscriptionsCreated: 0 });
  for (const id of subscriptions.filter((id) => id !== 'c-e3'))
    expect(licencesOf(companion.state, id), id).toHaveLength(1);
});
