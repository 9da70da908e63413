import { describe, expect, test } from 'vitest';
import { small } from '../sandbox/seeds/small.ts';
import { openCommands } from '../support/commands.ts';
import { clientNamed, customerNamed, shop } from '../support/shop.ts';

const runKeys = [
  'calls',
  'changes',
  'counts',
  'finishedAt',
  'holds',
  'planId',
  'planState',
  'problems',
  'runId',
  'scope',
  'startedAt',
  'status',
  'trigger',
];
const countKeys = [
  'customersCreated',
  'failed',
  'held',
  'mappingsCreated',
  'needsDecision',
  'subscriptionsContinued',
  'subscriptionsCreated',
  'subscriptionsDeactivated',
  'subscriptionsReactivated',
  'subscriptionsUpdated',
  'unchanged',
];
const changeKeys = [
  'customerName',
  'fields',
  'haloClientId',
  'haloLicenceId',
  'kind',
  'outcome',
  'problem',
  'sherwebCustomerId',
  'subscriptionId',
  'title',
];
/** Some changes say more. */
const whereKnown = ['currency', 'lastSeenAt', 'stakes', 'topLevelName', 'usageBased'];
const keys = (value: object) => Object.keys(value).sort();

describe('commands, with --json and without', () => {
  test('the whole job: test, generate, preview, approve, sync again, look back', async () => {
    const commands = await openCommands(small);
    const connection = await commands.json('test-connection');
    expect([connection.code, connection.json]).toEqual([
      0,
      {
        sherweb: { ok: true, account: '8 customers' },
        halo: { ok: true, account: `${new URL(commands.sandbox.haloUrl).host}, tenant southridge` },
      },
    ]);

    const generated = await commands.json('mappings generate');
    expect([generated.code, generated.stderr]).toEqual([0, '']);
    expect(generated.json).toMatchObject({
      created: 4,
      alreadyMapped: 0,
      noMatch: 3,
      ambiguous: 1,
      excluded: 0,
      nearMatches: [
        {
          sherwebCustomerId: customerNamed(commands.state, 'Wide World Importers Ltd').id,
          sherwebName: 'Wide World Importers Ltd',
          candidates: [
            {
              haloClientId: clientNamed(commands.state, 'Wide World Importers Limited').id,
              haloName: 'Wide World Importers Limited',
              score: expect.any(Number),
              evidence: [expect.any(String)],
            },
          ],
        },
      ],
    });

    const preview = await commands.jsonHere('sync --preview');
    expect([preview.code, preview.stderr, preview.json.status]).toEqual([0, '', 'preview']);
    expect(keys(preview.json)).toEqual(runKeys);
    expect(keys(preview.json.counts)).toEqual(countKeys);
    for (const change of preview.json.changes)
      expect(keys(change).filter((key) => !whereKnown.includes(key))).toEqual(changeKeys);
    expect(keys(preview.json.calls)).toEqual(['halo', 'sherweb']);
    expect(commands.state.writes()).toEqual([]);

    const applied = await commands.json(`sync --approve ${preview.json.planId}`);
    expect([applied.code, applied.json.status, applied.json.planId]).toEqual([
      0,
      'completed',
      preview.json.planId,
    ]);
    expect(applied.json.counts).toEqual(preview.json.counts);
    const again = await commands.jsonHere('sync');
    expect([again.code, again.json.changes]).toEqual([0, []]);

    const { json: list } = await commands.json('runs');
    expect(list.runs.map(({ runId }: { runId: string }) => runId)).toEqual(
      [again, applied, preview].map(({ json }) => json.runId),
    );
    expect((await commands.jsonHere(`runs ${applied.json.runId}`)).json).toEqual(applied.json);
  });

  test('mappings: list, set, remove, exclude', async () => {
    const commands = await openCommands(shop);
    const { id } = clientNamed(commands.state, 'Fabrikam, Inc.');
    const listed = await commands.json('mappings list');
    expect([listed.code, listed.json.customers.length]).toEqual([0, 2]);
    expect((await commands.json(`mappings set contoso ${id}`)).json).toMatchObject({
      sherwebCustomerId: 'contoso',
      haloClientId: id,
      origin: 'manual',
    });
    expect((await commands.json('mappings exclude fabrikam')).json).toEqual({ excluded: true });
    const { json } = await commands.jsonHere('mappings list');
    expect(json.customers.map(({ state }: { state: string }) => state)).toEqual(['mapped', 'excluded']);
    expect((await commands.json('mappings remove contoso')).json).toEqual({ removed: true });
    expect(await commands.jsonHere('mappings remove contoso')).toMatchObject({
      code: 0,
      json: { removed: false },
    });
  });

  test('settings, pair, doctor, version and help', async () => {
    const commands = await openCommands(shop);
    expect((await commands.json('settings set maxDeactivations 3')).json.maxDeactivations).toBe(3);
    expect((await commands.json('settings get maxDeactivations')).json).toEqual({ maxDeactivations: 3 });
    expect((await commands.jsonHere('settings get')).json).toMatchObject({
      maxDeactivations: 3,
      recurringFee: 'auto',
    });
    expect((await commands.json('pair --role technician')).json).toEqual({
      code: expect.any(String),
      role: 'technician',
      browsers: 1,
      expiresAt: expect.stringMatching(/Z$/),
    });
    expect((await commands.jsonHere('invites make --browsers 25')).json).toMatchObject({ browsers: 25 });
    const { json } = await commands.jsonHere('invites list');
    expect(json.codes).toMatchObject([{ browsers: 25, used: 0 }, { browsers: 1 }]);
    const withdrawn = await commands.jsonHere(`invites withdraw ${json.codes[0].codeId}`);
    expect(withdrawn).toMatchObject({ code: 0, json: { withdrawn: true } });
    const doctor = await commands.json('doctor');
    expect(doctor.json).toMatchObject({ writeCheck: false, findings: expect.any(Array) });
    expect([0, 1]).toContain(doctor.code);
    expect(commands.state.writes()).toEqual([]);
    expect(await commands.run('--version')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    const help = await commands.run('--help');
    expect([help.code, help.stderr]).toEqual([0, '']);
    for (const name of ['serve', 'test-connection', 'mappings', 'settings', 'sync', 'runs', 'pair', 'doctor'])
      expect(help.stdout).toContain(name);
    expect(await commands.jsonHere('--help')).toMatchObject({ code: 0, json: { text: expect.any(String) } });
  });

  test('people get a report that ends with one line for a ticket', async () => {
    const commands = await openCommands(small);
    const preview = await commands.runHere('sync --preview');
    expect(preview.stdout).toContain('Preview; nothing was changed');
    expect(preview.stdout).toMatch(/Apply exactly this: sync --approve plan-[0-9a-f]+/);
    const sync = await commands.run('sync');
    expect([sync.code, sync.stderr]).toEqual([0, '']);
    expect(sync.stdout.trimEnd().split('\n').at(-1)).toMatch(
      /^completed · 2 customers, 5 mappings, 16 subscriptions created, 0 updated, .* 3 to decide, 0 failed · run /,
    );
    for (const words of ['Litware Inc', 'Wide World Importers Limited', 'Adatum Corporation'])
      expect(sync.stdout).toContain(words);
    expect(sync.stdout).not.toContain('\u001b[');
    expect((await commands.runHere('mappings list')).stdout).toMatch(/8 Sherweb customers, 3 not mapped\n$/);
    const status = await commands.runHere('status');
    expect([status.code, status.stdout.trimEnd().split('\n').length]).toEqual([0, 6]);
    expect(status.stdout).toMatch(/^Waiting {4}3 decisions \(the oldest .+ ago\)/m);
    expect((await commands.runHere('test-connection')).stdout).toContain('Sherweb: connected (8 customers)');
  });

  test('colours come only where they are wanted, and never into JSON', async () => {
    const commands = await openCommands(small);
    const wanted = { FORCE_COLOR: '1' };
    const coloured = await commands.run('mappings generate', wanted);
    expect(coloured.stdout).toContain('\u001b[32m+\u001b[39m');
    for (const ended of [
      await commands.run('mappings generate'),
      await commands.run('mappings generate', { ...wanted, NO_COLOR: '1' }),
      await commands.json('mappings generate', wanted),
    ])
      expect(ended.stdout).not.toContain('\u001b');
  });
});
