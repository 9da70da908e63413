import { chmod, copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { create } from 'tar';
import { version } from '../version.ts';

const name = `sherweb-for-halo-${version}`;

/** What is in the archive, by its place there; scripts may be run. */
const parts: readonly (readonly [place: string, from: string, mode: number])[] = [
  ['LICENSE', 'LICENSE', 0o644],
  ['README.md', 'server/README.md', 0o644],
  ['companion', 'server/install/companion', 0o755],
  ['install.sh', 'server/install/install.sh', 0o755],
  ['main.js', 'dist/server/main.js', 0o644],
  ['main.js.LEGAL.txt', 'dist/server/main.js.LEGAL.txt', 0o644],
  ['sherweb-for-halo.env', 'server/install/sherweb-for-halo.env', 0o644],
  ['sherweb-for-halo.service', 'server/install/sherweb-for-halo.service', 0o644],
  ['sherweb-for-halo.xml', 'server/install/sherweb-for-halo.xml', 0o644],
  ['uninstall.sh', 'server/install/uninstall.sh', 0o755],
];

/**
 * Packs the built companion, what installs it, and the extension's packages into one archive, byte by byte the same for
 * the same files.
 * @param folder where the archive goes
 * @returns its path
 * @throws Error when the companion was not built
 */
export async function pack(folder: string): Promise<string> {
  const staged = join(folder, name);
  await rm(staged, { recursive: true, force: true });
  const zips = (await readdir('dist/extension').catch(() => [])).filter((file) => file.endsWith('.zip'));
  const all = [...parts, ...zips.map((zip) => [`extension/${zip}`, `dist/extension/${zip}`, 0o644] as const)];
  for (const [place, from, mode] of all) {
    const to = join(staged, place);
    await mkdir(dirname(to), { recursive: true });
    await copyFile(from, to);
    await chmod(to, mode);
  }
  const file = join(folder, `${name}.tar.gz`);
  const places = all.map(([place]) => `${name}/${place}`).sort();
  await create({ file, cwd: folder, gzip: true, portable: true, mtime: new Date(0) }, places);
  await rm(staged, { recursive: true });
  return file;
}
