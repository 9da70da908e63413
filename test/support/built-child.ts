import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';

/**
 * A program of the tests, built once for the tests of a file: started as it is it would build itself every time.
 * Answers where it is.
 */
export function builtChild(source: string): () => string {
  let folder = '';
  const outfile = () => join(folder, 'child.mjs');
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'companion-child-'));
    await build({
      entryPoints: [source],
      outfile: outfile(),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'warning',
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return outfile;
}
