import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCommands } from '../support/commands.ts';
import { shop } from '../support/shop.ts';

describe('backup and restore', () => {
  test('backup while the companion runs; restore refuses while it runs, works once it is stopped', async () => {
    const it = await openCommands(shop);
    const served = await it.serve();
    expect((await it.runHere('sync')).code).toBe(0);
    const made = await it.json('backup first.json');
    expect([made.code, made.json]).toMatchObject([
      0,
      { withKey: false, holds: { mappings: 2, links: 5, runs: 1 } },
    ]);
    const file: string = made.json.file;
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await it.jsonHere(`backup ${file}`)).toMatchObject({
      code: 2,
      json: { problem: { code: 'backup.exists' } },
    });

    await it.runHere('settings set maxDeactivations 77');
    const refused = await it.json(`restore ${file}`);
    expect(refused).toMatchObject({ code: 4, json: { problem: { code: 'store.folder' } } });
    expect((await it.runHere('settings get maxDeactivations')).stdout.trim()).toBe('77');
    expect((await served.stop()).code).toBe(0);

    const restored = await it.run(`restore ${file}`);
    expect([restored.code, restored.stderr]).toEqual([0, '']);
    expect(restored.stdout).toContain('2 mappings, 5 links, 1 report');
    expect(restored.stdout).toContain('Make a new preview before the next sync');
    expect((await it.runHere('settings get maxDeactivations')).stdout.trim()).toBe('10');
    const planned = await it.jsonHere('sync --preview');
    expect(planned.json).toMatchObject({ status: 'preview', changes: [], counts: { unchanged: 5 } });
    const audit = await it.run('audit --limit 5');
    expect(audit.stdout).toContain('restored a backup');
    expect(audit.stdout).toContain('the command');
  });

  test('--with-key puts the key in; without a key file it says so', async () => {
    const it = await openCommands(shop);
    await it.runHere('settings get');
    const made = await it.run('backup keyed.json --with-key');
    expect(made.code).toBe(0);
    expect(made.stdout).toContain('whoever has this file has the credentials');
    const key = await readFile(join(it.dataDir, 'secret.key'), 'utf8');
    expect(await readFile(join(it.dataDir, '..', 'keyed.json'), 'utf8')).toContain(key.trim());
    const inEnvironment = { COMPANION_SECRET_KEY: 'a passphrase of some length' };
    expect(
      await it.jsonHere(`backup ${join(it.dataDir, '..', 'other.json')} --with-key`, inEnvironment),
    ).toMatchObject({
      code: 2,
      json: { problem: { code: 'backup.noKeyFile' } },
    });
    expect(await readdir(join(it.dataDir, '..'))).not.toContain('other.json');
  });

  test('a file that is not there, and one that is no backup', async () => {
    const it = await openCommands(shop);
    await it.runHere('settings set maxDeactivations 77');
    expect(await it.jsonHere(`restore ${join(it.dataDir, '..', 'nowhere.json')}`)).toMatchObject({
      code: 2,
      json: { problem: { code: 'backup.unreadable' } },
    });
    await writeFile(join(it.dataDir, '..', 'note.json'), '{}');
    expect(await it.json('restore note.json')).toMatchObject({
      code: 2,
      json: { problem: { code: 'backup.damaged' } },
    });
    expect((await it.runHere('settings get maxDeactivations')).stdout.trim()).toBe('77');
  });
});
