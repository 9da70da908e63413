import { folderError } from '../disk/disk-errors.ts';
import { errnoOf } from '../disk/errno.ts';
import type { Files } from '../disk/files.ts';
import type { DurableAdapter } from '../document/durable-adapter.ts';
import { StoreError } from '../store-error.ts';
import { recordId, recordPath } from './record-id.ts';

/** `savedAt` is null when the record is damaged or of another version; reading it tells which. */
export interface RecordEntry {
  id: string;
  savedAt: string | null;
  damaged: boolean;
}

interface HeadEntry<H> extends RecordEntry {
  /** Undefined of a damaged record. */
  head: H | undefined;
}

interface Known<H> {
  readonly fingerprint: string;
  readonly savedAt: string | null;
  readonly head: H | undefined;
}

/**
 * The heads of a collection's records, in memory: what `headOf` makes of each. A file is read for it again only when
 * it has changed.
 */
export function createHeads<T, H>(parts: {
  readonly files: Files;
  readonly folder: string;
  readonly adapterOf: (id: string) => DurableAdapter<T>;
  readonly headOf: (value: T) => H;
}) {
  const { files, folder, adapterOf, headOf } = parts;
  const known = new Map<string, Known<H>>();
  /** Which of two records saved in the same millisecond came later. */
  const orders = new Map<string, number>();

  const read = async (id: string): Promise<Omit<Known<H>, 'fingerprint'> | null> => {
    const adapter = adapterOf(id);
    try {
      const value = await adapter.read();
      return value === null ? null : { savedAt: adapter.savedAt, head: headOf(value) };
    } catch (error) {
      if (error instanceof StoreError && error.code === 'damagedRecord')
        return { savedAt: null, head: undefined };
      throw error;
    }
  };

  const entryOf = async (id: string): Promise<(HeadEntry<H> & { time: string }) | null> => {
    try {
      const { fingerprint, modifiedAt } = await files.facts(recordPath(folder, id));
      let own = known.get(id);
      if (own?.fingerprint !== fingerprint) {
        const found = await read(id);
        if (found === null) return null;
        own = { fingerprint, ...found };
        known.set(id, own);
      }
      const { savedAt, head } = own;
      return { id, savedAt, head, damaged: savedAt === null, time: savedAt ?? modifiedAt.toISOString() };
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return null;
      // One record that cannot be read must not hide the others; reading it says what is the matter.
      if (error instanceof StoreError) return { id, savedAt: null, head: undefined, damaged: true, time: '' };
      throw folderError(folder, error);
    }
  };

  return {
    /** The record was saved just now; so it need not be read again to be known. Throws the failed operation's error. */
    async saved(id: string, value: T, savedAt: string | null): Promise<void> {
      orders.set(id, Math.max(0, ...orders.values()) + 1);
      known.delete(id);
      const { fingerprint } = await files.facts(recordPath(folder, id));
      known.set(id, { fingerprint, savedAt, head: headOf(value) });
    },
    /** Every record, last saved first. @throws StoreError `folder` */
    async list(): Promise<HeadEntry<H>[]> {
      const names = await files.names(folder).catch((cause) => Promise.reject(folderError(folder, cause)));
      const ids = names.map(recordId).filter((id) => id !== undefined);
      for (const id of known.keys()) if (!ids.includes(id)) known.delete(id);
      const entries = [];
      for (const id of ids) {
        const entry = await entryOf(id);
        if (entry !== null) entries.push({ ...entry, order: orders.get(id) ?? 0 });
      }
      const compare = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
      return entries.sort((a, b) => compare(a.time, b.time) || b.order - a.order || compare(a.id, b.id));
    },
  };
}
