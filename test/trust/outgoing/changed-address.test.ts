import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seal } from '../../../server/backup/envelope.ts';
import { createSecretBox } from '../../../server/secrets/secret-box.ts';
import { loadSecretKey } from '../../../server/secrets/secret-key.ts';
import { json, smallServer } from '../../server/vendors/http/small-server.ts';
import { openTestCompanion, type TestCompanion } from '../../support/companion.ts';
import { nothingGiven } from '../../support/no-credentials.ts';
import { shop } from '../../support/shop.ts';
import { backupOf, goBackTo } from '../backup/backups.ts';

/** A companion whose Halo secret was entered by a person. */
async function withEnteredSecret(): Promise<TestCompanion> {
  const companion = await openTestCompanion({ seed: shop, environment: nothingGiven });
  const { sherweb, halo } = companion.sandbox.credentials;
  const body = { sherweb, halo: { ...halo, url: companion.sandbox.haloUrl } };
  await companion.call('writeCredentials', { body });
  return companion;
}

/** A server of somebody else: writes down whatever reaches it. */
async function stranger(): Promise<{ url: string; heard: () => number }> {
  const { url, seen } = await smallServer(json(200, { auth_url: 'https://example.halopsa.com/auth' }));
  return { url: url.origin, heard: () => seen.length };
}

const inMainFile = (companion: TestCompanion, change: (text: string) => string) => async () => {
  const file = join(companion.dataDir, 'companion.json');
  await writeFile(file, change(await readFile(file, 'utf8')));
};

/** Everything that asks Halo. */
const askEverything = async (companion: TestCompanion) => {
  const { halo } = await companion.call('testCredentials', {});
  await Promise.allSettled([companion.sync(), companion.call('generateMappings', {})]);
  await companion.call('doctor', { body: {} });
  return halo;
};

describe('the Halo secret belongs to the address it was entered for', () => {
  test('whoever changes the address in the data file does not have the secret sent there', async () => {
    const companion = await withEnteredSecret();
    const other = await stranger();
    const { haloUrl } = companion.sandbox;
    await companion.restart(inMainFile(companion, (text) => text.replaceAll(haloUrl, other.url)));
    const halo = await askEverything(companion);
    expect(halo).toMatchObject({ ok: false, problem: { code: 'halo.secretOfOther' } });
    expect(JSON.stringify(halo)).toContain(other.url);
    expect(other.heard()).toBe(0);
    await companion.restart(inMainFile(companion, (text) => text.replaceAll(other.url, haloUrl)));
    expect((await companion.call('testCredentials', {})).halo.ok).toBe(true);
  });

  test('a backup with another address in it does not have the secret sent there', async () => {
    const companion = await withEnteredSecret();
    const other = await stranger();
    const { files, madeAt } = await backupOf(companion);
    const changed = files.map(({ name, text }) => ({
      name,
      text: text.replaceAll(companion.sandbox.haloUrl, other.url),
    }));
    await goBackTo(companion, seal(changed, madeAt));
    expect(await askEverything(companion)).toMatchObject({ problem: { code: 'halo.secretOfOther' } });
    expect(other.heard()).toBe(0);
  });

  test('a secret that an older version sealed goes on working and is bound to its address at the first start', async () => {
    const companion = await withEnteredSecret();
    const { clientSecret } = companion.sandbox.credentials.halo;
    const { key } = await loadSecretKey({ fromEnvironment: undefined, dataDir: companion.dataDir });
    const old = createSecretBox(key).seal(clientSecret, 'halo.clientSecret');
    const present = companion.companion().data.main.value.credentials.halo.clientSecret ?? '';
    await companion.restart(inMainFile(companion, (text) => text.replaceAll(present, old)));
    expect((await companion.call('testCredentials', {})).halo.ok).toBe(true);
    const other = await stranger();
    await companion.restart(
      inMainFile(companion, (text) => text.replaceAll(companion.sandbox.haloUrl, other.url)),
    );
    expect(await askEverything(companion)).toMatchObject({ problem: { code: 'halo.secretOfOther' } });
    expect(other.heard()).toBe(0);
  });

  test('a secret that is entered before the address is bound to the first address', async () => {
    const companion = await openTestCompanion({ seed: shop, environment: nothingGiven });
    const { halo } = companion.sandbox.credentials;
    await companion.call('writeCredentials', { body: { halo } });
    await companion.call('writeCredentials', { body: { halo: { url: companion.sandbox.haloUrl } } });
    expect((await companion.call('testCredentials', {})).halo.ok).toBe(true);
    const other = await stranger();
    await companion.restart(
      inMainFile(companion, (text) => text.replaceAll(companion.sandbox.haloUrl, other.url)),
    );
    expect(await askEverything(companion)).toMatchObject({ problem: { code: 'halo.secretOfOther' } });
    expect(other.heard()).toBe(0);
  });
});
