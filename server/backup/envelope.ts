import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Backup, BackupSchema } from '../../shared/backup.ts';
import { parsed } from '../store/document/parsed.ts';
import { version as companion } from '../version.ts';
import { BackupError } from './backup-error.ts';

const version = 1;

const checksumOf = (files: Backup['files']): string =>
  createHash('sha256')
    .update(JSON.stringify(files.map(({ name, text }) => [name, text])))
    .digest('hex');

/** Files as a backup, with its checksum. */
export const seal = (files: Backup['files'], madeAt: string): Backup => ({
  format: 'sherweb-for-halo',
  kind: 'backup',
  version,
  madeAt,
  companion,
  checksum: checksumOf(files),
  files,
});

const VersionedSchema = z.object({
  format: z.literal('sherweb-for-halo'),
  kind: z.literal('backup'),
  version: z.number(),
});

/** Reads the text of a backup file. @throws BackupError `damaged`, `newer` */
export function unseal(text: string, path: string): Backup {
  const json = parsed(text);
  const versioned = VersionedSchema.safeParse(json);
  if (!versioned.success) throw new BackupError('damaged', { path, wording: 'noBackup' });
  if (versioned.data.version > version)
    throw new BackupError('newer', { path, version: String(versioned.data.version) });
  const backup = BackupSchema.safeParse(json);
  if (!backup.success || checksumOf(backup.data.files) !== backup.data.checksum)
    throw new BackupError('damaged', { path });
  return backup.data;
}
