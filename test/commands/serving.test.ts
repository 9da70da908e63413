import { once } from 'node:events';
import { access, readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openCommands } from '../support/commands.ts';
import { licenceOf, shop } from '../support/shop.ts';

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

describe('serve', () => {
  test('on port 0 prints where it listens, and says what to do next', async () => {
    const commands = await openCommands(shop);
    const { url, stop } = await commands.serve();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/);
    expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ ok: true });
    expect((await fetch(`${url}/api/status`)).status).toBe(401);
    const ended = await stop();
    expect([ended.code, ended.json.url, ended.json.dataDir]).toEqual([0, url, commands.dataDir]);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it cleanly and gives the folder up', async (signal) => {
    const commands = await openCommands(shop);
    const { url, stop } = await commands.serve();
    const owner = join(commands.dataDir, 'owner.json');
    expect(await isThere(owner)).toBe(true);
    const follower = await fetch(`${url}/health`);
    expect(follower.ok).toBe(true);
    // Browsers open connections before they ask anything on them.
    const spare = connect(Number(new URL(url).port), '127.0.0.1');
    await once(spare, 'connect');
    expect((await stop(signal)).code).toBe(0);
    spare.destroy();
    expect(await isThere(owner)).toBe(false);
    await expect(fetch(`${url}/health`)).rejects.toThrow();
    expect((await commands.jsonHere('runs')).code).toBe(0);
  });

  test('SIGTERM during a run lets the write in flight finish, and the rest is done later', async () => {
    const commands = await openCommands(shop);
    commands.state.halo.settings.writeTakesMs = 300;
    const { stop } = await commands.serve();
    const syncing = commands.jsonHere('sync');
    await vi.waitFor(() => expect(commands.state.writes('halo')).toHaveLength(1), 10_000);
    expect((await stop()).code).toBe(0);
    await syncing;
    expect(commands.state.halo.licences()).toHaveLength(5);
    commands.state.halo.settings.writeTakesMs = 1;
    const later = await commands.jsonHere('sync');
    expect([later.code, later.json.counts.subscriptionsCreated]).toEqual([0, 0]);
    expect(later.json.counts.unchanged).toBe(5);
  });

  test('a second one on the same folder is refused; a taken port is named', async () => {
    const commands = await openCommands(shop);
    const { url, stop } = await commands.serve();
    const second = await commands.json('serve');
    expect([second.code, second.json.problem.code]).toEqual([4, 'store.folder']);
    expect(second.stderr).toContain(commands.dataDir);
    const port = new URL(url).port;
    const other = await commands.json('serve', {
      COMPANION_DATA_DIR: `${commands.dataDir}-2`,
      COMPANION_PORT: port,
    });
    expect([other.code, other.json.problem.message]).toEqual([2, expect.stringContaining('COMPANION_PORT')]);
    expect((await fetch(`${url}/health`)).ok).toBe(true);
    expect((await stop()).code).toBe(0);
  });

  test('one that was killed is followed at once', async () => {
    const commands = await openCommands(shop);
    const { stop } = await commands.serve();
    await stop('SIGKILL');
    expect(await isThere(join(commands.dataDir, 'owner.json'))).toBe(true);
    const next = await commands.serve();
    expect((await commands.jsonHere('sync')).json.counts.subscriptionsCreated).toBe(5);
    expect((await next.stop()).code).toBe(0);
  });

  test('makes up for a daily sync that was missed while it was off', async () => {
    const commands = await openCommands(shop);
    const at = new Date(Date.now() - 60_000);
    await commands.jsonHere(`settings set scheduleTime ${at.toISOString().slice(11, 16)}`);
    await commands.jsonHere('settings set scheduleEnabled true');
    const file = join(commands.dataDir, 'companion.json');
    const stored = JSON.parse(await readFile(file, 'utf8'));
    stored.data.schedule.since = '2020-01-01T00:00:00.000Z';
    await writeFile(file, JSON.stringify(stored));

    const { stop } = await commands.serve();
    await vi.waitFor(async () => {
      const { json } = await commands.jsonHere('runs');
      expect(json.runs).toMatchObject([{ trigger: 'schedule', status: 'completed' }]);
    }, 20_000);
    expect(commands.state.halo.licences()).toHaveLength(5);
    expect((await stop()).code).toBe(0);
  });
});

describe('commands beside a running server', () => {
  test('ask it: what one changes the other sees at once', async () => {
    const commands = await openCommands(shop);
    const { url, stop } = await commands.serve();
    await commands.jsonHere('settings set maxDeactivations 4');
    const { json: invite } = await commands.jsonHere('pair');
    const paired = await fetch(`${url}/api/pair`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code: invite.code, name: 'Browser' }),
    });
    expect(paired.status).toBe(201);
    const { token } = (await paired.json()) as { token: string };
    const headers = { Authorization: `Bearer ${token}` };
    const settings = await fetch(`${url}/api/settings`, { headers });
    expect(await settings.json()).toMatchObject({ maxDeactivations: 4 });

    const sync = await commands.json('sync');
    expect([sync.code, sync.stderr, sync.json.counts.subscriptionsCreated]).toEqual([0, '', 5]);
    const run = await fetch(`${url}/api/runs/${sync.json.runId}`, { headers });
    expect(await run.json()).toEqual(sync.json);
    expect((await stop()).code).toBe(0);
  });

  test('two syncs at once are one run, with a server and without', async () => {
    const commands = await openCommands(shop);
    commands.state.faults.add({
      side: 'sherweb',
      match: { path: '/details' },
      effect: { kind: 'latency', ms: 1500 },
    });
    const { stop } = await commands.serve();
    const [first, second] = await Promise.all([commands.json('sync'), commands.json('sync')]);
    expect([first.code, second.code, first.json.runId]).toEqual([0, 0, second.json.runId]);
    await stop();

    commands.state.sherweb.setQuantity('c-e3', 15);
    const both = await Promise.all([commands.json('sync'), commands.json('sync')]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(licenceOf(commands.state, 'c-e3').count).toBe(15);
    expect(commands.state.halo.licences()).toHaveLength(5);
    expect(commands.state.halo.violations).toEqual([]);
  });

  test('many at once on a fresh folder: each one answers', async () => {
    const commands = await openCommands(shop);
    const words = ['settings get', 'mappings list', 'runs', 'settings set maxDeactivations 7', 'pair'];
    const ended = await Promise.all(words.map((each) => commands.json(each)));
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(words.map(() => [0, '']));
    expect((await commands.jsonHere('settings get maxDeactivations')).json).toEqual({ maxDeactivations: 7 });
  });

  test('a short command does not end the sync that another one has asked it for', async () => {
    const commands = await openCommands(shop);
    commands.state.faults.add({
      side: 'sherweb',
      match: { path: '/customers' },
      effect: { kind: 'latency', ms: 1500 },
    });
    commands.state.faults.add({
      side: 'sherweb',
      match: { path: '/details' },
      effect: { kind: 'latency', ms: 500 },
    });
    const short = commands.json('test-connection');
    await vi.waitFor(() => expect(commands.state.requests.length).toBeGreaterThan(0), 10_000);
    const sync = await commands.jsonHere('sync');
    expect([sync.code, sync.json.status, sync.json.counts.subscriptionsCreated]).toEqual([0, 'completed', 5]);
    expect((await short).code).toBe(0);
    expect((await commands.jsonHere('runs')).json.runs).toHaveLength(1);
  });

  test('a command whose server is killed meanwhile says so, or does it all itself', async () => {
    const commands = await openCommands(shop);
    commands.state.faults.add({ side: 'sherweb', match: { path: '/customers' }, effect: { kind: 'hang' } });
    const { process } = await commands.serve();
    const asking = commands.jsonHere('sync');
    await vi.waitFor(() => expect(commands.state.requests.length).toBeGreaterThan(0), 10_000);
    process.kill('SIGKILL');
    await once(process, 'close');
    const { code, json } = await asking;
    // Killed before it had answered which run it is, the command owns the folder then; before the command listened for
    // progress, its run is on record already.
    expect([
      [0, 'completed', 5],
      [1, 'interrupted', 0],
      [1, 'companion.gone', undefined],
    ]).toContainEqual([code, json.problem?.code ?? json.status, json.counts?.subscriptionsCreated]);
    const { runs } = (await commands.jsonHere('runs')).json;
    expect(runs.at(-1)).toMatchObject({ status: 'interrupted' });
    expect(commands.state.halo.licences()).toHaveLength(code === 0 ? 5 : 0);
  });
});
