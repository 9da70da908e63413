import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extract } from 'tar';
import { beforeAll, describe, expect, test } from 'vitest';
import { pack } from '../../server/build/pack.ts';
import { version } from '../../server/version.ts';
import { temporaryFolder } from '../server/store/temporary-folder.ts';

const run = promisify(execFile);
const older = '0.0.9';

/** The archive, unpacked: its folder. */
const unpacked = async (archive: string): Promise<string> => {
  const cwd = await temporaryFolder();
  await extract({ file: archive, cwd });
  return join(cwd, `sherweb-for-halo-${version}`);
};

/** The same as a version of before: the same program that bears another number. */
const asOlder = async (folder: string): Promise<string> => {
  const main = join(folder, 'main.js');
  await writeFile(main, (await readFile(main, 'utf8')).replaceAll(version, older));
  return folder;
};

/** A machine that things are installed on. */
const machine = async (path = process.env.PATH ?? '') => {
  const root = await temporaryFolder();
  const data = join(root, 'var/lib/sherweb-for-halo');
  const main = join(root, 'opt/sherweb-for-halo/main.js');
  const shell = { env: { PATH: path, DESTDIR: root } };
  return {
    root,
    data,
    install: (folder: string) => run(join(folder, 'install.sh'), [], shell),
    uninstall: (...args: string[]) => run(join(root, 'opt/sherweb-for-halo/uninstall.sh'), args, shell),
    companion: (...args: string[]) =>
      run(process.execPath, [main, ...args], { env: { COMPANION_DATA_DIR: data } }),
    mode: async (path: string) => ((await stat(join(root, path))).mode & 0o777).toString(8),
    read: (path: string) => readFile(join(root, path), 'utf8'),
  };
};

let archive: string;
beforeAll(async () => {
  const folder = join('dist', `pack-${process.pid}`);
  await mkdir(folder, { recursive: true });
  archive = await pack(folder);
  return () => rm(folder, { recursive: true });
});

describe('the archive', () => {
  test('is the same, byte by byte, when it is packed again', async () => {
    const before = await readFile(archive);
    expect((await readFile(await pack(await temporaryFolder()))).equals(before)).toBe(true);
  });
});

describe('on Windows', () => {
  test('the service runs the program that lies beside it, on the folder that the README closes to others', async () => {
    const folder = await unpacked(archive);
    const service = await readFile(join(folder, 'sherweb-for-halo.xml'), 'utf8');
    const program = /<arguments>"%BASE%\\(\S+)" serve</.exec(service)?.[1] ?? 'none';
    expect(existsSync(join(folder, program))).toBe(true);
    const data = /COMPANION_DATA_DIR" value="([^"]+)"/.exec(service)?.[1];
    const user = /<username>([^<]+)</.exec(service)?.[1];
    const readme = await readFile(join(folder, 'README.md'), 'utf8');
    expect(readme).toContain(`icacls "${data}" /inheritance:r /grant "${user}:(OI)(CI)M"`);
  });
});

describe('installing', () => {
  test('puts program, command, unit and settings in place, and says what is next', async () => {
    const { install, companion, mode, read } = await machine();
    const { stdout } = await install(await unpacked(archive));
    expect(stdout).toMatch(/^Installed sherweb-for-halo .*\n\nNext:\n {2}1\. companion pair/);
    expect((await companion('--version')).stdout.trim()).toBe(version);
    expect(await mode('usr/local/bin/companion')).toBe('755');
    expect(await mode('etc/sherweb-for-halo.env')).toBe('640');
    const unit = await read('etc/systemd/system/sherweb-for-halo.service');
    expect(unit).toMatch(/^ExecStart=\/\S*node --env-file=\/etc\/sherweb-for-halo\.env \/opt\//m);
    expect(unit).toContain('ProtectSystem=strict');
    expect(unit).not.toContain('@NODE@');
  });

  test('again changes nothing, and leaves the settings that were entered', async () => {
    const { root, install, read } = await machine();
    const folder = await unpacked(archive);
    await install(folder);
    await writeFile(join(root, 'etc/sherweb-for-halo.env'), 'HALO_URL=https://halo.example.com\n');
    expect((await install(folder)).stdout).toContain('was installed already');
    expect(await read('etc/sherweb-for-halo.env')).toBe('HALO_URL=https://halo.example.com\n');
  });

  test('a newer version backs the data up first, and the older one can be put back with it', async () => {
    const { data, install, companion } = await machine();
    const former = await asOlder(await unpacked(archive));
    await install(former);
    await companion('settings', 'set', 'maxDeactivations', '7');
    const { stdout } = await install(await unpacked(archive));
    expect(stdout).toContain(`Replaced sherweb-for-halo ${older} by ${version}`);
    const backup = /Backed up the data of version \S+: (\S+)/.exec(stdout)?.[1] ?? 'none';
    await companion('settings', 'set', 'maxDeactivations', '8');

    expect((await install(former)).stdout).toContain(`Replaced sherweb-for-halo ${version} by ${older}`);
    await companion('restore', backup);
    expect((await companion('settings', 'get', 'maxDeactivations', '--json')).stdout).toContain('7');
    expect(existsSync(join(data, 'companion.json'))).toBe(true);
  });

  test('data of a newer version is refused in a sentence, and stays as it is', async () => {
    const { data, install, companion } = await machine();
    await install(await unpacked(archive));
    await companion('settings', 'set', 'maxDeactivations', '7');
    const file = join(data, 'companion.json');
    const newer = (await readFile(file, 'utf8')).replace(/"version": ?\d+/, '"version": 99');
    await writeFile(file, newer);
    await expect(companion('settings', 'get')).rejects.toMatchObject({
      code: 4,
      stderr: expect.stringMatching(/written by a newer companion .*It was not changed/),
    });
    expect(await readFile(file, 'utf8')).toBe(newer);
  });

  test('data that cannot be backed up stops it before anything is replaced', async () => {
    const { data, install, companion } = await machine();
    await install(await asOlder(await unpacked(archive)));
    await mkdir(data, { recursive: true });
    await writeFile(join(data, 'companion.json'), '{"version": 99}');
    await expect(install(await unpacked(archive))).rejects.toMatchObject({
      stderr: expect.stringContaining('so nothing was changed'),
    });
    expect((await companion('--version')).stdout.trim()).toBe(older);
  });

  test('without a Node that is new enough says which one it takes', async () => {
    const bin = await temporaryFolder();
    await writeFile(join(bin, 'node'), '#!/bin/sh\n[ "$1" = --version ] && echo v18.19.0\nexit 1\n');
    await chmod(join(bin, 'node'), 0o755);
    const { install } = await machine(`${bin}:${process.env.PATH}`);
    await expect(install(await unpacked(archive))).rejects.toMatchObject({
      stderr: expect.stringContaining('Node v18.19.0 is too old: it takes 20.19 or newer'),
    });
  });
});

describe('uninstalling', () => {
  test('leaves settings and data, and takes them with --purge', async () => {
    const { root, data, install, uninstall, companion } = await machine();
    const folder = await unpacked(archive);
    await install(folder);
    await companion('settings', 'get');
    expect((await uninstall()).stdout).toContain('stay; --purge removes them, too');
    expect([existsSync(data), existsSync(join(root, 'opt/sherweb-for-halo'))]).toEqual([true, false]);
    await install(folder);
    expect((await uninstall('--purge')).stdout).toContain('Nothing of it is left');
    expect([existsSync(data), existsSync(join(root, 'etc/sherweb-for-halo.env'))]).toEqual([false, false]);
  });
});
