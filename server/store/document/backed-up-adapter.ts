import { basename, dirname } from 'node:path';
import type { Phrase } from '../../../shared/note-values.ts';
import type { Note } from '../../../shared/problem.ts';
import { note } from '../../messages/note.ts';
import { phrase } from '../../messages/phrases.ts';
import { discard, linkOrCopy, removeLeftovers, replaceFile, temporaryName } from '../disk/atomic-write.ts';
import { folderError, writeError } from '../disk/disk-errors.ts';
import { errnoOf } from '../disk/errno.ts';
import { StoreError } from '../store-error.ts';
import { backupsOf, damagedName, findBackup, rotate } from './backups.ts';
import { DurableAdapter, type DurableOptions } from './durable-adapter.ts';
import { packed } from './long-list.ts';
import { readStored } from './stored-file.ts';

/** Where the document came from when it was opened; `lost` says what is, for one that had to be recovered. */
export interface Opened {
  origin: 'new' | 'file' | 'backup';
  recoveredFrom?: string;
  lost?: Note;
}

export interface BackedUpOptions<T> extends DurableOptions<T> {
  /** How many days' backups are kept besides the state before the last write. */
  readonly backups: number;
  /** What it holds can be had again: damaged beyond its backups, it starts anew instead of refusing. */
  readonly replaceable: boolean;
}

/** The durable adapter of a document that nothing else could bring back: it keeps backups and recovers from them. */
export class BackedUpAdapter<T> extends DurableAdapter<T> {
  declare protected readonly options: BackedUpOptions<T>;
  opened: Opened = { origin: 'new' };
  /** Set while the last write kept no backup; the write itself is safe. */
  backupProblem: StoreError | null = null;

  constructor(options: BackedUpOptions<T>) {
    super(options);
  }

  /**
   * @returns the document, or null when there never was one
   * @throws StoreError `damaged`, `newerVersion`, `folder`, …
   */
  override async read(): Promise<T | null> {
    const { files, file, shape, replaceable } = this.options;
    const names = await this.#tidy();
    const found = await readStored(files, shape, file);
    if (found.state === 'good') {
      await files.restrict(file).catch(() => undefined);
      if (found.version < shape.version) await this.#upgrade(found.version, found.value);
      this.opened = { origin: 'file' };
      return found.value;
    }
    const isMissing = found.state === 'absent';
    const reason = isMissing ? phrase('damage.missing') : found.reason;
    const candidates = backupsOf(file, names);
    const backup = await findBackup(files, shape, candidates);
    if (backup === null && isMissing && candidates.length === 0) return null;
    if (backup === null && !replaceable) throw this.#damaged(reason);
    const aside = isMissing ? null : await this.#putAside(names);
    if (backup !== null) await this.write(backup.value);
    this.opened = {
      origin: backup === null ? 'new' : 'backup',
      ...(backup === null ? {} : { recoveredFrom: backup.path }),
      lost: lostNote({ file, reason }, backup?.savedAt ?? null, aside),
    };
    return backup?.value ?? null;
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
    let previous: string | null = null;
    try {
      await replaceFile(files, file, text, async () => {
        previous = await linkOrCopy(files, file, aside).then(
          () => aside,
          (error) => (errnoOf(error) === 'ENOENT' ? null : Promise.reject(error)),
        );
      });
      try {
        await files.syncFolder(dirname(file));
      } catch (error) {
        // The caller will be told that the change failed, so the file must not show it after a restart.
        await (previous === null ? files.remove(file) : files.rename(previous, file));
        throw error;
      }
      return previous;
    } catch (cause) {
      await discard(files, aside);
      throw writeError(phrase('unwritten.change', { file }), cause);
    }
  }

  async #tidy(): Promise<string[]> {
    const { files, file } = this.options;
    try {
      await removeLeftovers(files, dirname(file), (name) => name === basename(file));
      return await files.names(dirname(file));
    } catch (cause) {
      throw folderError(dirname(file), cause);
    }
  }

  async #upgrade(from: number, value: T): Promise<void> {
    const { files, file } = this.options;
    const aside = temporaryName(file);
    try {
      await linkOrCopy(files, file, aside);
      await files.rename(aside, `${file}.v${from}.bak`);
    } catch (cause) {
      throw writeError(phrase('unwritten.upgrade', { file }), cause);
    } finally {
      await discard(files, aside);
    }
    await this.write(value);
  }

  /** Moves a damaged file out of the way and answers what it is called there. */
  async #putAside(names: readonly string[]): Promise<string> {
    const { files, file, now } = this.options;
    const aside = damagedName(file, names, now());
    try {
      await files.rename(file, aside);
    } catch (cause) {
      if (errnoOf(cause) !== 'ENOENT') throw folderError(file, cause);
    }
    return basename(aside);
  }

  #damaged(reason: Phrase): StoreError {
    const { file } = this.options;
    return new StoreError('damaged', { file, reason, name: basename(file) });
  }
}

/** What is lost with a file that could not be used: all of it, or what was changed after its backup was saved. */
function lostNote(
  what: { readonly file: string; readonly reason: Phrase },
  savedAt: string | null,
  kept: string | null,
): Note {
  if (savedAt === null)
    return note('store.startedAnew', kept === null ? what : { ...what, kept, wording: 'keptAside' });
  const recovered = { ...what, savedAt };
  return note('store.recovered', kept === null ? recovered : { ...recovered, kept, wording: 'keptAside' });
}
