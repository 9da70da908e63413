import { Low } from 'lowdb';
import PQueue from 'p-queue';
import { phrase } from '../../messages/phrases.ts';
import { asWriteError } from '../disk/disk-errors.ts';
import { type Files, nodeFiles } from '../disk/files.ts';
import { prepareFolder } from '../disk/folder.ts';
import { DurableAdapter } from '../document/durable-adapter.ts';
import type { Shape } from '../document/envelope.ts';
import type { Part, StoredPart } from '../document/long-list.ts';
import { createNormaliser } from '../document/normaliser.ts';
import { createHeads, type RecordEntry, recordPath } from './heads.ts';

export interface CollectionOptions<T> extends Shape<T> {
  folder: string;
  /** The oldest records beyond this number are removed; damaged ones do not count and stay. All are kept unless told. */
  keep?: number;
  now: () => Date;
  files?: Files;
}

export interface Collection<T, H = never> {
  /** Resolves when the record is on disk, new or replaced. @throws StoreError `invalidId`, `invalidValue`, `writeFailed` */
  put(id: string, value: T): Promise<void>;
  /** Puts many, by id, several at once. Each is whole or as before, whichever fails. @throws as `put` */
  putAll(values: ReadonlyMap<string, T>): Promise<void>;
  /** The record or undefined. @throws StoreError `invalidId`, `damagedRecord`, `newerVersion`, `folder`, … */
  get(id: string): Promise<T | undefined>;
  /** The record with only a part of its long list, of which nothing else is looked at. @throws as `get` */
  getPart(id: string, part: Part): Promise<Pick<StoredPart<T>, 'value' | 'total'> | undefined>;
  /** Every record, last saved first, damaged ones included and marked. @throws StoreError `folder` */
  list(): Promise<RecordEntry[]>;
  /**
   * The head of every record that is whole, last saved first. A record is read for it once for as long as it is not
   * saved again. @throws StoreError `folder`
   */
  heads(): Promise<H[]>;
  /** Removing what is not there is fine. @throws StoreError `invalidId`, `writeFailed` */
  remove(id: string): Promise<void>;
}

/** So many records are written at once: the disk syncs them together. */
const writtenAtOnce = 8;

/**
 * A folder of documents, for what there are many of (plans, runs, customers' subscriptions): each behind lowdb and the
 * durable adapter, with its head in memory.
 * @param headOf what lists show of a record; short, since it is kept in memory
 * @throws StoreError `folder`
 */
export async function openCollection<T, H = never>(
  options: CollectionOptions<T>,
  headOf?: (value: T) => H,
): Promise<Collection<T, H>> {
  const { folder, kind, now, files = nodeFiles, keep = Number.POSITIVE_INFINITY } = options;
  await prepareFolder(files, folder, () => true);
  const normalised = createNormaliser(options);
  const adapterOf = (id: string) =>
    new DurableAdapter<T>({ files, file: recordPath(folder, id), shape: options, now });
  const index = createHeads({ files, folder, adapterOf, headOf: (value: T) => headOf?.(value) });
  const inOrder = new PQueue({ concurrency: 1 });
  const unwritten = (what: 'record' | 'removal', id: string) =>
    asWriteError(phrase(`unwritten.${what}`, { kind, id, file: recordPath(folder, id) }));

  /** Answers what notes that the record was saved. */
  const save = async (id: string, value: T): Promise<() => Promise<void>> => {
    const adapter = adapterOf(id);
    const low = new Low<T>(adapter, await normalised(value));
    await low.write().catch(unwritten('record', id));
    return () => index.saved(id, low.data, adapter.savedAt ?? now().toISOString());
  };

  const prune = async (justSaved: ReadonlyMap<string, T>): Promise<void> => {
    if (keep === Number.POSITIVE_INFINITY) return;
    // The records just saved stay even if the clock was set back and makes them look like the oldest.
    const others = (await index.list()).filter(({ id, damaged }) => !damaged && !justSaved.has(id));
    for (const { id } of others.slice(Math.max(0, keep - justSaved.size)))
      await files.remove(recordPath(folder, id));
  };

  const putAll = async (values: ReadonlyMap<string, T>): Promise<void> => {
    const writing = new PQueue({ concurrency: writtenAtOnce });
    const saves = [...values].map(([id, value]) => writing.add(() => save(id, value)));
    const outcomes = await Promise.allSettled(saves);
    if (outcomes.length > 0)
      await files.syncFolder(folder).catch(asWriteError(phrase('unwritten.names', { folder })));
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    // The records are safe; one too many does no harm, and the next put tries again.
    const noted = async () => {
      for (const save of saves) await (await save)();
      await prune(values);
    };
    await noted().catch(() => undefined);
  };

  return {
    put: (id, value) => inOrder.add(() => putAll(new Map([[id, value]]))),
    putAll: (values) => inOrder.add(() => putAll(values)),
    get: async (id) => (await adapterOf(id).read()) ?? undefined,
    async getPart(id, part) {
      const found = await adapterOf(id).readPart(part);
      return found === null ? undefined : { value: found.value, total: found.total };
    },
    list: async () => (await index.list()).map(({ id, savedAt, damaged }) => ({ id, savedAt, damaged })),
    heads: async () => (await index.list()).flatMap(({ head }) => (head === undefined ? [] : [head])),
    remove: (id) =>
      inOrder.add(async () => {
        const path = recordPath(folder, id);
        await files.remove(path).catch(unwritten('removal', id));
        await files.syncFolder(folder).catch(unwritten('removal', id));
      }),
  };
}
