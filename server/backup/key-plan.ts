import { join } from 'node:path';
import type { Note } from '../../shared/problem.ts';
import type { Main } from '../data/documents/main.ts';
import { note } from '../messages/note.ts';
import { openAll } from '../secrets/sealed-fields.ts';
import { createSecretBox } from '../secrets/secret-box.ts';
import { SecretBoxError } from '../secrets/secret-box-error.ts';
import { loadSecretKey } from '../secrets/secret-key.ts';
import { readIfThere } from '../store/disk/disk-errors.ts';
import type { Files } from '../store/disk/files.ts';
import { keyFile } from './open-backup.ts';

/** What happens to the key file: `write` puts this text in place, `aside` moves the present one away first. */
export interface KeyPlan {
  readonly write: string | null;
  readonly aside: boolean;
}

/** A key that came with the backup takes the place of another one; a key from the environment needs no file. */
export async function planKey(
  files: Files,
  dataDir: string,
  fromBackup: string | null,
  fromEnvironment: string | null,
): Promise<KeyPlan> {
  if (fromBackup === null || fromEnvironment !== null) return { write: null, aside: false };
  const present = await readKey(files, dataDir);
  if (present?.trim() === fromBackup.trim()) return { write: null, aside: false };
  return { write: fromBackup, aside: present !== null };
}

/** The text of the key file; null when there is none. @throws StoreError `folder` */
export const readKey = async (files: Files, dataDir: string): Promise<string | null> =>
  (await readIfThere(files, join(dataDir, keyFile)))?.toString('utf8') ?? null;

/** Says so when the restored credentials cannot be opened with the key that is there now. */
export async function keyNotes(
  files: Files,
  dataDir: string,
  fromEnvironment: string | null,
  credentials: Main['credentials'],
): Promise<Note[]> {
  try {
    const { key } = await loadSecretKey({ fromEnvironment: fromEnvironment ?? undefined, dataDir, files });
    openAll(credentials, createSecretBox(key));
    return [];
  } catch (error) {
    if (!(error instanceof SecretBoxError)) throw error;
    return [note('restore.keyMissing')];
  }
}
