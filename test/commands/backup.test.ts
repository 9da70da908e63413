import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCommands } from '../support/commands.ts';
import { shop } from '../support/shop.ts';

describe('backup and restore', () => {
  test('backup while the companion runs; restore refuses while it runs, works once it is stopped', async () => {
    const commands = await openCommands(shop);
    const served = await commands.serve();
    expect((await commands.runHere('sync')).code).toBe(0);
    const made = await commands.json('backup first.json');
    expect([made.code, made.json]).toMatchObject([
      0,
      { withKey: false, holds: { mappings: 2, links: 5, runs: 1 } },
    ]);
    const file: string = made.json.file;
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await commands.jsonHere(`backup ${file}`)).toMatchObject({
      code: 2,
      json: { problem: { code: 'backup.exists' } },
    });

    await commands.runHere('settings set maxDeactivations 77');
    const refused = await commands.json(`restore ${file}`);
    expect(refused).toMatchObject({ code: 4, json: { problem: { code: 'store.folder' } } });
    expect((await commands.runHere('settings get maxDeactivations')).stdout.trim()).toBe('77');
    expect((await served.stop()).code).toBe(0);

    const restored = await commands.run(`restore ${file}`);
    expect([restored.code, restored.stderr]).toEqual([0, '']);
    expect(restored.stdout).toContain('2 mappings, 5 links, 1 report');
    expect(restored.stdout).toContain('Make a new preview before the next sync');
    expect((await commands.runHere('settings get maxDeactivations')).stdout.trim()).toBe('25');
    const planned = await commands.jsonHere('sync --preview');
    expect(planned.json).toMatchObject({ status: 'preview', changes: [], counts: { unchanged: 5 } });
    const audit = await commands.run('audit --limit 5');
    expect(audit.stdout).toContain('restored a backup');
    expect(audit.stdout).toContain('the command');
  });

  test('--with-key puts the key in; without a key file it says so', async () => {
    const commands = await openCommands(shop);
    await commands.runHere('settings get');
    const made = await commands.run('backup keyed.json --with-key');
    expect(made.code).toBe(0);
    expect(made.stdout).toContain('whoever has this file has the credentials');
    const key = await readFile(join(commands.dataDir, 'secret.key'), 'utf8');
    expect(await readFile(join(commands.dataDir, '..', 'keyed.json'), 'utf8')).toContain(key.trim());
    const inEnvironment = { COMPANION_SECRET_KEY: 'a passphrase of some length' };
    expect(
      await commands.jsonHere(
        `backup ${join(commands.dataDir, '..', 'other.json')} --with-key`,
        inEnvironment,
      ),
    ).toMatchObject({
      code: 2,
      json: { problem: { code: 'backup.noKeyFile' } },
    });
    expect(await readdir(join(commands.dataDir, '..'))).not.toContain('other.json');
  });

  test('a file that is not there, and one that is no backup', async () => {
    const commands = await openCommands(shop);
    await commands.runHere('settings set maxDeactivations 77');
    expect(await commands.jsonHere(`restore ${join(commands.dataDir, '..', 'nowhere.json')}`)).toMatchObject({
      code: 2,
      json: { problem: { code: 'backup.unreadable' } },
    });
    await writeFile(join(commands.dataDir, '..', 'note.json'), '{}');
    expect(await commands.json('restore note.json')).toMatchObject({
      code: 2,
      json: { problem: { code: 'backup.damaged' } },
    });
    expect((await commands.runHere('settings get maxDeactivations')).stdout.trim()).toBe('77');
  });
});
