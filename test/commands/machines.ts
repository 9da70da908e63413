import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from '../server/store/temporary-folder.ts';
import type { BareRoot } from '../support/bare-debian.ts';

const run = promisify(execFile);
type Ran = Promise<{ readonly stdout: string; readonly stderr: string }>;

/** How what the archive is installed on is told to do things. */
interface Doing {
  /** Where its files are, in our eyes. */
  readonly root: string;
  /** Runs `install.sh` of an unpacked archive, as root unless told otherwise. */
  install(folder: string, user?: 'root' | 'nobody'): Ran;
  uninstall(...args: string[]): Ran;
  companion(...args: string[]): Ran;
  /** Starts what the unit starts, as systemd would. */
  serve(): Promise<ChildProcessWithoutNullStreams>;
  /** All its files, in our eyes or its own. */
  files(): Promise<string[]>;
  /** Puts a program before Node in the path. */
  putNode(script: string): Promise<void>;
}

const unitOf = async (root: string) => {
  const unit = await readFile(join(root, 'etc/systemd/system/sherweb-for-halo.service'), 'utf8');
  const all = (name: string) =>
    [...unit.matchAll(new RegExp(`^${name}=(.+)$`, 'gm'))].map(([, value = '']) => value);
  return { user: all('User')[0] ?? '', command: all('ExecStart')[0] ?? '', environment: all('Environment') };
};

const list = async (file: string, args: readonly string[]) =>
  (await run(file, args, { maxBuffer: 64_000_000 })).stdout.split('\n').sort();

/** A bare Debian, on which it is installed as anybody would. */
export function debianMachine({ root, enter }: BareRoot): Doing {
  const env = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' };
  const inside = (user: string, ...command: string[]) => {
    const [file, args] = enter(user);
    return [file, [...args, ...command]] as const;
  };
  const asRoot = (...command: string[]) => run(...inside('root', ...command), { env });
  return {
    root,
    async install(folder, user = 'root') {
      const place = join('/tmp', basename(folder));
      await cp(folder, join(root, place), { recursive: true });
      return run(...inside(user, join(place, 'install.sh')), { env });
    },
    uninstall: (...args) => asRoot('/opt/sherweb-for-halo/uninstall.sh', ...args),
    companion: (...args) => asRoot('companion', ...args),
    async serve() {
      const { user, command, environment } = await unitOf(root);
      return spawn(...inside(user, 'env', ...environment, 'COMPANION_PORT=0', ...command.split(' ')), {
        env,
      });
    },
    files: () => list(...inside('root', 'find', '/', '-xdev', '-type', 'f', '-not', '-path', '/tmp/*')),
    putNode: (script) => writeFile(join(root, 'usr/local/sbin/node'), script, { mode: 0o755 }),
  };
}

const nobody = 65_534;

/** Runs a script that is told of no folder, so that it means this very machine: never with the rights to change it. */
const asNobody = (script: string): Ran =>
  run('sh', ['-c', script], process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {});

/** A folder that stands for a machine: without a user of its own, and without systemd. */
export async function folderMachine(): Promise<Doing> {
  const root = await temporaryFolder();
  const bin = await temporaryFolder();
  const env = { PATH: `${bin}:${process.env.PATH}`, DESTDIR: root };
  const data = { COMPANION_DATA_DIR: join(root, 'var/lib/sherweb-for-halo') };
  return {
    root,
    install: async (folder, user) =>
      user !== 'nobody'
        ? run(join(folder, 'install.sh'), [], { env })
        : asNobody(await readFile(join(folder, 'install.sh'), 'utf8')),
    uninstall: (...args) => run(join(root, 'opt/sherweb-for-halo/uninstall.sh'), args, { env }),
    companion: (...args) =>
      run(process.execPath, [join(root, 'opt/sherweb-for-halo/main.js'), ...args], { env: data }),
    async serve() {
      const { command } = await unitOf(root);
      const [file = '', ...args] = command.replace(/(?<=[ =])(?=\/(etc|opt)\/)/g, root).split(' ');
      return spawn(file, args, { env: { ...data, COMPANION_PORT: '0' } });
    },
    files: () => list('find', [root, '-type', 'f']),
    async putNode(script) {
      await writeFile(join(bin, 'node'), script);
      await chmod(join(bin, 'node'), 0o755);
    },
  };
}

/** The same with what can be seen of it. */
export const seen = (doing: Doing) => ({
  ...doing,
  data: join(doing.root, 'var/lib/sherweb-for-halo'),
  has: (path: string) => existsSync(join(doing.root, path)),
  mode: async (path: string) => ((await stat(join(doing.root, path))).mode & 0o777).toString(8),
  read: (path: string) => readFile(join(doing.root, path), 'utf8'),
});
