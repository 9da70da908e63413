import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these commands that the system knows, as a path. */
export const inPath = (names: readonly string[]): string | undefined =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find((file) => existsSync(file));

/** Runs a command whose errors are shown; answers whether it went well. */
export const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

/** Installs packages of Debian's, when root; answers whether it went well. */
export const installByDebian = (...packages: readonly string[]): boolean =>
  process.getuid?.() === 0 &&
  run('apt-get', ['update', '-qq']) &&
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);

/**
 * The browser that a variable of the environment names.
 * @throws Error with one sentence when there is none at that path
 */
export function namedBy(variable: string): string | undefined {
  const named = process.env[variable];
  if (named !== undefined && !existsSync(named))
    throw new Error(`${variable} names ${named}, which is not there.`);
  return named;
}
