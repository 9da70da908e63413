import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { commandHere } from '../support/command-here.ts';
import { startReceiver } from '../support/receiver.ts';

test('a way is added, tried, listed and removed on the command line, and its address is never printed', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'notifications-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const receiver = await startReceiver('/hook/XCOMMANDX');
  const run = (words: string[]) =>
    commandHere(['notifications', ...words], { COMPANION_DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  const ask = async (words: string[]) => {
    const { code, stdout } = await run([...words, '--json']);
    expect(code).toBe(0);
    return JSON.parse(stdout);
  };

  expect(await run(['list'])).toMatchObject({ code: 0, stdout: expect.stringContaining('Nobody is told.') });
  const made = await ask([
    'add',
    'webhook',
    receiver.url,
    '--name',
    'Operations',
    '--wants',
    'credentials',
    'storage',
  ]);
  expect(made).toMatchObject({
    kind: 'webhook',
    wants: { causes: ['credentials', 'storage'], daysAhead: 14 },
  });
  expect(await ask(['test', made.wayId])).toMatchObject({ ok: true });
  receiver.answer({ status: 404 });
  const failed = await run(['test', made.wayId]);
  expect(failed).toMatchObject({ code: 1, stdout: expect.stringContaining('Operations: answered 404') });
  const listed = await run(['list']);
  expect(listed.stdout).toContain('Operations');
  expect(listed.stdout + failed.stdout + listed.stderr + failed.stderr).not.toContain('XCOMMANDX');

  const password = join(dataDir, 'password.txt');
  await writeFile(password, 'XPASSWORDX\n');
  const mail = [
    'add',
    'email',
    'ops@msp.example',
    '--name',
    'Mail',
    '--from',
    'a@msp.example',
    '--host',
    'mail.msp.example',
  ];
  expect(await ask([...mail, '--user', 'a', '--password-file', password])).toMatchObject({ kind: 'email' });
  expect(await run([...mail, '--password-file', join(dataDir, 'none')])).toMatchObject({ code: 2 });
  expect(await ask(['preview'])).toMatchObject({ causes: [], subject: 'Sherweb for Halo: nothing to tell' });
  const other = await startReceiver('/hook/XOTHERX');
  const changed = await ask(['change', made.wayId, '--name', 'Nights', '--url', other.url]);
  expect(changed).toMatchObject({ name: 'Nights', kind: 'webhook', wants: made.wants, secret: null });
  expect(await ask(['test', made.wayId])).toMatchObject({ ok: true });
  expect(other.received).toHaveLength(1);
  expect(await run(['change', made.wayId, '--host', 'mail.msp.example'])).toMatchObject({ code: 2 });
  expect(await ask(['remove', made.wayId])).toEqual({ removed: true });
  expect((await ask(['list'])).ways).toHaveLength(1);
});
