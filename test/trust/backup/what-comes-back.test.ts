import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seal, unseal } from '../../../server/backup/envelope.ts';
import { openBackup } from '../../../server/backup/open-backup.ts';
import type { Backup } from '../../../shared/backup.ts';
import { isWriting, systemError, watchedFiles } from '../../server/store/disk.ts';
import { openTestCompanion, type TestCompanion } from '../../support/companion.ts';
import { shop } from '../../support/shop.ts';
import { byDepth, tried } from '../depth.ts';
import { backupOf, emptyFolder, goBackTo, restoreInto } from './backups.ts';

const notInEnvironment = {
  SHERWEB_CLIENT_ID: undefined,
  SHERWEB_CLIENT_SECRET: undefined,
  SHERWEB_SUBSCRIPTION_KEY: undefined,
  HALO_URL: undefined,
  HALO_CLIENT_ID: undefined,
  HALO_CLIENT_SECRET: undefined,
};
/** A companion that keeps its own credentials and has synced once. */
const used = async () => {
  const companion = await openTestCompanion({ seed: shop, environment: notInEnvironment });
  const { sherweb, halo } = companion.sandbox.credentials;
  await companion.call('writeCredentials', {
    body: { sherweb, halo: { ...halo, url: companion.sandbox.haloUrl } },
  });
  await companion.call('writeSettings', { body: { maxDeactivations: 3 } });
  await companion.sync();
  return companion;
};
const pair = async (companion: TestCompanion, name: string) => {
  const { code } = await companion.call('createPairingCode', { body: { role: 'admin' } });
  return companion.call('pair', { body: { code, name } });
};
const names = async (companion: TestCompanion) =>
  (await companion.call('listConnections', {})).connections.map(({ name }) => name);
const kept = (companion: TestCompanion) => {
  const { main, links, history } = companion.companion().data;
  const { settings, credentials, mappings, exclusions } = main.value;
  return { settings, credentials, mappings, exclusions, links: links.value, history: history.value };
};

describe('a backup', () => {
  test('brings back settings, credentials, mappings, links, reports, and the sync works at once', async () => {
    const companion = await used();
    const before = kept(companion);
    const [run] = before.history.runs;
    const backup = await backupOf(companion);
    await companion.call('writeSettings', { body: { maxDeactivations: 9 } });
    await companion.call('removeMapping', { params: { sherwebCustomerId: 'contoso' } });
    await companion.call('writeCredentials', { body: { halo: { clientSecret: null } } });
    await goBackTo(companion, backup);
    expect(kept(companion)).toEqual(before);
    expect((await companion.call('readRun', { params: { runId: run?.runId ?? '' } })).changes).not.toEqual(
      [],
    );
    expect((await companion.sync()).status).toBe('completed');
  });

  test('brings back billing as it was compared last and in each month; what months are kept now lie aside', async () => {
    const companion = await used();
    const billing = () => companion.call('billing', { query: { stored: 'true' } });
    const months = async () => (await companion.call('billingMonths', {})).months.length;
    const asOld = await backupOf(companion);
    await companion.call('billing', { query: { refresh: 'true' } });
    const then = await billing();
    expect([then.rows.length, await months()]).toEqual([5, 0]);
    const [client] = companion.state.halo.clients();
    companion.state.halo.addRecurringInvoice(client?.id ?? 0, [{ quantity: 1 }]);
    await companion.call('billing', { query: { refresh: 'true' } });
    expect(await months()).toBe(1);
    const backup = await backupOf(companion);
    const [month = ''] = (await companion.call('billingMonths', {})).months.map((each) => each.month);
    const kept = await companion.call('billing', { query: { month } });

    // A backup of before there were any leaves those that are there.
    await goBackTo(companion, asOld);
    expect(await months()).toBe(1);
    await companion.companion().data.comparisons.remove(month);
    await goBackTo(companion, backup);
    expect(await companion.call('billing', { query: { month } })).toEqual(kept);
    expect(await billing()).toMatchObject({ asOf: kept.asOf, rows: kept.rows });
  });

  test('brings back what moved on days that are gone, and leaves the days that are there', async () => {
    const companion = await used();
    const [run] = (await companion.call('listRuns', {})).runs;
    const changes = async () =>
      (await companion.call('listChanges', { query: { since: run?.runId ?? '' } })).changes.customers.flatMap(
        (each) => each.changes.map(({ subscriptionId, to }) => [subscriptionId, to]),
      );
    companion.state.sherweb.setQuantity('c-e3', 15);
    await companion.sync();
    const backup = await backupOf(companion);
    companion.state.sherweb.setQuantity('c-e3', 16);
    await companion.sync();
    await goBackTo(companion, backup);
    expect(await changes()).toEqual([['c-e3', 16]]);
    await rm(join(companion.dataDir, 'movements'), { recursive: true });
    await goBackTo(companion, backup);
    expect(await changes()).toEqual([['c-e3', 15]]);
  });

  test('holds no secret, no key, no token, and no snapshot', async () => {
    const companion = await used();
    const { token } = await pair(companion, 'Edge');
    const text = JSON.stringify(await backupOf(companion));
    const { sherweb, halo } = companion.sandbox.credentials;
    const key = (await readFile(join(companion.dataDir, 'secret.key'), 'utf8')).trim();
    for (const secret of [sherweb.clientSecret, sherweb.subscriptionKey, halo.clientSecret, token, key])
      expect(text).not.toContain(secret);
    expect(
      (await backupOf(companion)).files.map(({ name }) => name.replace(/^(runs|movements)\/.*/, '$1/…')),
    ).toEqual([
      'companion.json',
      'links.json',
      'settlements.json',
      'left-out.json',
      'intentions.json',
      'accepted.json',
      'compared.json',
      'orders.json',
      'notifications.json',
      'line-ties.json',
      'history.json',
      'audit.jsonl',
      'runs/…',
      'movements/…',
    ]);
  });

  test('does not let in again who was revoked since, nor shut out who came since, nor revive a code', async () => {
    const companion = await used();
    const gone = await pair(companion, 'A leaver');
    const { code } = await companion.call('createPairingCode', { body: { role: 'admin' } });
    const backup = await backupOf(companion);
    await companion.call('revokeConnection', { params: { connectionId: gone.connectionId } });
    await pair(companion, 'Newcomer');
    await goBackTo(companion, backup);
    expect(await names(companion)).toEqual(['Newcomer']);
    await expect(companion.call('pair', { body: { code, name: 'x' } })).rejects.toMatchObject({
      status: 403,
    });
  });

  test('leaves the record of who changed what as it is, and is noted there', async () => {
    const companion = await used();
    const backup = await backupOf(companion);
    await companion.call('writeSettings', { body: { maxDeactivations: 9 } });
    await goBackTo(companion, backup);
    expect((await companion.call('listAudit', {})).entries.slice(0, 3)).toMatchObject([
      { action: 'backupRestored', outcome: 'done', details: [{ field: 'madeAt', to: backup.madeAt }] },
      { action: 'settingsChanged' },
      { action: 'backupMade' },
    ]);
  });

  test('keeps what was there before aside, for its owner only', async () => {
    const companion = await used();
    const backup = await backupOf(companion);
    await companion.call('writeSettings', { body: { maxDeactivations: 9 } });
    await goBackTo(companion, backup);
    const folder = join(companion.dataDir, 'before-restore-2026-03-01T10-00-00.000Z');
    expect(await readFile(join(folder, 'companion.json'), 'utf8')).toContain('"maxDeactivations": 9');
    expect(await readdir(folder)).toEqual(
      expect.arrayContaining(['links.json', 'history.json', 'runs', 'plans']),
    );
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    for (const name of ['companion.json', 'links.json'])
      expect((await stat(join(companion.dataDir, name))).mode & 0o777).toBe(0o600);
  });

  test('works on a new machine: with the key at once, without it saying what is missing', async () => {
    const companion = await used();
    await pair(companion, 'Edge');
    const backup = await backupOf(companion);
    const key = await readFile(join(companion.dataDir, 'secret.key'), 'utf8');
    const withKey = seal([...backup.files, { name: 'secret.key', text: key }], backup.madeAt);
    const folder = await emptyFolder();
    const first = await restoreInto(folder, withKey);
    expect(first.notes.map(({ code }) => code)).toEqual(['restore.connectionsBack']);
    expect(await readFile(join(folder, 'secret.key'), 'utf8')).toBe(key);
    expect((await stat(join(folder, 'secret.key'))).mode & 0o777).toBe(0o600);

    const second = await restoreInto(await emptyFolder(), backup);
    expect(second.notes.map(({ code }) => code)).toEqual(['restore.keyMissing', 'restore.connectionsBack']);
  });

  test('comes back even when the present files are damaged beyond their backups', async () => {
    const companion = await used();
    const before = kept(companion);
    const backup = await backupOf(companion);
    await companion.restart(async () => {
      for (const name of await readdir(companion.dataDir))
        if (/^(companion|links)\.json/.test(name)) await writeFile(join(companion.dataDir, name), 'x');
      await restoreInto(companion.dataDir, backup);
    });
    expect(kept(companion)).toEqual(before);
  });
});

describe('a file that is no good backup', () => {
  const changed = (backup: Backup, change: (text: string) => string, name = 'links.json'): string => {
    const files = backup.files.map((file) =>
      file.name === name ? { ...file, text: change(file.text) } : file,
    );
    return JSON.stringify(seal(files, backup.madeAt));
  };
  const cases: [string, (backup: Backup) => string, string][] = [
    ['empty', () => '', 'damaged'],
    ['cut off', (backup) => JSON.stringify(backup).slice(0, -10), 'damaged'],
    ['garbage', () => '\u0000\u0001', 'damaged'],
    ['JSON of something else', () => '{"name":"package"}', 'damaged'],
    ['a data file', (backup) => backup.files[0]?.text ?? '', 'damaged'],
    ['with one letter changed', (backup) => JSON.stringify(backup).replace('contoso', 'kontoso'), 'damaged'],
    ['of a newer companion', (backup) => JSON.stringify({ ...backup, version: 2 }), 'newer'],
    [
      'with a part of the wrong shape',
      (b) => changed(b, (text) => text.replace('"links"', '"knots"')),
      'damaged',
    ],
    ['with a part of another kind', (b) => changed(b, () => b.files[0]?.text ?? ''), 'damaged'],
    [
      'with a part of a newer companion',
      (b) => changed(b, (text) => text.replace('"version": 1', '"version": 7')),
      'newerVersion',
    ],
    ['with a part missing', (b) => JSON.stringify(seal(b.files.slice(1), b.madeAt)), 'damaged'],
    ...['runs/../../evil.json', '../evil', 'owner.json', 'plans/x.json', 'runs/.hidden.json'].map(
      (name): [string, (backup: Backup) => string, string] => [
        `with a file named ${name}`,
        (b) => JSON.stringify(seal([...b.files, { name, text: '{}' }], b.madeAt)),
        'damaged',
      ],
    ),
  ];
  test.each(cases)('%s is refused before anything is touched', async (_, spoil, code) => {
    const companion = await used();
    const text = spoil(await backupOf(companion));
    const read = () => openBackup(unseal(text, 'the file'), 'the file');
    expect(read).toThrow(expect.objectContaining({ code, action: expect.stringMatching(/./) }));
  });
});

describe('a restore that is broken off', () => {
  test('at any write: no companion starts on the half, and doing it again completes it', async (context) => {
    const companion = await used();
    const before = kept(companion);
    const backup = await backupOf(companion);
    await companion.call('removeMapping', { params: { sherwebCustomerId: 'contoso' } });
    await pair(companion, 'Newcomer');
    await companion.companion().close();
    let broken = 0;
    const most = byDepth({ quick: 60, deep: 200 });
    for (let nth = 1; nth <= most; nth += 1) {
      let count = 0;
      const files = watchedFiles((step) => {
        if (!isWriting(step)) return;
        count += 1;
        if (count >= nth) throw systemError('ENOSPC');
      });
      const error = await restoreInto(companion.dataDir, backup, files).then(
        () => null,
        (caught) => caught,
      );
      if (error === null) break;
      broken += 1;
      expect(error).toMatchObject({ action: expect.stringMatching(/./) });
      const half = (await readdir(companion.dataDir)).includes('restore-under-way.json');
      if (half) await expect(companion.restart()).rejects.toMatchObject({ code: 'restoreUnfinished' });
    }
    expect(broken).toBeGreaterThan(8);
    tried(context, { faults: broken });
    await goBackTo(companion, backup);
    expect(kept(companion)).toEqual(before);
    expect(await names(companion)).toEqual(['Newcomer']);
    const [first] = (await readdir(companion.dataDir)).filter((name) => name.startsWith('before-restore-'));
    const main = await readFile(join(companion.dataDir, first ?? '', 'companion.json'), 'utf8');
    expect(main).toContain('Newcomer');
    expect(JSON.parse(main).data.mappings).toHaveLength(1);
  });
});
