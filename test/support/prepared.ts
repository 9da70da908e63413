import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { copyOf } from '../sandbox/copy.ts';
import { type Options, openTestCompanion, type TestCompanion } from './companion.ts';

/**
 * A companion and a sandbox that are brought to where many tests of a file begin: once, when the first test asks. Every
 * test gets a copy that knows nothing of the others, opened as after a start.
 */
export function prepared(
  { settings, ...options }: Options,
  bring: (companion: TestCompanion) => Promise<unknown>,
): () => Promise<TestCompanion> {
  let folder: string | undefined;
  afterAll(async () => {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  const make = async (): Promise<Options> => {
    const companion = await openTestCompanion({
      ...options,
      ...(settings === undefined ? {} : { settings }),
    });
    await bring(companion);
    const dataFrom = await mkdtemp(join(tmpdir(), 'companion-prepared-'));
    folder = dataFrom;
    await companion.restart(() =>
      cp(companion.dataDir, dataFrom, { recursive: true, preserveTimestamps: true }),
    );
    return { ...options, dataFrom, seed: copyOf(companion.state) };
  };
  let made: Promise<Options> | undefined;
  return async () => {
    made ??= make();
    return openTestCompanion(await made);
  };
}
