import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCommands } from '../support/commands.ts';
import { clientNamed, licenceOf, shop, single } from '../support/shop.ts';

describe('exit 0: done, or nothing to do', () => {
  test('with things to decide as well, which are counted', async () => {
    const commands = await openCommands((state) => {
      shop(state);
      state.sherweb.addCustomer({ name: 'Contoso Limited' });
    });
    const sync = await commands.json('sync');
    expect([sync.code, sync.json.counts.needsDecision]).toEqual([0, 1]);
  });

  test('a sync of a part, by its options', async () => {
    const commands = await openCommands(shop);
    await commands.jsonHere('mappings generate');
    const { id } = clientNamed(commands.state, 'Contoso Ltd');
    const one = await commands.jsonHere(`sync --halo-client ${id}`);
    expect(one.json.scope).toEqual({ customers: false, subscriptions: true, haloClientIds: [id] });
    expect(commands.state.halo.licences().map(({ client_id }) => client_id)).toEqual([id, id, id]);
    const customers = await commands.jsonHere('sync --customers');
    expect(customers.json).toMatchObject({ scope: { customers: true, subscriptions: false }, changes: [] });
    const subscriptions = await commands.jsonHere('sync --subscriptions');
    expect(subscriptions.json.scope).toEqual({ customers: false, subscriptions: true, haloClientIds: null });
    expect(subscriptions.json.counts.subscriptionsCreated).toBe(2);
  });
});

describe('exit 1: finished, but something failed', () => {
  test('a customer that cannot be read', async () => {
    const commands = await openCommands(shop);
    await commands.jsonHere('mappings generate');
    const match = { path: '/details', query: { customerId: 'contoso' } };
    commands.state.faults.add({ side: 'sherweb', match, times: 9, effect: { kind: 'malformedJson' } });
    const sync = await commands.json('sync');
    expect([sync.code, sync.json.status]).toEqual([1, 'partial']);
    expect(sync.json.problems).toMatchObject([{ code: 'sherweb.badAnswer', sherwebCustomerId: 'contoso' }]);
    expect(licenceOf(commands.state, 'f-e3').count).toBe(20);
  });

  test('a preview that could not read everything', async () => {
    const commands = await openCommands(shop);
    await commands.jsonHere('mappings generate');
    const match = { path: '/details', query: { customerId: 'contoso' } };
    commands.state.faults.add({ side: 'sherweb', match, effect: { kind: 'html' } });
    expect(await commands.jsonHere('sync --preview')).toMatchObject({ code: 1, json: { status: 'preview' } });
  });

  test('a plan whose ground has moved, and one that was applied already', async () => {
    const commands = await openCommands(shop);
    const { planId } = (await commands.jsonHere('sync --preview')).json;
    commands.state.sherweb.setQuantity('c-e3', 99);
    const moved = await commands.jsonHere(`sync --approve ${planId}`);
    expect(moved).toMatchObject({
      code: 1,
      json: { status: 'moved', problems: [{ code: 'sync.planMoved' }] },
    });
    expect(commands.state.writes()).toEqual([]);
    const spent = await commands.jsonHere(`sync --approve ${planId}`);
    expect(spent).toMatchObject({ code: 1, json: { problem: { code: 'sync.planSpent' } } });
    expect(spent.stderr).toContain(spent.json.problem.message);
  });

  test('a side that cannot be reached', async () => {
    const commands = await openCommands(shop);
    const tested = await commands.jsonHere('test-connection', { HALO_CLIENT_SECRET: 'wrong' });
    expect(tested).toMatchObject({
      code: 1,
      json: {
        sherweb: { ok: true },
        halo: {
          ok: false,
          problem: { code: 'halo.wrongCredentials', message: expect.any(String), action: expect.any(String) },
        },
      },
    });
  });
});

describe('exit 2: wrong usage or configuration', () => {
  const wrongUse = [
    'no-such-command',
    'sync --no-such-option',
    'sync --halo-client abc',
    'sync --approve',
    'sync --approve plan-1 --preview',
    'renewals calendar',
    'mappings set only-one',
    'mappings set contoso minus-one',
    'settings set noSuchSetting 1',
    'settings set scheduleTime 25:00',
    'settings get noSuchSetting',
    'pair --role owner',
    'serve now',
    'sync --approve plan-00000000',
    'sync --approve ../companion',
    'runs none',
    'mappings set nobody 1',
  ];
  const expectRefused = async (words: string, how: 'json' | 'jsonHere') => {
    const commands = await openCommands(shop);
    const ended = await commands[how](words);
    expect([ended.code, typeof ended.json?.problem?.message]).toEqual([2, 'string']);
    expect(ended.stderr.trim()).not.toBe('');
    expect(ended.stderr).not.toMatch(/\n\s+at /);
    expect(commands.state.writes()).toEqual([]);
  };
  test.each(wrongUse)('%s', (words) => expectRefused(words, 'jsonHere'));
  test.each(['no-such-command', 'runs none'])('%s, asked of the program itself', (words) =>
    expectRefused(words, 'json'),
  );

  const wrongVariables = [
    ['COMPANION_PORT', 'many'],
    ['COMPANION_PORT', '70000'],
    ['COMPANION_HOST', '0.0.0.0'],
    ['COMPANION_TLS_CERT', '/no/such/file'],
    ['COMPANION_BEHIND_TLS_PROXY', 'perhaps'],
    ['COMPANION_SECRET_KEY', 'too-short'],
    ['SHERWEB_API_URL', 'http://api.sherweb.example'],
    ['HALO_URL', 'halo'],
    ['LOG_LEVEL', 'loud'],
  ] as const;
  const expectNamed = async (name: string, value: string, how: 'json' | 'jsonHere') => {
    const commands = await openCommands(shop);
    const served = await commands[how]('serve', { [name]: value });
    expect(served.code).toBe(2);
    expect(served.json.problem.message).toContain(name);
    expect(served.stderr).toContain(name);
    expect(served.stderr).not.toMatch(/\n\s+at /);
  };
  test.each(wrongVariables)('%s=%s: the sentence names the variable', (name, value) =>
    expectNamed(name, value, 'jsonHere'),
  );
  test('a wrong variable of the program itself is named', () =>
    expectNamed('COMPANION_HOST', '0.0.0.0', 'json'));

  test('without credentials: says which are missing', async () => {
    const commands = await openCommands(shop, { SHERWEB_CLIENT_SECRET: undefined });
    for (const words of ['sync', 'mappings generate']) {
      const ended = await commands.jsonHere(words);
      expect([ended.code, ended.json.problem.code]).toEqual([2, 'sherweb.notConfigured']);
      expect(ended.stderr).toContain('the client secret');
    }
    expect(await commands.jsonHere('test-connection')).toMatchObject({
      code: 2,
      json: { halo: { ok: true } },
    });
  });
});

describe('exit 3: the plan, or a part of it, is held', () => {
  test('a part: the rest is done, and what is held is named with the way to apply it', async () => {
    const commands = await openCommands((state) => {
      single(15)(state);
      state.sherweb.addCustomer({ id: 'fabrikam', name: 'Fabrikam, Inc.' });
      state.sherweb.addSubscription('fabrikam', { id: 'f-1', productName: 'Product F', quantity: 4 });
      state.halo.addClient({ name: 'Fabrikam, Inc.' });
    });
    await commands.jsonHere('settings set deactivateDeleted true');
    await commands.jsonHere('sync');
    for (let place = 1; place <= 11; place += 1) commands.state.sherweb.cancel(`s-${place}`);
    commands.state.sherweb.setQuantity('f-1', 5);
    const ended = await commands.runHere('sync');
    expect(ended.code).toBe(3);
    expect(ended.stdout).toContain('Sync done, but for what is held for a decision');
    expect(ended.stdout).toContain('11 of 16 active licences would be deactivated');
    expect(ended.stdout).toMatch(/1 subscription updated +\+1 seat\n +Fabrikam, Inc\./);
    expect(ended.stdout).toMatch(
      /11 changes held for a decision, nothing of it done +-66 seats\n +#1 +- +Contoso Ltd/,
    );
    const [, planId] = /Apply exactly what is held: sync --approve (\S+)/.exec(ended.stdout) ?? [];
    const approved = await commands.jsonHere(`sync --approve ${planId}`);
    expect([approved.code, approved.json.counts.subscriptionsDeactivated]).toEqual([0, 11]);
  });

  test('until it is approved', async () => {
    const commands = await openCommands(single(15));
    await commands.jsonHere('settings set deactivateDeleted true');
    await commands.jsonHere('sync');
    for (let place = 1; place <= 11; place += 1) commands.state.sherweb.cancel(`s-${place}`);
    const held = await commands.json('sync');
    expect([held.code, held.json.status, held.json.holds.length]).toEqual([3, 'held', 2]);
    const again = (await commands.runHere('sync')).stdout;
    expect(again).toContain('Plan held for a decision; nothing was changed');
    const [, planId] = /Apply exactly this: sync --approve (\S+)/.exec(again) ?? [];
    const approved = await commands.jsonHere(`sync --approve ${planId}`);
    expect([approved.code, approved.json.counts.subscriptionsDeactivated]).toEqual([0, 11]);
  });
});

describe('exit 4: could not start', () => {
  test.each([
    ['serve', 'json'],
    ['sync', 'jsonHere'],
    ['settings get', 'jsonHere'],
  ] as const)('%s on a data folder that is a file', async (words, how) => {
    const commands = await openCommands(shop);
    await writeFile(commands.dataDir, '');
    const ended = await commands[how](words);
    expect([ended.code, ended.json.problem.code]).toEqual([4, 'store.folder']);
    expect(ended.stderr).toContain(commands.dataDir);
  });

  test('data that is damaged beyond its backups', async () => {
    const commands = await openCommands(shop);
    await mkdir(commands.dataDir, { recursive: true });
    await writeFile(join(commands.dataDir, 'companion.json'), 'not what we wrote');
    const ended = await commands.jsonHere('sync');
    expect([ended.code, ended.json.problem.code]).toEqual([4, 'store.damaged']);
    expect(commands.state.requests).toEqual([]);
  });

  test('data of a newer version', async () => {
    const commands = await openCommands(shop);
    await mkdir(commands.dataDir, { recursive: true });
    const newer = { format: 'sherweb-for-halo', kind: 'companion', version: 99, savedAt: '', data: {} };
    await writeFile(join(commands.dataDir, 'companion.json'), JSON.stringify(newer));
    const ended = await commands.jsonHere('settings get');
    expect([ended.code, ended.json.problem.code]).toEqual([4, 'store.newerVersion']);
  });
});
