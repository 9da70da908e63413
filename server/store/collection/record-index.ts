import { join } from 'node:path';
import { folderError } from '../disk/disk-errors.ts';
import { errnoOf } from '../disk/errno.ts';
import type { Files } from '../disk/files.ts';
import type { Shape, Unpacked } from '../document/envelope.ts';
import { readStored } from '../document/stored-file.ts';
import { StoreError } from '../store-error.ts';
import { recordId } from './record.ts';

/** `savedAt` is null when the record is damaged or of another version; reading it tells which. */
export interface RecordEntry {
  id: string;
  savedAt: string | null;
  damaged: boolean;
}

interface IndexEntry<H> extends RecordEntry {
  /** Undefined of a damaged record. */
  head: H | undefined;
  time: string;
  /** Which of two records saved in the same millisecond came later. */
  order: number;
}

/** Last saved first. */
export function byNewest<E extends IndexEntry<unknown>>(entries: readonly E[]): E[] {
  const compare = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
  return entries.toSorted((a, b) => compare(a.time, b.time) || b.order - a.order || compare(a.id, b.id));
}

interface Known<H> {
  readonly fingerprint: string;
  readonly savedAt: string | null;
  readonly head: H | undefined;
}

/**
 * What is in a collection's folder, with what `headOf` makes of each record. A file is read again only when it has
 * changed.
 */
export function createRecordIndex<T, H>(
  files: Files,
  folder: string,
  shape: Shape<T>,
  headOf: (value: T) => H,
) {
  const known = new Map<string, Known<H>>();
  const orders = new Map<string, number>();
  let touches = 0;

  const factsOf = (found: Unpacked<T>): Omit<Known<H>, 'fingerprint'> =>
    found.state === 'good'
      ? { savedAt: found.savedAt, head: headOf(found.value) }
      : { savedAt: null, head: undefined };

  const look = async (id: string): Promise<IndexEntry<H> | undefined> => {
    const path = join(folder, `${id}.json`);
    const { fingerprint, modifiedAt } = await files.facts(path);
    let own = known.get(id);
    if (own?.fingerprint !== fingerprint) {
      const found = await readStored(files, shape, path);
      if (found.state === 'absent') return undefined;
      own = { fingerprint, ...factsOf(found) };
      known.set(id, own);
    }
    const { savedAt, head } = own;
    const time = savedAt ?? modifiedAt.toISOString();
    return { id, savedAt, head, damaged: savedAt === null, time, order: orders.get(id) ?? 0 };
  };

  const lookSafely = async (id: string): Promise<IndexEntry<H> | undefined> => {
    try {
      return await look(id);
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return undefined;
      // One record that cannot be read must not hide the others; reading it says what is the matter.
      if (error instanceof StoreError)
        return { id, savedAt: null, head: undefined, damaged: true, time: '', order: 0 };
      throw folderError(folder, error);
    }
  };

  return {
    /** The record was saved just now, as `value`; so it need not be read again to be known. Throws the failed operation's error. */
    async saved(id: string, value: T, savedAt: Date): Promise<void> {
      touches += 1;
      orders.set(id, touches);
      known.delete(id);
      const { fingerprint } = await files.facts(join(folder, `${id}.json`));
      known.set(id, { fingerprint, savedAt: savedAt.toISOString(), head: headOf(value) });
    },
    /** Every record. Throws StoreError `folder`. */
    async read(): Promise<IndexEntry<H>[]> {
      const names = await files.names(folder).catch((cause) => Promise.reject(folderError(folder, cause)));
      const ids = names.map(recordId).filter((id) => id !== undefined);
      for (const id of known.keys()) if (!ids.includes(id)) known.delete(id);
      const entries: IndexEntry<H>[] = [];
      for (const id of ids) {
        const entry = await lookSafely(id);
        if (entry !== undefined) entries.push(entry);
      }
      return entries;
    },
  };
}
