import { describe, expect, test } from 'vitest';
import { openTestCompanion, type TestCompanion } from '../../support/companion.ts';
import { bearer, describedRoutes, paired } from '../../support/listening.ts';
import { nothingGiven } from '../../support/no-credentials.ts';
import { startReceiver } from '../../support/receiver.ts';
import { depth, tried } from '../depth.ts';
import { type Canary, filesIn, found, type Place, spellings } from './places.ts';
import { plantedShop, tattle, vendorCanaries } from './planted.ts';

const secretKey = 'Yc4pLs8Kd2Vn6Xz0Tb5Rm9Wq3Hf7Gj1Ea';

/** Calls every route as that caller, and keeps what it answers, headers and all. */
async function askEverything(companion: TestCompanion, who: string, token: string | null): Promise<Place[]> {
  const places: Place[] = [];
  const { sherweb, halo } = companion.sandbox.credentials;
  const { runs } = await companion.call('listRuns', {});
  const ids = ['1', runs.at(-1)?.runId ?? '1'];
  const bodies: Record<string, unknown> = {
    startRun: { mode: 'preview', scope: {} },
    createPairingCode: { role: 'technician' },
    pair: { code: 'AAAA-BBBB-CCCC', name: sherweb.clientSecret },
    writeCredentials: { sherweb, halo: { ...halo, url: companion.sandbox.haloUrl } },
    setMapping: { haloClientId: 1 },
  };
  for (const { method, path, name } of await describedRoutes(companion))
    for (const id of path.includes('/1') ? ids : ids.slice(0, 1)) {
      const headers = { ...(token === null ? {} : bearer(token)), 'content-type': 'application/json' };
      const hasBody = method !== 'GET' && method !== 'DELETE';
      const answer = await companion.fetch(path.replace('/1', `/${id}`), {
        method,
        headers,
        ...(hasBody ? { body: JSON.stringify(bodies[name] ?? {}) } : {}),
      });
      // The one answer that has to hold a secret: a code that was just made.
      const text = (await answer.text()).replace(/"code":"[A-Z0-9-]{14}"/, '');
      places.push({
        where: `${method} ${path} for ${who}`,
        text: JSON.stringify([...answer.headers]) + text,
      });
    }
  return places;
}

/** Ways by which people are told, whose receiver says back what it was told. */
async function waysWithSecrets(companion: TestCompanion) {
  const [path, changed, secret, password] = [
    'R3hookQv8Zt5Lw0Xb7',
    'Wq7changedNx4Lt9Rb',
    `whsec_${btoa('uN4pW7sK1dY6gM2cE9rT5xQ8')}`,
    'Vt9mailPz3Kq6Hs1',
  ];
  const receiver = await startReceiver(`/${path}`);
  receiver.answer({ status: 400, body: JSON.stringify({ message: `no ${receiver.url}` }) });
  const mail = { kind: 'email', host: '127.0.0.1', port: 9, security: 'none' } as const;
  const login = {
    user: 'Jk5userXw2Bn8',
    password,
    from: 'Gd7fromQ@Yq2Zk8wB.XrTnLv',
    to: ['Fs4to9Lm@Hc3Vb7jP.WdKsRf'],
  };
  const targets = [
    { kind: 'webhook', url: receiver.url, secret },
    { kind: 'slack', url: receiver.url },
    { ...mail, ...login },
  ] as const;
  const wayIds: string[] = [];
  for (const target of targets)
    wayIds.push((await companion.call('addWay', { body: { name: target.kind, target } })).wayId);
  const [, , wayId = ''] = wayIds;
  const body = { target: { kind: 'email', password: changed } } as const;
  await companion.call('changeWay', { params: { wayId }, body });
  await companion.call('setHeartbeat', { body: { url: receiver.url } });
  const all = { path, changed, secret: secret.slice(6), ...login, to: login.to[0] ?? '' };
  return { wayIds, canaries: Object.entries(all).map(([name, value]): Canary => ({ name, secret: value })) };
}

/** What lies in the folder, and the log so far. */
async function lookInside(companion: TestCompanion): Promise<Place[]> {
  await companion.companion().runs.idle();
  await companion.companion().data.settled();
  return [{ where: 'log', text: companion.logged() }, ...(await filesIn(companion.dataDir))];
}

/** How the vendors refuse, in rounds: the deep form tries every kind for every caller. */
const rounds = () =>
  depth() === 'deep' ? [[400], [401, 403], [404], [429], [500, 502]] : [[400, 401], [500]];

describe('secrets', () => {
  test('are found by the search, however they are spelt', () => {
    const canary: Canary = { name: 'x', secret: 'kX2~P/8+v=Lq&R"t%7\\Ybé#Ju5' };
    const bytes = Buffer.from(canary.secret);
    const leaks = [
      `a ${canary.secret} b`,
      `id:${canary.secret.slice(3, 11)}…`,
      [...canary.secret].reverse().join('').slice(4, 14),
      bytes.toString('hex'),
      bytes.toString('base64url'),
      ...['', 'a', 'ab'].map((before) => Buffer.from(`${before}${canary.secret}cd`).toString('base64')),
      encodeURIComponent(canary.secret),
      new URLSearchParams({ secret: canary.secret }).toString(),
      JSON.stringify({ text: JSON.stringify({ secret: canary.secret }) }),
    ];
    for (const text of leaks) expect(found([canary], [{ where: text, text }])).not.toEqual([]);
    expect(found([canary], [{ where: 'elsewhere', text: 'nothing of it: kX2~P/8' }])).toEqual([]);
    expect(spellings(canary).length).toBeGreaterThan(30);
  });

  test('show in no answer, log line, event or file, whatever the vendors say back', async (context) => {
    const companion = await openTestCompanion({
      seed: plantedShop,
      environment: { ...nothingGiven, COMPANION_SECRET_KEY: secretKey },
    });
    const { sherweb, halo } = companion.sandbox.credentials;
    await companion.call('writeCredentials', {
      body: { sherweb, halo: { ...halo, url: companion.sandbox.haloUrl } },
    });
    const pairs = [await paired(companion, 'admin'), await paired(companion, 'technician')];
    const code = (await companion.call('createPairingCode', { body: { role: 'admin' } })).code;
    const key = companion.companion().controlKey;
    const told = await waysWithSecrets(companion);
    await companion.sync();
    const canaries: Canary[] = [
      ...vendorCanaries(companion.sandbox),
      ...pairs.map(({ token }, place) => ({ name: `token ${place}`, secret: token })),
      { name: 'a pairing code', secret: code },
      { name: 'the key of commands', secret: key },
      { name: 'the secret key', secret: secretKey },
      ...told.canaries,
    ];
    const tokens = pairs.map(({ token }) => token);
    const places: Place[] = [];
    const note = (where: string, value: unknown) => places.push({ where, text: JSON.stringify(value) });

    for (const [place, token] of [null, ...tokens].entries())
      places.push(...(await askEverything(companion, `caller ${place}`, token)));
    places.push(...(await lookInside(companion)));
    for (const statuses of rounds()) {
      const act = async (what: string, action: () => Promise<unknown>) => {
        companion.state.faults.clear();
        tattle(companion.state, statuses, 3);
        note(`${what} with ${statuses}`, await action().catch((error: unknown) => [String(error), error]));
      };
      await act('sync', () => companion.run({ mode: 'sync' }, (progress) => note('event', progress)));
      await act('test', () => companion.call('testCredentials', {}));
      for (const wayId of told.wayIds)
        await act('a way', () => companion.call('testWay', { params: { wayId } }));
      await act('doctor', () => companion.call('doctor', { body: { writeCheckHaloClientId: 1 } }));
      await act('refresh', () =>
        companion.call('clientSubscriptions', { params: { haloClientId: 1 }, query: { refresh: 'true' } }),
      );
      for (const token of depth() === 'deep' ? tokens : tokens.slice(0, 1))
        places.push(...(await askEverything(companion, `whom ${statuses} leave in trouble`, token)));
    }
    companion.state.faults.clear();
    note(
      'wrong',
      await companion.call('writeCredentials', { body: { halo: { clientSecret: `${halo.clientSecret}x` } } }),
    );
    note('wrong test', await companion.call('testCredentials', {}));
    await companion.restart();
    places.push(...(await lookInside(companion)));
    note('backup', await companion.call('makeBackup', {}));

    expect(companion.logged()).toContain('call answered');
    expect(places.some(({ text }) => text.includes('[secret]'))).toBe(true);
    expect(places.filter(({ where }) => where === 'event').length).toBeGreaterThan(3);
    expect([...new Set(found(canaries, places))]).toEqual([]);
    tried(context, {
      'places searched for secrets': places.length,
      'spellings of secrets': canaries.flatMap(spellings).length,
    });
  });
});
