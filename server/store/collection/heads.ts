import { asFolderError } from '../disk/disk-errors.ts';
import type { Files } from '../disk/files.ts';
import { ifThere } from '../disk/if-there.ts';
import type { DurableAdapter } from '../document/durable-adapter.ts';
import { StoreError } from '../store-error.ts';
import { recordId, recordPath } from './record-id.ts';

/** `savedAt` is null when the record is damaged or of another version; reading it tells which. */
export interface RecordEntry {
  id: string;
  savedAt: string | null;
  damaged: boolean;
}

/** A record as its file was when it was read or written; `time` tells where in the list it belongs. */
interface Known<H> {
  readonly savedAt: string | null;
  /** Undefined of a damaged record. */
  readonly head: H | undefined;
  readonly time: string;
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
  const known = new Map<string, Known<H> & { readonly fingerprint: string }>();
  /** Which of two records saved in the same millisecond came later. */
  const orders = new Map<string, number>();

  const look = async (id: string): Promise<Known<H> | null> => {
    const { fingerprint, modifiedAt } = await files.facts(recordPath(folder, id));
    const before = known.get(id);
    if (before?.fingerprint === fingerprint) return before;
    const adapter = adapterOf(id);
    try {
      const value = await adapter.read();
      if (value === null) return null;
      const { savedAt } = adapter;
      const found = { fingerprint, savedAt, head: headOf(value), time: savedAt ?? modifiedAt.toISOString() };
      known.set(id, found);
      return found;
    } catch (error) {
      // One record that cannot be read must not hide the others; reading it says what is the matter.
      if (!(error instanceof StoreError)) throw error;
      const time = error.code === 'damagedRecord' ? modifiedAt.toISOString() : '';
      return { savedAt: null, head: undefined, time };
    }
  };

  return {
    /** The record was saved just now; so it need not be read again to be known. @throws the failed operation's error */
    async saved(id: string, value: T, savedAt: string): Promise<void> {
      orders.set(id, Math.max(0, ...orders.values()) + 1);
      known.delete(id);
      const { fingerprint } = await files.facts(recordPath(folder, id));
      known.set(id, { fingerprint, savedAt, head: headOf(value), time: savedAt });
    },
    /** Every record, last saved first. @throws StoreError `folder` */
    async list(): Promise<(RecordEntry & { head: H | undefined })[]> {
      const names = await files.names(folder).catch(asFolderError(folder));
      const ids = names.map(recordId).filter((id) => id !== undefined);
      for (const id of known.keys()) if (!ids.includes(id)) known.delete(id);
      const entries = [];
      for (const id of ids) {
        const found = await ifThere(folder, () => look(id));
        if (found !== null)
          entries.push({ id, ...found, damaged: found.savedAt === null, order: orders.get(id) ?? 0 });
      }
      const compare = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
      return entries.sort((a, b) => compare(a.time, b.time) || b.order - a.order || compare(a.id, b.id));
    },
  };
}
