import { describe, expect, test } from 'vitest';
import { json, smallServer } from '../server/vendors/http/small-server.ts';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { nothingGiven } from '../support/no-credentials.ts';
import { shop } from '../support/shop.ts';

/** A companion that has everything stored and nothing from its environment. */
async function configured(): Promise<TestCompanion> {
  const companion = await openTestCompanion({ seed: shop, environment: nothingGiven });
  const { sherweb, halo } = companion.sandbox.credentials;
  await companion.call('writeCredentials', {
    body: { sherweb, halo: { ...halo, url: companion.sandbox.haloUrl } },
  });
  return companion;
}

/** What is stored, sealed texts included, and what of it the audit says. */
const kept = async (companion: TestCompanion) => [
  companion.companion().data.main.value.credentials,
  await companion.call('readCredentials', {}),
  (await companion.call('listAudit', {})).entries,
];

describe('Test Configuration', () => {
  test('tries what is typed, and stores nothing of it', async () => {
    const companion = await openTestCompanion({ seed: shop, environment: nothingGiven });
    const before = await kept(companion);
    const { sherweb, halo } = companion.sandbox.credentials;
    const tested = await companion.call('testCredentials', {
      body: {
        sherweb: { ...sherweb, companyName: 'southridge' },
        halo: { ...halo, url: companion.sandbox.haloUrl },
      },
    });
    expect(tested).toMatchObject({
      sherweb: { ok: true, account: expect.stringMatching(/^southridge, /) },
      halo: { ok: true, account: expect.stringContaining(new URL(companion.sandbox.haloUrl).host) },
    });
    expect(await kept(companion)).toEqual(before);
    expect((await companion.call('status', {})).configured).toEqual({ sherweb: false, halo: false });
  });

  test('a mistyped address fails by itself: what is stored, the sync and the other side go on as before', async () => {
    const companion = await configured();
    const before = await kept(companion);
    const tested = await companion.call('testCredentials', {
      body: {
        halo: { url: 'http://127.0.0.1:9', clientSecret: companion.sandbox.credentials.halo.clientSecret },
      },
    });
    expect(tested).toMatchObject({
      sherweb: { ok: true },
      halo: { ok: false, problem: { code: 'halo.unreachable' } },
    });
    expect(await kept(companion)).toEqual(before);
    expect((await companion.sync()).status).toBe('completed');
  });

  test('a stored secret is not sent to a typed address; the sentence names both addresses', async () => {
    const companion = await configured();
    const { url, seen } = await smallServer(json(404, {}));
    const { halo, sherweb } = await companion.call('testCredentials', {
      body: { halo: { url: url.origin } },
    });
    expect(sherweb.ok).toBe(true);
    expect(halo).toMatchObject({
      ok: false,
      problem: {
        code: 'halo.secretForNewAddress',
        message: expect.stringContaining(companion.sandbox.haloUrl),
        action: expect.stringMatching(
          new RegExp(`${url.origin}.*until .* works, ${companion.sandbox.haloUrl} stays in use`, 's'),
        ),
      },
    });
    expect(seen).toEqual([]);
    expect((await companion.sync()).status).toBe('completed');
  });

  test('the stored address, written another way, is the same address and gets its secret', async () => {
    const companion = await configured();
    const { halo } = await companion.call('testCredentials', {
      body: { halo: { url: ` ${companion.sandbox.haloUrl}/portal/ ` } },
    });
    expect(halo).toMatchObject({ ok: true });
  });

  test('what is not typed is taken from what is stored, and what is emptied is missing', async () => {
    const companion = await configured();
    const wrong = await companion.call('testCredentials', { body: { sherweb: { clientSecret: 'wrong' } } });
    expect(wrong).toMatchObject({
      sherweb: { ok: false, problem: { code: 'sherweb.wrongCredentials' } },
      halo: { ok: true },
    });
    const emptied = await companion.call('testCredentials', { body: { halo: { url: null } } });
    expect(emptied).toMatchObject({ halo: { ok: false, problem: { code: 'halo.notConfigured' } } });
    expect(await companion.call('testCredentials', {})).toMatchObject({
      sherweb: { ok: true },
      halo: { ok: true },
    });
  });

  test.each(['http://halo.example', 'halo', 'javascript:alert(1)'])(
    '%s gets no secret, and Sherweb is tried all the same',
    async (url) => {
      const companion = await configured();
      const tested = await companion.call('testCredentials', {
        body: { halo: { url, clientSecret: 'typed-secret' } },
      });
      expect(tested).toMatchObject({
        sherweb: { ok: true },
        halo: { ok: false, problem: { code: 'halo.unsafeAddress' } },
      });
    },
  );

  test('what the environment gives wins over what is typed, and its secret goes to its address only', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const { url, seen } = await smallServer(json(404, {}));
    const body = { halo: { url: url.origin, clientSecret: 'typed' }, sherweb: { clientSecret: 'typed' } };
    expect(await companion.call('testCredentials', { body })).toMatchObject({
      sherweb: { ok: true },
      halo: { ok: true },
    });
    const secretOnly = await openTestCompanion({ seed: shop, environment: { HALO_URL: undefined } });
    expect(await secretOnly.call('testCredentials', { body: { halo: { url: url.origin } } })).toMatchObject({
      halo: { ok: false, problem: { code: 'halo.notConfigured' } },
    });
    expect(seen).toEqual([]);
  });

  test('is for admins, and takes no field that it does not know', async () => {
    const companion = await configured();
    const { code } = await companion.call('createPairingCode', { body: { role: 'technician' } });
    const { token } = await companion.call('pair', { body: { code, name: 'Technician' } });
    const ask = (key: string, body: object) =>
      companion.fetch('/api/credentials/test', {
        method: 'POST',
        headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await ask(token, {})).status).toBe(403);
    const { controlKey } = companion.companion();
    expect((await ask(controlKey, { sherweb: { url: 'https://other.example' } })).status).toBe(400);
    expect((await ask(controlKey, {})).status).toBe(200);
  });

  test('no typed secret is in an answer or in the log, even when Halo repeats it', async () => {
    const companion = await configured();
    const typed = 'typed-secret-that-nobody-may-see';
    companion.state.faults.add({
      side: 'halo',
      match: { method: 'POST', path: '/auth/token' },
      times: 1,
      effect: { kind: 'status', status: 400, message: `bad ${typed}` },
    });
    const tested = await companion.call('testCredentials', {
      body: { halo: { clientSecret: typed }, sherweb: { clientSecret: typed, subscriptionKey: typed } },
    });
    expect(tested).toMatchObject({ sherweb: { ok: false }, halo: { ok: false } });
    expect(JSON.stringify(tested) + companion.logged()).not.toContain(typed);
  });
});

describe('storing one side after its test', () => {
  test('leaves the other side as it is, and the audit names the fields', async () => {
    const companion = await configured();
    await companion.call('writeCredentials', { body: { sherweb: { companyName: 'southridge' } } });
    const [latest] = (await companion.call('listAudit', {})).entries;
    expect(latest).toMatchObject({
      action: 'credentialsChanged',
      details: [{ field: 'sherweb.companyName', from: null, to: 'set' }],
    });
    expect((await companion.call('testCredentials', {})).halo).toMatchObject({ ok: true });
  });

  test('an address that is stored without its secret is kept in the audit with the secret it drops', async () => {
    const companion = await configured();
    await companion.call('writeCredentials', { body: { halo: { url: 'https://other.halopsa.com' } } });
    const [latest] = (await companion.call('listAudit', {})).entries;
    expect(latest).toMatchObject({
      details: [
        { field: 'halo.url', from: null, to: 'set' },
        { field: 'halo.clientSecret', from: null, to: 'forgotten' },
      ],
    });
  });
});
