import { resolve } from 'node:path';
import type { Backup } from '../../shared/backup.ts';
import { BackupError } from '../backup/backup-error.ts';
import { seal } from '../backup/envelope.ts';
import { readKey } from '../backup/key-plan.ts';
import { keyFile, openBackup } from '../backup/open-backup.ts';
import type { Config } from '../config/environment.ts';
import { diskTrouble } from '../messages/disk-trouble.ts';
import { createFile } from '../store/disk/atomic-write.ts';
import { errnoOf } from '../store/disk/errno.ts';
import { nodeFiles } from '../store/disk/files.ts';
import type { Outcome } from './outcome.ts';
import { counted } from './print/text.ts';
import type { Session } from './session.ts';

/**
 * Writes a backup into a new file, mode 0600; whole or not at all.
 * @throws ApiProblem, BackupError `exists`, `notWritten`, `noKeyFile`
 */
export async function backupCommand(
  session: Session,
  config: Pick<Config, 'dataDir' | 'secretKey'>,
  file: string,
  withKey: boolean,
): Promise<Outcome> {
  const path = resolve(file);
  if (await isThere(path)) throw taken(path);
  const key = withKey ? await keyOf(config) : null;
  const made = await session.call('makeBackup', {});
  const backup = key === null ? made : seal([...made.files, { name: keyFile, text: key }], made.madeAt);
  await write(path, backup);
  const { main, links, runs, months } = openBackup(backup, path);
  const holds = { mappings: main.mappings.length, links: links.links.length, runs, months };
  const text = [
    `Backup written to ${path}: settings, sealed credentials, ${counted(holds.mappings, 'mapping')}, ${counted(holds.links, 'link')}, ${counted(runs, 'report')}, ${counted(months, 'month')} of billing.`,
    withKey
      ? 'The secret key is in it: whoever has this file has the credentials. Keep it like them.'
      : 'The secret key is not in it: keep secret.key (or COMPANION_SECRET_KEY) safe in another place.',
  ].join('\n');
  return { json: { file: path, madeAt: made.madeAt, withKey, holds }, text, exitCode: 0 };
}

async function keyOf(config: Pick<Config, 'dataDir' | 'secretKey'>): Promise<string> {
  const key = config.secretKey ? null : await readKey(nodeFiles, config.dataDir);
  if (key !== null) return key;
  throw new BackupError(
    'noKeyFile',
    config.secretKey ? { wording: 'environment' } : { path: config.dataDir },
  );
}

const isThere = (path: string): Promise<boolean> =>
  nodeFiles.facts(path).then(
    () => true,
    () => false,
  );

const taken = (path: string) => new BackupError('exists', { path });

async function write(path: string, backup: Backup): Promise<void> {
  const isNew = await createFile(nodeFiles, path, `${JSON.stringify(backup)}\n`).catch((cause) => {
    throw new BackupError('notWritten', { path, ...diskTrouble(errnoOf(cause)) }, cause);
  });
  if (!isNew) throw taken(path);
}
