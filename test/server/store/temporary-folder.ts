import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A fresh folder that is gone after the test; a concurrent test hands in its own `onFinished`. */
export async function temporaryFolder(
  onFinished: (clean: () => Promise<void>) => void = onTestFinished,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'companion-store-'));
  onFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
