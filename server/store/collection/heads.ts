import { join } from 'node:path';
import { asFolderError, ifThere } from '../disk/disk-errors.ts';
import type { Files } from '../disk/files.ts';
import type { DurableAdapter } from '../document/durable-adapter.ts';
import { DamageError, StoreError } from '../store-error.ts';

const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

/** Where the record `id` lies. An id comes from outside: without this check it could name any file. @throws StoreError `invalidId` */
export function recordPath(folder: string, id: string): string {
  if (!idPattern.test(id)) throw new StoreError('invalidId', {});
  return join(folder, `${id}.json`);
}

/** The id of a file in the folder, or none when it is no record. */
const idsOf = (name: string): string[] => {
  const id = name.endsWith('.json') ? name.slice(0, -'.json'.length) : '';
  return idPattern.test(id) ? [id] : [];
};

/** `savedAt` is null when the record is damaged or of another version; reading it tells which. */
export interface RecordEntry {
  readonly id: string;
  readonly savedAt: string | null;
  readonly damaged: boolean;
}

/** A record as its file was when it was read or written; `time` and `order` tell where in the list it belongs. */
interface Known<H> {
  readonly fingerprint: string;
  readonly savedAt: string | null;
  /** Undefined of a damaged record. */
  readonly head: H | undefined;
  readonly time: string;
  /** Which of two records saved in the same millisecond came later; 0: not saved since the start. */
  readonly order: number;
}

/**
 * The heads of a collection's records, in memory: what `headOf` makes of each. A file is read for it again only when
 * it has changed.
 */
export function createHeads<T, H>(deps: {
  readonly files: Files;
  readonly folder: string;
  readonly adapterOf: (id: string) => DurableAdapter<T>;
  readonly headOf: (value: T) => H;
}) {
  const { files, folder, adapterOf, headOf } = deps;
  const known = new Map<string, Known<H>>();
  let saves = 0;

  const look = async (id: string): Promise<Known<H> | null> => {
    const { fingerprint, modifiedAt } = await files.facts(recordPath(folder, id));
    const before = known.get(id);
    if (before?.fingerprint === fingerprint) return before;
    const [time, order] = [modifiedAt.toISOString(), before?.order ?? 0];
    try {
      const found = await adapterOf(id).readPart();
      if (found === null) return null;
      const { savedAt, value } = found;
      const head = { fingerprint, savedAt, head: headOf(value), time: savedAt, order };
      known.set(id, head);
      return head;
    } catch (error) {
      // One record that cannot be read must not hide the others; reading it says what is the matter.
      if (!(error instanceof StoreError)) throw error;
      const isDamaged = error instanceof DamageError;
      return { fingerprint, savedAt: null, head: undefined, time: isDamaged ? time : '', order };
    }
  };

  return {
    /** The record was saved just now; so it need not be read again to be known. @throws the failed operation's error */
    async saved(id: string, value: T, savedAt: string): Promise<void> {
      saves += 1;
      const order = saves;
      const { fingerprint } = await files.facts(recordPath(folder, id));
      known.set(id, { fingerprint, savedAt, head: headOf(value), time: savedAt, order });
    },
    /** Every record, last saved first. @throws StoreError `folder` */
    async list(): Promise<(RecordEntry & Known<H>)[]> {
      const names = await files.names(folder).catch(asFolderError(folder));
      const ids = names.flatMap(idsOf);
      for (const id of known.keys()) if (!ids.includes(id)) known.delete(id);
      const entries = [];
      for (const id of ids) {
        const found = await ifThere(folder, () => look(id));
        if (found !== null) entries.push({ id, ...found, damaged: found.savedAt === null });
      }
      const compare = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
      return entries.sort((a, b) => compare(a.time, b.time) || b.order - a.order || compare(a.id, b.id));
    },
  };
}
