import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The companion as it is shipped: one file, alone in its folder. */
    companionFile: string;
    /** For what must be tested on a real disk, when all else is in memory. */
    diskFolder: string;
  }
}

/** Builds the companion once for all tests and puts its one file where there are no node_modules. */
export default async function build(project: TestProject): Promise<() => Promise<void>> {
  await promisify(execFile)('npm', ['run', '--silent', 'build:server']);
  const folder = await mkdtemp(join(tmpdir(), 'companion-built-'));
  const companionFile = join(folder, 'main.js');
  await copyFile('dist/server/main.js', companionFile);
  project.provide('companionFile', companionFile);
  project.provide('diskFolder', tmpdir());
  return () => rm(folder, { recursive: true, force: true });
}
