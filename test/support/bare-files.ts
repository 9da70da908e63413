import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What nobody needs who only runs things. */
const isReading = (file: string): boolean => /^\/usr\/share\/(doc|man|locale|info|lintian|bug)\//.test(file);

/** The names in a list of dependencies, e.g. "libc6 (>= 2.34), a | b" as [['libc6'], ['a', 'b']]. */
const namesIn = (list: string): string[][] =>
  list.split(',').map((one) => one.split('|').map((name) => name.trim().replace(/[ :(].*$/, '')));

/** Debian's required packages that are installed here, and what they need. */
async function requiredPackages(): Promise<string[]> {
  const format = ['Package', 'Priority', 'Essential', 'Pre-Depends', 'Depends']
    .map((field) => `\${${field}}`)
    .join('\t');
  const { stdout } = await run('dpkg-query', ['-W', '-f', `${format}\n`], { maxBuffer: 64_000_000 });
  const packages = new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([name = '', priority, essential, ...needs]) => [
        name,
        { isRequired: priority === 'required' || essential === 'yes', needs: namesIn(needs.join()) },
      ]),
  );
  const wanted = new Set([...packages].filter(([, { isRequired }]) => isRequired).map(([name]) => name));
  // A set takes what is added while it is gone through.
  for (const name of wanted)
    for (const ways of packages.get(name)?.needs ?? []) {
      const way = ways.find((each) => packages.has(each));
      if (way !== undefined) wanted.add(way);
    }
  return [...wanted];
}

/** The libraries that this Node is linked with. */
async function librariesOfNode(): Promise<string[]> {
  const { stdout } = await run('ldd', [process.execPath]);
  return [...stdout.matchAll(/=> (\/\S+)/g)].map(([, file = '']) => file);
}

/**
 * Writes the list of what is on a Debian on which nothing was installed but Node, by their places here without the first
 * slash, with zero bytes between them.
 * @param file where it goes
 */
export async function bareFiles(file: string): Promise<void> {
  const { stdout } = await run('dpkg-query', ['-L', ...(await requiredPackages())], {
    maxBuffer: 64_000_000,
  });
  const listed = stdout.split('\n').filter((each) => each.startsWith('/') && each !== '/.');
  const files = [...new Set([...listed, ...(await librariesOfNode())])];
  const wanted = files.filter((each) => !isReading(each) && existsSync(each));
  await writeFile(file, wanted.map((each) => each.slice(1)).join('\0'));
}
