import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../server/store/temporary-folder.ts';

const packages = 'dist/extension';

/** A package that `npm run zip` left, e.g. `-sources.zip`. */
async function packageNamed(end: string): Promise<Buffer> {
  const name = (await readdir(packages)).find((file) => file.endsWith(end));
  if (name === undefined) throw new Error(`There is no *${end} in ${packages}: npm run zip makes it.`);
  return readFile(join(packages, name));
}

it('from the sources that reviewers get, with nothing besides, the same package is built, byte by byte', async () => {
  const folder = await temporaryFolder();
  const { files } = await JSZip.loadAsync(await packageNamed('-sources.zip'));
  for (const file of Object.values(files).filter(({ dir }) => !dir)) {
    const place = join(folder, file.name);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, await file.async('nodebuffer'));
  }
  // What `npm ci` would install.
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  const wxt = join('node_modules', 'wxt', 'bin', 'wxt.mjs');
  // A reviewer's shell knows nothing of tests, by which Vite would build otherwise.
  await promisify(execFile)(process.execPath, [wxt, 'zip', '-b', 'firefox', '--mv3', '--level', 'error'], {
    cwd: folder,
    env: { PATH: process.env.PATH },
  });
  const built = join(folder, packages);
  const name = (await readdir(built)).find((file) => file.endsWith('-firefox.zip')) ?? 'none';
  expect((await readFile(join(built, name))).equals(await packageNamed('-firefox.zip'))).toBe(true);
});
