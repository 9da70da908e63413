import { randomBytes } from 'node:crypto';
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSecretKey } from '../../../server/secrets/secret-key.ts';
import { systemError, watchedFiles } from '../store/disk.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

describe('a key from COMPANION_SECRET_KEY', () => {
  const bytes = randomBytes(32);
  const load = (fromEnvironment: string) => loadSecretKey({ fromEnvironment, dataDir: '/nowhere' });

  it.each([
    ['base64', bytes.toString('base64')],
    ['base64 without padding', bytes.toString('base64').replace('=', '')],
    ['URL base64', bytes.toString('base64url')],
    ['hex', bytes.toString('hex')],
    ['capital hex', bytes.toString('hex').toUpperCase()],
    ['a line with its line feed', `${bytes.toString('base64')}\n`],
  ])('is read from %s, and no file is touched', async (_, text) => {
    expect(await load(text)).toEqual({ key: bytes, source: 'environment', created: false, warning: null });
  });

  it('is the same on every start when it is stretched from a passphrase', async () => {
    const one = await load('correct horse battery staple');
    expect(one.key).toHaveLength(32);
    expect((await load('correct horse battery staple')).key.equals(one.key)).toBe(true);
    expect((await load('correct horse battery stapler')).key.equals(one.key)).toBe(false);
    // Pinned: another salt or cost would make every sealed secret of every installation unreadable.
    expect(one.key.toString('hex')).toBe('3f18a6c4d5653584869c5ea427522115f121a2a9ac0e83ad294c480cd97394a4');
  });

  it.each([
    ['short', 'hunter2', 'passphrase of at least 20'],
    ['hex that lost a digit', bytes.toString('hex').slice(1), 'does not have 32 bytes'],
    ['hex of 16 bytes', bytes.toString('hex').slice(32), 'does not have 32 bytes'],
    ['base64 of 24 and a bit', randomBytes(25).toString('base64'), 'does not have 32 bytes'],
  ])('is refused when it is %s', async (_, text, why) => {
    const error = await load(text).catch((caught) => caught);
    expect(error).toMatchObject({
      name: 'SecretBoxError',
      code: 'badKey',
      message: expect.stringContaining(why),
    });
    expect(error.message).toContain('COMPANION_SECRET_KEY');
    expect(`${error.message}${error.action}`).not.toContain(text);
  });
});

describe('a key file', () => {
  const load = (dataDir: string, files?: Parameters<typeof loadSecretKey>[0]['files']) =>
    loadSecretKey({ fromEnvironment: undefined, dataDir, ...(files && { files }) });
  const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

  it('is made on the first start, for us alone, and read on the next', async () => {
    const folder = join(await temporaryFolder(), 'data');
    const first = await load(folder);
    expect(first).toMatchObject({ source: 'file', created: true, warning: null });
    expect(await modeOf(join(folder, 'secret.key'))).toBe('600');
    expect(await load(folder)).toEqual({ key: first.key, source: 'file', created: false, warning: null });
    expect(await readdir(folder)).toEqual(['secret.key']);
  });

  it('is used when the variable is set but empty', async () => {
    const folder = await temporaryFolder();
    expect(await loadSecretKey({ fromEnvironment: ' ', dataDir: folder })).toMatchObject({ source: 'file' });
  });

  it('is closed to others again, with a warning', async () => {
    const folder = await temporaryFolder();
    await load(folder);
    await chmod(join(folder, 'secret.key'), 0o644);
    expect((await load(folder)).warning?.message).toContain('mode 644');
    expect(await modeOf(join(folder, 'secret.key'))).toBe('600');
    expect((await load(folder)).warning).toBeNull();
  });

  it.each(['', 'short', 'x'.repeat(46)])('is never replaced when it is damaged (%j)', async (damaged) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'secret.key'), damaged);
    await expect(load(folder)).rejects.toMatchObject({
      code: 'keyFile',
      action: expect.stringContaining('Restore'),
    });
    expect(await readFile(join(folder, 'secret.key'), 'utf8')).toBe(damaged);
  });

  it('is one and the same for two that make it at once', async () => {
    const folder = await temporaryFolder();
    const keys = await Promise.all(Array.from({ length: 8 }, () => load(folder)));
    expect(new Set(keys.map(({ key }) => key.toString('hex'))).size).toBe(1);
    expect(keys.filter(({ created }) => created)).toHaveLength(1);
  });

  it('is not half there when the disk is full', async () => {
    const folder = await temporaryFolder();
    const files = watchedFiles(({ operation, paths }) => {
      if (operation === 'link' || (operation === 'writeSynced' && paths[0]?.includes('secret'))) {
        throw systemError('ENOSPC');
      }
    });
    await expect(load(folder, files)).rejects.toMatchObject({
      code: 'keyFile',
      message: expect.stringContaining('disk is full'),
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('is not taken for missing when it may not be read', async () => {
    const folder = await temporaryFolder();
    const { key } = await load(folder);
    const files = watchedFiles(({ operation }) => {
      if (operation === 'read') throw systemError('EACCES');
    });
    await expect(load(folder, files)).rejects.toMatchObject({ code: 'keyFile' });
    expect((await load(folder)).key).toEqual(key);
  });
});
