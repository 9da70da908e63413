import { basename, dirname } from 'node:path';
import type { Phrase } from '../../../shared/note-values.ts';
import type { Note } from '../../../shared/problem.ts';
import { note } from '../../messages/note.ts';
import { phrase } from '../../messages/phrases.ts';
import { discard, linkOrCopy, replaceFile, temporaryName } from '../disk/atomic-write.ts';
import { asFolderError, asWriteError, ifThere, writeError } from '../disk/disk-errors.ts';
import { errnoOf } from '../disk/errno.ts';
import { DamageError, StoreError } from '../store-error.ts';
import { backupsOf, damagedName, findBackup, oldVersionName, rotate } from './backups.ts';
import { DurableAdapter, type DurableOptions } from './durable-adapter.ts';
import { packed } from './long-list.ts';

/** Where the document came from when it was opened; `lost` says what is, for one that had to be recovered. */
export interface Opened {
  readonly origin: 'new' | 'file' | 'backup';
  readonly recoveredFrom?: string;
  readonly lost?: Note;
}

export interface BackedUpOptions<T> extends DurableOptions<T> {
  /** How many days' backups are kept besides the state before the last write. */
  readonly backups: number;
  /** What it holds can be had again: damaged beyond its backups, it starts anew instead of refusing. */
  readonly replaceable: boolean;
}

/** The durable adapter of a document that nothing else could bring back: it keeps backups and recovers from them. */
export class BackedUpAdapter<T> extends DurableAdapter<T, BackedUpOptions<T>> {
  opened: Opened = { origin: 'new' };
  /** Set while the last write kept no backup; the write itself is safe. */
  backupProblem: StoreError | null = null;

  /**
   * @returns the document, or null when there never was one
   * @throws StoreError `damaged`, `newerVersion`, `folder`, …
   */
  override async read(): Promise<T | null> {
    const { files, file, shape } = this.options;
    const found = await this.readPart().catch((error: unknown) => {
      if (error instanceof DamageError) return error;
      throw error;
    });
    if (found === null || found instanceof DamageError) return this.#recover(found?.reason ?? null);
    await files.restrict(file).catch(() => undefined);
    if (found.version < shape.version) await this.#upgrade(found.version, found.value);
    this.opened = { origin: 'file' };
    return found.value;
  }

  /**
   * Resolves when `data` is on disk; the state before, or the first one, is kept as a backup.
   * @throws StoreError `writeFailed`
   */
  override async write(data: T): Promise<void> {
    const { files, file, shape, now, backups } = this.options;
    const time = now();
    const previous = await this.#put(packed(shape, data, time));
    this.backupProblem = null;
    try {
      if (previous !== null) await rotate(files, file, previous, time.toISOString().slice(0, 10), backups);
      // There is no state before the first one, so that one itself is kept twice.
      else await replaceFile(files, `${file}.1`, packed(shape, data, time));
    } catch (cause) {
      // The new state is safe, so the change stands; that its backup is missing is for the status page.
      if (previous !== null) await discard(files, previous);
      this.backupProblem = writeError(phrase('unwritten.backup', { file }), cause);
    }
  }

  /** Puts `text` in place. Answers the temporary second name of the state before, or null when there was none. */
  async #put(text: AsyncIterable<string>): Promise<string | null> {
    const { files, file } = this.options;
    const aside = temporaryName(file);
    let hasPrevious = true;
    try {
      await replaceFile(files, file, text, () =>
        linkOrCopy(files, file, aside).catch((error) => {
          if (errnoOf(error) !== 'ENOENT') throw error;
          hasPrevious = false;
        }),
      );
      await files.syncFolder(dirname(file)).catch(async (error) => {
        // The caller will be told that the change failed, so the file must not show it after a restart.
        await (hasPrevious ? files.rename(aside, file) : files.remove(file));
        throw error;
      });
      return hasPrevious ? aside : null;
    } catch (cause) {
      await discard(files, aside);
      throw writeError(phrase('unwritten.change', { file }), cause);
    }
  }

  /** Keeps the file of an older version beside the one of this version. */
  async #upgrade(from: number, value: T): Promise<void> {
    const { files, file } = this.options;
    const keep = async () => replaceFile(files, oldVersionName(file, from), await files.read(file));
    await keep().catch(asWriteError(phrase('unwritten.upgrade', { file })));
    await this.write(value);
  }

  /**
   * Puts the newest good backup in place of what cannot be used, which is put aside.
   * @param reason what is wrong with the file; null: there is none
   */
  async #recover(reason: Phrase | null): Promise<T | null> {
    const { files, file, now, replaceable } = this.options;
    const folder = dirname(file);
    const names = await files.names(folder).catch(asFolderError(folder));
    const candidates = backupsOf(file, names);
    if (reason === null && candidates.length === 0) return null;
    const backup = await findBackup(this.options, candidates);
    const why = reason ?? phrase('damage.missing');
    if (backup === null && !replaceable)
      throw new StoreError('damaged', { file, reason: why, name: basename(file) });
    const aside = reason === null ? null : damagedName(file, names, now());
    if (aside !== null) await ifThere(file, () => files.rename(file, aside));
    if (backup !== null) await this.write(backup.value);
    const kept = aside === null ? {} : ({ kept: basename(aside), wording: 'keptAside' } as const);
    const lost = { file, reason: why, ...kept };
    this.opened =
      backup === null
        ? { origin: 'new', lost: note('store.startedAnew', lost) }
        : {
            origin: 'backup',
            recoveredFrom: backup.path,
            lost: note('store.recovered', { ...lost, savedAt: backup.savedAt }),
          };
    return backup?.value ?? null;
  }
}
