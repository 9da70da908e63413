import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BackupError } from '../backup/backup-error.ts';
import { unseal } from '../backup/envelope.ts';
import { openBackup } from '../backup/open-backup.ts';
import { restore } from '../backup/restore.ts';
import type { Config } from '../config/environment.ts';
import type { Log } from '../log.ts';
import { diskTrouble } from '../messages/disk-trouble.ts';
import { errnoOf } from '../store/disk/errno.ts';
import { StoreError } from '../store/store-error.ts';
import { ownFolder } from './open-session.ts';
import type { Outcome } from './outcome.ts';
import { counted, moment } from './print/text.ts';

/**
 * Puts a backup in place of the present state, which is kept aside.
 * @throws BackupError for a file that is no good backup, StoreError when a companion runs or the folder cannot be used
 */
export async function restoreCommand(config: Config, log: Log, file: string): Promise<Outcome> {
  const path = resolve(file);
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new BackupError('unreadable', { path, why: diskTrouble(errnoOf(cause)).why }, cause);
  });
  const backup = openBackup(unseal(text, path), path);
  const owner = await ownFolder(config, log);
  if ('url' in owner) throw new StoreError('folder', { path: config.dataDir, wording: 'restoring' });
  const restored = await restore(backup, {
    dataDir: config.dataDir,
    environmentKey: config.secretKey ?? null,
    log,
    now: () => new Date(),
  }).finally(() => owner.release());

  const lines = [
    `Restored the backup of ${moment(restored.madeAt)} (companion ${restored.companion}): settings, credentials, ` +
      `${counted(restored.mappings, 'mapping')}, ${counted(restored.links, 'link')}, ${counted(restored.runs, 'report')}, ${counted(restored.months, 'month')} of billing.`,
    `What was here before lies in ${restored.keptIn}.`,
    'Held plans and previews are gone. Make a new preview before the next sync: sync --preview',
    ...restored.notes.flatMap(({ message, action }) => [`! ${message}`, `  ${action}`]),
  ];
  return { json: restored, text: lines.join('\n'), exitCode: 0 };
}
