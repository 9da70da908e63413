import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openBackup } from '../../../server/backup/open-backup.ts';
import { restore } from '../../../server/backup/restore.ts';
import { createLog } from '../../../server/log.ts';
import type { Files } from '../../../server/store/disk/files.ts';
import type { Backup } from '../../../shared/backup.ts';
import type { TestCompanion } from '../../support/companion.ts';

/** A backup of the running companion. */
export const backupOf = (companion: TestCompanion): Promise<Backup> => companion.call('makeBackup', {});

/** Puts a backup into a folder on which no companion runs. */
export const restoreInto = (
  dataDir: string,
  backup: Backup,
  files?: Files,
  environmentKey: string | null = null,
) =>
  restore(openBackup(backup, 'the backup'), {
    dataDir,
    environmentKey,
    log: createLog('silent'),
    now: () => new Date('2026-03-01T10:00:00.000Z'),
    ...(files === undefined ? {} : { files }),
  });

/** Stops the companion, restores, and starts it again. */
export const goBackTo = (companion: TestCompanion, backup: Backup): Promise<void> =>
  companion.restart(() => restoreInto(companion.dataDir, backup));

/** An empty folder for the running test. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'restored-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
