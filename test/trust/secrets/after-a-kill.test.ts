import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCommands } from '../../support/commands.ts';
import { nothingGiven } from '../../support/no-credentials.ts';
import { tried } from '../depth.ts';
import { type Canary, filesIn, found } from './places.ts';
import { plantedShop, vendorCanaries } from './planted.ts';

test('secrets are in no file after a kill in the middle of a sync, and in no backup; the key only where it was asked for', async (context) => {
  const commands = await openCommands(plantedShop, nothingGiven);
  const { sherweb, halo } = commands.sandbox.credentials;
  const { url, process, stop } = await commands.serve();
  const { code } = (await commands.json('pair')).json;
  const send = (method: string, path: string, body: unknown, token = '') =>
    fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
  const paired = await send('POST', '/api/pair', { code, name: 'Edge' });
  const { token } = (await paired.json()) as { token: string };
  const unused = (await commands.json('pair')).json.code as string;
  const credentials = { sherweb, halo: { ...halo, url: commands.sandbox.haloUrl } };
  expect((await send('PATCH', '/api/credentials', credentials, token)).status).toBe(200);
  // Halo does not answer the first write: the kill comes while it is waited for.
  commands.state.faults.add({
    side: 'halo',
    match: { method: 'POST', path: '/Client' },
    effect: { kind: 'hang' },
  });
  expect((await send('POST', '/api/runs', { mode: 'sync', scope: {} }, token)).ok).toBe(true);
  await expect.poll(() => commands.state.writes('halo').length, { timeout: 30_000 }).toBeGreaterThan(0);
  process.kill('SIGKILL');
  const ended = await stop('SIGKILL');

  const secretKey = (await readFile(join(commands.dataDir, 'secret.key'), 'utf8')).trim();
  const canaries: Canary[] = [
    ...vendorCanaries(commands.sandbox),
    { name: 'a token', secret: token },
    { name: 'a used code', secret: code },
    { name: 'a code', secret: unused },
  ];
  const key: Canary = { name: 'the secret key', secret: secretKey };
  const files = await filesIn(commands.dataDir);
  expect(files.length).toBeGreaterThan(4);
  const output = { where: 'output', text: ended.stdout + ended.stderr };
  expect(found(canaries, [...files, output])).toEqual([]);
  const inKeyFile = new Set(found([key], [...files, output]));
  expect([...inKeyFile]).toEqual(['file secret.key: the secret key']);

  const plain = await commands.json(`backup ${join(commands.dataDir, 'plain.backup')}`);
  const whole = await commands.json(`backup ${join(commands.dataDir, 'whole.backup')} --with-key`);
  expect([plain.code, whole.code]).toEqual([0, 0]);
  const backups = (await filesIn(commands.dataDir)).filter(({ where }) => where.endsWith('.backup'));
  expect(backups).toHaveLength(2);
  const said = [plain, whole].map(({ stdout, stderr }) => ({ where: 'backup says', text: stdout + stderr }));
  expect(found(canaries, [...backups, ...said])).toEqual([]);
  expect([...new Set(found([key], [...backups, ...said]))]).toEqual(['file whole.backup: the secret key']);
  tried(context, { 'places searched for secrets': files.length + backups.length + said.length + 1 });
});
