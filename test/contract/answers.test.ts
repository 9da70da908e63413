import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ProblemSchema } from '../../shared/problem.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { openTestCompanion } from '../support/companion.ts';
import { nothingGiven } from '../support/no-credentials.ts';
import { shop } from '../support/shop.ts';

const unset = { set: false, source: 'none', value: null };
const kept = { set: true, source: 'stored', value: null };

describe('credentials', () => {
  test('stored sealed, shown masked, used at once, and forgotten when told to', async () => {
    const companion = await openTestCompanion({ seed: shop, environment: nothingGiven });
    expect(await companion.call('readCredentials', {})).toMatchObject({
      sherweb: { clientId: unset },
      halo: { url: unset },
    });
    await expect(companion.sync()).rejects.toMatchObject({
      status: 409,
      note: { code: 'sherweb.notConfigured' },
    });
    expect((await companion.call('status', {})).configured).toEqual({ sherweb: false, halo: false });

    const { sherweb, halo } = companion.sandbox.credentials;
    const view = await companion.call('writeCredentials', {
      body: {
        sherweb: { ...sherweb, companyName: 'southridge' },
        halo: { ...halo, url: `${companion.sandbox.haloUrl}/portal` },
      },
    });
    expect(view).toEqual({
      sherweb: {
        clientId: kept,
        clientSecret: kept,
        subscriptionKey: kept,
        companyName: { ...kept, value: 'southridge' },
      },
      halo: {
        url: { ...kept, value: companion.sandbox.haloUrl },
        tenant: { ...kept, value: 'southridge' },
        clientId: kept,
        clientSecret: kept,
      },
    });
    expect((await companion.call('status', {})).configured).toEqual({ sherweb: true, halo: true });
    await companion.restart();
    expect((await companion.sync()).status).toBe('completed');
    await companion.call('writeCredentials', { body: { halo: { clientSecret: null } } });
    await expect(companion.sync()).rejects.toMatchObject({ note: { code: 'halo.notConfigured' } });
  });

  test('no secret is in any file, in the log, or in any answer', async () => {
    const companion = await openTestCompanion({ seed: shop, environment: nothingGiven });
    const { sherweb, halo } = companion.sandbox.credentials;
    await companion.call('writeCredentials', {
      body: { sherweb, halo: { ...halo, url: companion.sandbox.haloUrl } },
    });
    companion.state.faults.add({
      side: 'halo',
      match: { method: 'GET', path: '/Client' },
      times: 2,
      effect: { kind: 'status', status: 500, message: `bad ${halo.clientSecret}` },
    });
    await companion.sync();
    const answers: string[] = [];
    const headers = { Authorization: `Bearer ${companion.companion().controlKey}` };
    for (const path of ['credentials', 'status', 'settings', 'runs', 'previews', 'customers', 'connections'])
      answers.push(await (await companion.fetch(`/api/${path}`, { headers })).text());
    answers.push(JSON.stringify(await companion.call('testCredentials', {})));
    const files = (await readdir(companion.dataDir, { recursive: true, withFileTypes: true })).filter(
      (file) => file.isFile(),
    );
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      const path = join(file.parentPath, file.name);
      expect([file.name, (await stat(path)).mode & 0o777]).toEqual([file.name, 0o600]);
      answers.push(await readFile(path, 'utf8'));
    }
    expect(companion.logged()).toContain('call answered');
    const secrets = [
      sherweb.clientSecret,
      sherweb.subscriptionKey,
      halo.clientSecret,
      companion.companion().controlKey,
    ];
    const tokens = ['sherweb-token-', 'halo-token-'];
    for (const secret of [...secrets, ...tokens])
      for (const text of [...answers, companion.logged()]) expect(text).not.toContain(secret);
  });

  test('what the environment gives wins over what is stored', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const view = await companion.call('writeCredentials', {
      body: { sherweb: { clientSecret: 'wrong-secret' } },
    });
    expect(view.sherweb.clientSecret).toEqual({ set: true, source: 'environment', value: null });
    expect((await companion.sync()).status).toBe('completed');
  });

  test.each(['http://halo.example', 'ftp://x', 'halo', 'javascript:alert(1)'])(
    '%s is no address for a secret',
    async (url) => {
      const companion = await openTestCompanion({ environment: nothingGiven });
      await expect(companion.call('writeCredentials', { body: { halo: { url } } })).rejects.toMatchObject({
        status: 400,
        note: { code: 'halo.unsafeAddress' },
      });
    },
  );
});

describe('the connection test', () => {
  const wrong = [
    [{ SHERWEB_CLIENT_SECRET: 'wrong' }, 'sherweb', 'sherweb.wrongCredentials'],
    [{ SHERWEB_SUBSCRIPTION_KEY: 'wrong' }, 'sherweb', 'sherweb.wrongSubscriptionKey'],
    [{ SHERWEB_API_URL: 'http://127.0.0.1:9' }, 'sherweb', 'sherweb.unreachable'],
    [{ HALO_CLIENT_SECRET: 'wrong' }, 'halo', 'halo.wrongCredentials'],
    [{ HALO_TENANT: 'wrong' }, 'halo', 'halo.wrongCredentials'],
    [{ HALO_URL: 'http://127.0.0.1:9' }, 'halo', 'halo.unreachable'],
    [{ HALO_CLIENT_ID: undefined }, 'halo', 'halo.notConfigured'],
  ] as const;
  test.each(wrong)('%o: says so, and that the other side is right', async (environment, side, code) => {
    const companion = await openTestCompanion({ seed: shop, environment });
    const tested = await companion.call('testCredentials', {});
    expect(tested[side]).toMatchObject({ ok: false, problem: { code } });
    expect(tested[side === 'halo' ? 'sherweb' : 'halo']).toMatchObject({
      ok: true,
      account: expect.any(String),
    });
  });

  test('no access to the API and missing permissions are told apart from wrong keys', async () => {
    const companion = await openTestCompanion({ seed: shop });
    companion.state.sherweb.settings.serviceProviderAccess = false;
    companion.state.halo.settings.applicationScopes = ['read:customers'];
    const first = await companion.call('testCredentials', {});
    expect(first.sherweb).toMatchObject({ ok: false, problem: { code: 'sherweb.noAccess' } });
    expect(first.halo).toMatchObject({ ok: false, problem: { code: 'halo.missingScope' } });
    companion.state.halo.settings.applicationScopes = ['all'];
    companion.state.halo.settings.agentScopes = [];
    expect((await companion.call('testCredentials', {})).halo).toMatchObject({
      problem: { code: 'halo.noPermission' },
    });
  });
});

describe('settings', () => {
  test('start with the defaults, change one by one, and last', async () => {
    const companion = await openTestCompanion();
    expect(await companion.call('readSettings', {})).toEqual(defaultSettings);
    const changed = { ...defaultSettings, recurringFee: 'price', maxDeactivations: 3 };
    expect(
      await companion.call('writeSettings', { body: { recurringFee: 'price', maxDeactivations: 3 } }),
    ).toEqual(changed);
    await companion.restart();
    expect(await companion.call('readSettings', {})).toEqual(changed);
  });

  test.each([
    [{ scheduleTime: '25:00' }, 'scheduleTime', 'time of day such as 06:00'],
    [{ scheduleTimeZone: 'Mars/Base' }, 'scheduleTimeZone', 'IANA time zone such as Europe/London'],
    [{ maxDeactivations: -1 }, 'maxDeactivations', ''],
    [{ recurringFee: 'everywhere' }, 'recurringFee', 'cost'],
    [{ importCustomers: 'yes' }, 'importCustomers', 'boolean'],
    [{ noSuchSetting: 1 }, 'noSuchSetting', ''],
  ])('%o is refused with a sentence that names it', async (body, name, words) => {
    const companion = await openTestCompanion();
    const headers = {
      Authorization: `Bearer ${companion.companion().controlKey}`,
      'Content-Type': 'application/json',
    };
    const init = { method: 'PATCH', headers, body: JSON.stringify(body) };
    const response = await companion.fetch('/api/settings', init);
    expect(response.status).toBe(400);
    const problem = ProblemSchema.parse(await response.json());
    expect(problem).toMatchObject({ code: 'api.badInput', status: 400 });
    expect(problem.message).toContain(name);
    expect(problem.message).toContain(words);
    expect(await companion.call('readSettings', {})).toEqual(defaultSettings);
  });
});
