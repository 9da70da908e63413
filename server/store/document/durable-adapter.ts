import { basename, dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import { discard, linkOrCopy, removeLeftovers, replaceFile, temporaryName } from '../disk/atomic-write.ts';
import { folderError, writeError } from '../disk/disk-errors.ts';
import { errnoOf } from '../disk/errno.ts';
import type { Files } from '../disk/files.ts';
import { StoreError } from '../store-error.ts';
import { backupsOf, damagedName, rotate } from './backups.ts';
import type { Shape } from './envelope.ts';
import { packed } from './long-list.ts';
import { type Backup, findBackup } from './recovery.ts';
import { readStored } from './stored-file.ts';

/** Where the document came from when it was opened; `lost` is a sentence, for a document that had to be recovered. */
export interface Opened {
  origin: 'new' | 'file' | 'backup';
  recoveredFrom?: string;
  lost?: string;
}

export interface DocumentFileParts<T> {
  files: Files;
  file: string;
  shape: Shape<T>;
  now: () => Date;
  days: number;
  /** What it holds can be had again: damaged beyond its backups, it starts anew instead of refusing. */
  replaceable: boolean;
}

/** lowdb's adapter for one JSON file that survives kills, full disks and damage. lowdb's own has no fsync and no check. */
export class DocumentFile<T> implements Adapter<T> {
  readonly #parts: DocumentFileParts<T>;
  opened: Opened = { origin: 'new' };
  /** Set while the last write kept no backup; the write itself is safe. */
  backupProblem: StoreError | null = null;

  constructor(parts: DocumentFileParts<T>) {
    this.#parts = parts;
  }

  /** The document, or null when there never was one. Throws StoreError `damaged`, `newerVersion`, `folder`, …. */
  async read(): Promise<T | null> {
    const { files, file, shape, replaceable } = this.#parts;
    const names = await this.#tidy();
    const found = await readStored(files, shape, file);
    if (found.state === 'good') {
      await files.restrict(file).catch(() => undefined);
      if (found.version < shape.version) await this.#upgrade(found.version, found.value);
      this.opened = { origin: 'file' };
      return found.value;
    }
    const reason = found.state === 'absent' ? 'it is missing' : found.reason;
    const candidates = backupsOf(file, names);
    const backup = await findBackup(files, shape, candidates);
    if (backup !== null) return this.#recover(backup, reason, names);
    if (found.state === 'absent' && candidates.length === 0) return null;
    if (replaceable) return this.#startAnew(reason, names);
    throw new StoreError({
      code: 'damaged',
      message: `${file} cannot be read (${reason}) and no good backup lies beside it. Nothing was changed.`,
      action: `Restore ${file} from your own backup. To start empty instead, move it and every file named ${basename(file)}.… out of the folder.`,
    });
  }

  /** Resolves when `data` is on disk; the state before, or the first one, is kept as a backup. Throws StoreError `writeFailed`. */
  async write(data: T): Promise<void> {
    const { files, file, shape, now, days } = this.#parts;
    const time = now();
    const previous = await this.#put(packed(shape, data, time));
    this.backupProblem = null;
    try {
      if (previous !== null) await rotate(files, file, previous, time.toISOString().slice(0, 10), days);
      // There is no state before the first one, so that one itself is kept twice.
      else await replaceFile(files, `${file}.1`, packed(shape, data, time));
    } catch (cause) {
      // The new state is safe, so the change stands; that its backup is missing is for the status page.
      if (previous !== null) await discard(files, previous);
      this.backupProblem = writeError(`The backup of ${file} could not be kept`, cause);
    }
  }

  /** Puts `text` in place. Answers the temporary second name of the state before, or null when there was none. */
  async #put(text: AsyncIterable<string>): Promise<string | null> {
    const { files, file } = this.#parts;
    const next = temporaryName(file);
    const aside = temporaryName(file);
    try {
      await files.writeSynced(next, text);
      const previous = await this.#keep(aside);
      await files.rename(next, file);
      try {
        await files.syncFolder(dirname(file));
      } catch (error) {
        // The caller will be told that the change failed, so the file must not show it after a restart.
        await (previous === null ? files.remove(file) : files.rename(previous, file));
        throw error;
      }
      return previous;
    } catch (cause) {
      await discard(files, next);
      await discard(files, aside);
      throw writeError(`The change could not be saved in ${file}`, cause);
    }
  }

  async #keep(aside: string): Promise<string | null> {
    try {
      await linkOrCopy(this.#parts.files, this.#parts.file, aside);
      return aside;
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return null;
      throw error;
    }
  }

  async #tidy(): Promise<string[]> {
    const { files, file } = this.#parts;
    try {
      await removeLeftovers(files, dirname(file), (name) => name === basename(file));
      return await files.names(dirname(file));
    } catch (cause) {
      throw folderError(dirname(file), cause);
    }
  }

  async #upgrade(from: number, value: T): Promise<void> {
    const { files, file } = this.#parts;
    const aside = temporaryName(file);
    try {
      await linkOrCopy(files, file, aside);
      await files.rename(aside, `${file}.v${from}.bak`);
    } catch (cause) {
      throw writeError(`${file} could not be backed up before bringing it to this version`, cause);
    } finally {
      await discard(files, aside);
    }
    await this.write(value);
  }

  async #recover(backup: Backup<T>, reason: string, names: readonly string[]): Promise<T> {
    const kept = await this.#putAside(reason, names);
    await this.write(backup.value);
    this.opened = {
      origin: 'backup',
      recoveredFrom: backup.path,
      lost: `${this.#parts.file} could not be used (${reason}). Changes made after ${backup.savedAt} are lost.${kept}`,
    };
    return backup.value;
  }

  async #startAnew(reason: string, names: readonly string[]): Promise<null> {
    const kept = await this.#putAside(reason, names);
    this.opened = {
      origin: 'new',
      lost: `${this.#parts.file} could not be used (${reason}) and starts empty.${kept}`,
    };
    return null;
  }

  /** Moves a damaged file out of the way and answers a sentence that says where it is. */
  async #putAside(reason: string, names: readonly string[]): Promise<string> {
    const { files, file, now } = this.#parts;
    const aside = damagedName(file, names, now());
    try {
      await files.rename(file, aside);
    } catch (cause) {
      if (errnoOf(cause) !== 'ENOENT') throw folderError(file, cause);
    }
    return reason === 'it is missing' ? '' : ` The damaged file was kept as ${basename(aside)}.`;
  }
}
