import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bareFiles } from './bare-files.ts';

const run = promisify(execFile);
const systemctl = new URL('systemctl-that-notes.sh', import.meta.url).pathname;

export interface BareRoot {
  /** Where its files are, in our eyes. */
  readonly root: string;
  /** A command and its arguments after which one that runs in it stands. */
  enter(user: string): readonly [file: string, args: readonly string[]];
}

/** Roots of a Debian on which nothing was installed yet, made of the packages of this machine. */
export interface BareDebian {
  another(): Promise<BareRoot>;
  close(): Promise<void>;
}

/** Makes the root that all others lie upon; it lives in memory, and as long as somebody holds its standard input. */
const script = `
set -eu
mount -t tmpfs tmpfs "$1"
cd "$1"
mkdir template
for each in bin sbin lib lib32 lib64; do if [ -L "/$each" ]; then cp -P "/$each" template/; mkdir -p "template/usr/$each"; fi; done
tar -C / --no-recursion --null -T "$2" -cf - | tar -C template --keep-directory-symlink -xf -
cd template
cp usr/share/base-passwd/passwd.master etc/passwd
cp usr/share/base-passwd/group.master etc/group
cp /etc/pam.d/common-* etc/pam.d/
mkdir -p dev proc tmp root run/systemd/system usr/local/bin usr/local/sbin etc/systemd/system
chmod 1777 tmp
mknod -m 666 dev/null c 1 3
mknod -m 666 dev/random c 1 8
mknod -m 666 dev/urandom c 1 9
cp "$3" usr/local/bin/node
cp "$4" usr/bin/systemctl
chroot . sh -c 'pwconv; grpconv; cp -p /etc/shadow /etc/shadow-; cp -p /etc/gshadow /etc/gshadow-'
echo made
exec cat
`;

const probe = `
set -eu
mount -t tmpfs tmpfs /tmp
cd /tmp
mkdir lower upper work root
mount -t overlay overlay -o lowerdir=lower,upperdir=upper,workdir=work root
`;

const more = `
set -eu
mkdir "$1" "$1/upper" "$1/work" "$1/root"
mount -t overlay overlay -o "lowerdir=$2,upperdir=$1/upper,workdir=$1/work" "$1/root"
mount -t proc proc "$1/root/proc"
`;

/** Whether this is a Debian whose root may make a namespace of its own, with a file system upon another in it. */
async function whyNone(): Promise<string | null> {
  if (process.getuid?.() !== 0) return 'That takes root.';
  if (!existsSync('/usr/share/base-passwd/passwd.master')) return 'This machine is no Debian.';
  const isLetIn = await run('unshare', ['--mount', 'sh', '-c', probe]).then(
    () => true,
    () => false,
  );
  return isLetIn ? null : 'Nobody may mount anything here, not even for himself.';
}

/** @returns where to install as on a bare Debian, or one sentence that says why that cannot be had here */
export async function bareDebian(): Promise<BareDebian | { readonly whyNot: string }> {
  const whyNot = await whyNone();
  if (whyNot !== null) return { whyNot };
  const folder = await mkdtemp(join(tmpdir(), 'bare-debian-'));
  const list = `${folder}.files`;
  await bareFiles(list);
  const keeper = spawn(
    'unshare',
    ['--mount', 'sh', '-c', script, 'sh', folder, list, process.execPath, systemctl],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  await Promise.race([once(keeper.stdout, 'data'), once(keeper, 'exit')]);
  if (keeper.exitCode !== null) throw new Error('The bare Debian could not be made.');
  const inside = (...command: string[]) => ['nsenter', ['-m', '-t', String(keeper.pid), ...command]] as const;
  let count = 0;
  return {
    async another() {
      count += 1;
      const place = join(folder, String(count));
      const [file, args] = inside('sh', '-c', more, 'sh', place, join(folder, 'template'));
      await run(file, args);
      const root = join(place, 'root');
      return {
        root: `/proc/${keeper.pid}/root${root}`,
        enter: (user) => inside('chroot', `--userspec=${user}`, root),
      };
    },
    async close() {
      keeper.stdin.end();
      await once(keeper, 'exit');
      await rm(folder, { recursive: true });
      await rm(list);
    },
  };
}
