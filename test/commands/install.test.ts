import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { extract } from 'tar';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { pack } from '../../server/build/pack.ts';
import { version } from '../../server/version.ts';
import { temporaryFolder } from '../server/store/temporary-folder.ts';
import { bareDebian } from '../support/bare-debian.ts';
import { debianMachine, folderMachine, seen } from './machines.ts';

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

const debian = await bareDebian();
if ('whyNot' in debian)
  process.stderr.write(`It was installed into a folder, not on a bare Debian. ${debian.whyNot}\n`);

/** A machine that things are installed on: a bare Debian, or a folder where none can be had. */
const machine = async () =>
  seen('whyNot' in debian ? await folderMachine() : debianMachine(await debian.another()));

let archive: string;
beforeAll(async () => {
  const folder = join('dist', `pack-${process.pid}`);
  await mkdir(folder, { recursive: true });
  archive = await pack(folder);
  return async () => {
    await rm(folder, { recursive: true });
    if ('close' in debian) await debian.close();
  };
});

describe('the archive', () => {
  test('is the same, byte by byte, when it is packed again', async () => {
    const before = await readFile(archive);
    expect((await readFile(await pack(await temporaryFolder()))).equals(before)).toBe(true);
  });
});

test('the archive holds the extension for each browser, as npm run zip packed it', async () => {
  const packed = await readdir(join(await unpacked(archive), 'extension'));
  expect(packed.map((name) => name.replace(/.*-/, '')).sort()).toEqual([
    'chrome.zip',
    'firefox.zip',
    'sources.zip',
  ]);
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

  test('by somebody who may not says what to type, and leaves nothing', async () => {
    const { install, has } = await machine();
    await expect(install(await unpacked(archive), 'nobody')).rejects.toMatchObject({
      code: 1,
      stderr: 'Run it as root: sudo ./install.sh\n',
    });
    expect(has('opt/sherweb-for-halo')).toBe(false);
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
    const { has, install, companion } = await machine();
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
    expect(has('var/lib/sherweb-for-halo/companion.json')).toBe(true);
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
    const { install, putNode } = await machine();
    await putNode('#!/bin/sh\n[ "$1" = --version ] && echo v18.19.0\nexit 1\n');
    await expect(install(await unpacked(archive))).rejects.toMatchObject({
      stderr: expect.stringContaining('Node v18.19.0 is too old: it takes 20.19 or newer'),
    });
  });
});

describe('uninstalling', () => {
  test('leaves settings and data, and takes them with --purge', async () => {
    const { data, has, install, uninstall, companion } = await machine();
    const folder = await unpacked(archive);
    await install(folder);
    await companion('settings', 'get');
    expect((await uninstall()).stdout).toContain('stay; --purge removes them, too');
    expect([existsSync(data), has('opt/sherweb-for-halo')]).toEqual([true, false]);
    await install(folder);
    expect((await uninstall('--purge')).stdout).toContain('Nothing of it is left');
    expect([existsSync(data), has('etc/sherweb-for-halo.env')]).toEqual([false, false]);
  });
});

describe('the machine it is installed on', () => {
  const isDebian = !('whyNot' in debian);

  test('has it run by systemd as a user of its own, and is as before once all is removed', async () => {
    const { install, uninstall, companion, serve, files, has, mode, read } = await machine();
    const users = async () => (has('etc/passwd') ? await read('etc/passwd') : '');
    const asked = async () =>
      has('var/log/systemctl') ? (await read('var/log/systemctl')).trim().split('\n') : [];
    const before = (await files()).filter((file) => !file.includes('systemctl'));
    await install(await unpacked(archive));
    expect(await asked()).toEqual(
      isDebian ? ['daemon-reload', 'enable --quiet sherweb-for-halo', 'restart sherweb-for-halo'] : [],
    );
    expect(/^sherweb-for-halo:.*:\/usr\/sbin\/nologin$/m.test(await users())).toBe(isDebian);

    const service = await serve();
    const ended = once(service, 'exit');
    onTestFinished(() => void service.kill('SIGKILL'));
    await once(createInterface({ input: service.stdout }), 'line');
    // Without keys: that is for a person to mend.
    const status = await companion('status').catch((why: { code: number; stdout: string }) => why);
    expect(status).toMatchObject({ code: 2, stdout: expect.stringContaining(`${version}, at rest`) });
    expect(await mode('var/lib/sherweb-for-halo')).toBe('700');
    service.kill();
    expect(await ended).toEqual([0, null]);

    await uninstall('--purge');
    expect((await files()).filter((file) => !file.includes('systemctl'))).toEqual(before);
    expect(await users()).not.toContain('sherweb-for-halo');
    expect((await asked()).slice(3)).toEqual(
      isDebian ? ['disable --quiet --now sherweb-for-halo', 'daemon-reload'] : [],
    );
  });
});
