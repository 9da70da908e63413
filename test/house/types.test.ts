import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { sourcesOf } from './sources.ts';

const root = new URL('../..', import.meta.url);

/** What the compiler looks at in a project, as it says itself: an `exclude` is inherited without a word. */
const checkedIn = (project: string): Set<string> => {
  const listed = execFileSync('node', ['node_modules/typescript/bin/tsc', '-p', project, '--listFilesOnly'], {
    cwd: root,
    encoding: 'utf8',
  });
  return new Set(listed.split('\n').map((file) => file.trim().replace(root.pathname, '')));
};

it.each(['extension', 'test/extension'])(
  'the compiler checks the types of every file of %s',
  (folder) => {
    const checked = checkedIn(folder);
    expect(
      sourcesOf(folder)
        .map(({ path }) => path)
        .filter((path) => !checked.has(path)),
    ).toEqual([]);
  },
  30_000,
);
