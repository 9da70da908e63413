import PQueue from 'p-queue';
import type { ZodType } from 'zod';
import { removeLeftovers, replaceFile } from '../disk/atomic-write.ts';
import { folderError, writeError } from '../disk/disk-errors.ts';
import { type Files, nodeFiles } from '../disk/files.ts';
import { prepareFolder } from '../disk/folder.ts';
import type { Migrations, Shape } from '../document/envelope.ts';
import type { Part } from '../document/list-lines.ts';
import { createNormaliser, type LongList, packed } from '../document/long-list.ts';
import { getRecord, type RecordPart, recordPath } from './record.ts';
import { byNewest, createRecordIndex, type RecordEntry } from './record-index.ts';

export interface CollectionOptions<T> {
  folder: string;
  kind: string;
  schema: ZodType<T>;
  version: number;
  migrations?: Migrations;
  /** A list in it that may have very many elements. */
  long?: LongList;
  /** The oldest records beyond this number are removed; damaged ones do not count and stay. */
  keep: number;
  now: () => Date;
  files?: Files;
}

export interface Collection<T, H = never> {
  /** Resolves when the record is on disk, new or replaced. Throws StoreError `invalidId`, `invalidValue`, `writeFailed`. */
  put(id: string, value: T): Promise<void>;
  /** The record or undefined. Throws StoreError `invalidId`, `damagedRecord`, `newerVersion`, `folder`, …. */
  get(id: string): Promise<T | undefined>;
  /** The record with only a part of its long list, of which nothing else is looked at. Throws as `get` does. */
  getPart(id: string, part: Part): Promise<RecordPart<T> | undefined>;
  /** Every record, last saved first, damaged ones included and marked. Throws StoreError `folder`. */
  list(): Promise<RecordEntry[]>;
  /**
   * The head of every record that is whole, last saved first. A record is read for it once for as long as it is not
   * saved again. Throws StoreError `folder`.
   */
  heads(): Promise<H[]>;
  /** Removing what is not there is fine. Throws StoreError `invalidId`, `writeFailed`. */
  remove(id: string): Promise<void>;
}

/**
 * One file a record, for what grows (plans, runs).
 * @param headOf what lists show of a record; short, since it is kept in memory
 * Throws StoreError `folder`.
 */
export async function openCollection<T, H = never>(
  options: CollectionOptions<T>,
  headOf?: (value: T) => H,
): Promise<Collection<T, H>> {
  const { folder, kind, schema, version, migrations = {}, long, keep, now, files = nodeFiles } = options;
  const shape: Shape<T> = { kind, schema, version, migrations, ...(long ? { long } : {}) };
  await prepareFolder(files, folder);
  await removeLeftovers(files, folder, () => true).catch((cause) =>
    Promise.reject(folderError(folder, cause)),
  );
  const normalised = createNormaliser(shape);
  const index = createRecordIndex(files, folder, shape, (value) => headOf?.(value));
  const inOrder = new PQueue({ concurrency: 1 });

  const prune = async (justSaved: string): Promise<void> => {
    const whole = (await index.read()).filter((entry) => !entry.damaged);
    // The record just saved stays even if the clock was set back and makes it look like the oldest.
    const oldest = byNewest(whole.filter((entry) => entry.id !== justSaved)).slice(Math.max(0, keep - 1));
    for (const { id } of oldest) await files.remove(recordPath(folder, id));
  };

  const put = async (id: string, value: T): Promise<void> => {
    const path = recordPath(folder, id);
    const kept = await normalised(value);
    const savedAt = now();
    try {
      await replaceFile(files, path, packed(shape, kept, savedAt));
      await files.syncFolder(folder);
    } catch (cause) {
      throw writeError(`The ${kind} ${id} could not be saved in ${path}`, cause);
    }
    // The record is safe; a record too many does no harm, and the next put tries again.
    await index
      .saved(id, kept, savedAt)
      .then(() => prune(id))
      .catch(() => undefined);
  };

  return {
    put: (id, value) => inOrder.add(() => put(id, value)),
    get: async (id) => (await getRecord(files, shape, recordPath(folder, id)))?.value,
    getPart: async (id, part) => getRecord(files, shape, recordPath(folder, id), part),
    list: async () =>
      byNewest(await index.read()).map(({ id, savedAt, damaged }) => ({ id, savedAt, damaged })),
    heads: async () => byNewest(await index.read()).flatMap(({ head }) => (head === undefined ? [] : [head])),
    remove: (id) =>
      inOrder.add(async () => {
        const path = recordPath(folder, id);
        try {
          await files.remove(path);
          await files.syncFolder(folder);
        } catch (cause) {
          throw writeError(`The ${kind} ${id} could not be removed from ${path}`, cause);
        }
      }),
  };
}
