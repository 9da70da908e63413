import { basename, dirname } from 'node:path';
import PQueue from 'p-queue';
import { pauses } from '../event-loop/give-way.ts';
import { linkOrCopy, removeLeftovers, replaceFile } from './disk/atomic-write.ts';
import { writeError } from './disk/disk-errors.ts';
import { errnoOf } from './disk/errno.ts';
import { type Files, nodeFiles } from './disk/files.ts';
import { prepareFolder } from './disk/folder.ts';
import { damagedName } from './document/backups.ts';
import { invalidValue } from './document/envelope.ts';
import { firstLine, lineOf, type Place, type ShelfShape, valueIn } from './shelf-lines.ts';
import { scanShelf } from './shelf-scan.ts';

export interface ShelfOptions<H, T> extends ShelfShape<H, T> {
  readonly file: string;
  readonly now: () => Date;
  readonly files?: Files;
}

/**
 * Very many values by key, on disk; only a head of each is in memory. For what can be read again elsewhere: it keeps
 * no backups, and an entry that is damaged is simply not there.
 */
export interface Shelf<H, T> {
  /** The head of every entry, by key. */
  readonly heads: ReadonlyMap<string, H>;
  /** Counts up with every change. */
  readonly changes: number;
  /** The value as last put, or undefined. Throws the failed operation's error. */
  get(key: string): Promise<T | undefined>;
  /** Resolves when all values are on disk, in one write. Throws StoreError `invalidValue`, `writeFailed`; then none is. */
  put(values: ReadonlyMap<string, T>): Promise<void>;
  /** A sentence about entries that could not be read when it was opened, else null. */
  readonly lost: string | null;
  settled(): Promise<void>;
}

/** Throws StoreError `folder`, `newerVersion`, `writeFailed`. */
export async function openShelf<H, T>(options: ShelfOptions<H, T>): Promise<Shelf<H, T>> {
  const { file, now, files = nodeFiles } = options;
  const folder = dirname(file);
  await prepareFolder(files, folder);
  const found = await scanShelf(files, file, options);
  let places = found.places;
  let heads = headsOf(places);
  let size = found.size;
  let changes = 0;
  /** Whether the file can only be written whole: not there, or its end is not what we think. */
  let mustRewrite = found.isNew || found.isTorn || found.damaged > 0;
  const inOrder = new PQueue({ concurrency: 1 });

  const lineAt = ({ start, length }: Place<H>) => files.readRange(file, start, length);
  const shown = (next: Map<string, Place<H>>) => {
    places = next;
    heads = headsOf(next);
    changes += 1;
  };

  const rewrite = async (values: ReadonlyMap<string, T>): Promise<void> => {
    const next = new Map<string, Place<H>>();
    let end = 0;
    const place = (line: string, key?: string, head?: H): string => {
      const length = Buffer.byteLength(line);
      if (key !== undefined) next.set(key, { head: head as H, start: end, length });
      end += length + 1;
      return `${line}\n`;
    };
    const old = places;
    await replaceFile(
      files,
      file,
      (async function* () {
        yield place(firstLine(options));
        const pause = pauses();
        for (const [key, at] of old)
          if (!values.has(key)) yield place((await lineAt(at)).toString('utf8'), key, at.head);
        for (const [key, value] of values) {
          const { line, head } = lineOf(options, key, value);
          yield place(line, key, head);
          await pause();
        }
      })(),
    );
    await files.syncFolder(folder);
    shown(next);
    size = end;
    mustRewrite = false;
  };

  const append = async (values: ReadonlyMap<string, T>): Promise<void> => {
    const next = new Map(places);
    let text = '';
    let end = size;
    for (const [key, value] of values) {
      const { line, head } = lineOf(options, key, value);
      const length = Buffer.byteLength(line);
      next.set(key, { head, start: end, length });
      end += length + 1;
      text += `${line}\n`;
    }
    mustRewrite = true;
    await files.appendSynced(file, text);
    mustRewrite = false;
    shown(next);
    size = end;
  };

  const put = async (values: ReadonlyMap<string, T>): Promise<void> => {
    if (values.size === 0) return;
    const used = [...places.values()].reduce((sum, { length }) => sum + length + 1, 0);
    const isMuch = values.size * 4 > places.size || size > 2 * used + 64 * 1024;
    try {
      await (mustRewrite || isMuch ? rewrite(values) : append(values));
    } catch (cause) {
      if (errnoOf(cause) === undefined) throw invalidValue(options.kind, cause);
      throw writeError(`The ${options.kind} could not be saved in ${file}`, cause);
    }
  };

  let lost: string | null = null;
  try {
    const names = await files.names(folder);
    await removeLeftovers(files, folder, (name) => name === basename(file));
    const isThere = names.includes(basename(file));
    if (isThere) await files.restrict(file).catch(() => undefined);
    if (isThere && (found.isNew || found.damaged > 0)) {
      const what = found.isNew ? file : `${found.damaged} entries of ${file}`;
      const aside = damagedName(file, names, now());
      await linkOrCopy(files, file, aside);
      lost = `${what} could not be read; the next sync reads them again. The damaged file was kept as ${basename(aside)}.`;
    }
    if (mustRewrite && isThere) await rewrite(new Map());
  } catch (cause) {
    throw writeError(`${file} could not be put in order`, cause);
  }

  return {
    get heads() {
      return heads;
    },
    get changes() {
      return changes;
    },
    async get(key) {
      const at = places.get(key);
      if (at === undefined) return undefined;
      const value = valueIn(options, key, await lineAt(at));
      if (value !== undefined) return value;
      // Perhaps the file was written anew between looking up the place and reading there.
      await inOrder.onIdle();
      const again = places.get(key);
      return again === undefined ? undefined : valueIn(options, key, await lineAt(again));
    },
    put: (values) => inOrder.add(() => put(values)),
    lost,
    settled: () => inOrder.onIdle(),
  };
}

const headsOf = <H>(places: ReadonlyMap<string, Place<H>>): ReadonlyMap<string, H> =>
  new Map([...places].map(([key, { head }]) => [key, head]));
