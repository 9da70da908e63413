import type { Adapter } from 'lowdb';
import { replaceFile } from '../disk/atomic-write.ts';
import type { Files } from '../disk/files.ts';
import { readIfThere } from '../disk/if-there.ts';
import { StoreError } from '../store-error.ts';
import type { Shape } from './envelope.ts';
import type { Part } from './list-lines.ts';
import { packed, type UnpackedPart, unpacked } from './long-list.ts';

export interface DurableOptions<T> {
  readonly files: Files;
  readonly file: string;
  readonly shape: Shape<T>;
  readonly now: () => Date;
}

/** A document, or one with only a part of its long list; `total` says how many elements that list has. */
export interface DocumentPart<T> {
  readonly value: T;
  readonly total: number;
}

/**
 * lowdb's adapter for one JSON file: checked when it is read, written atomically and with fsync. lowdb's own does
 * neither. The name in its folder is made durable by the caller, once for many files.
 */
export class DurableAdapter<T> implements Adapter<T> {
  protected readonly options: DurableOptions<T>;
  /** When what was read or written last was saved. */
  savedAt: string | null = null;

  constructor(options: DurableOptions<T>) {
    this.options = options;
  }

  /**
   * @returns the document, or null when there is none
   * @throws StoreError `damagedRecord`, `newerVersion`, `folder`, …
   */
  async read(): Promise<T | null> {
    return (await this.readPart())?.value ?? null;
  }

  /** The same with only a part of its long list; nothing else of that list is looked at. */
  async readPart(part?: Part): Promise<DocumentPart<T> | null> {
    const { file, shape } = this.options;
    const found = await readStored(this.options, file, part);
    if (found === null) return null;
    if (found.state === 'damaged')
      throw new StoreError('damagedRecord', { kind: shape.kind, file, reason: found.reason });
    this.savedAt = found.savedAt;
    return { value: found.value, total: found.total ?? 0 };
  }

  /** Resolves when `data` is on disk, whole. @throws the failed operation's error; then the file is as before */
  async write(data: T): Promise<void> {
    const { files, file, shape, now } = this.options;
    const savedAt = now();
    await replaceFile(files, file, packed(shape, data, savedAt));
    this.savedAt = savedAt.toISOString();
  }
}

/**
 * Reads one file of the store, or only a `part` of its long list; null when there is none.
 * @throws what `unpack` throws, and StoreError `folder`: no backup may take the place of what cannot be read now
 */
export async function readStored<T>(
  { files, shape }: Pick<DurableOptions<T>, 'files' | 'shape'>,
  path: string,
  part?: Part,
): Promise<UnpackedPart<T> | null> {
  const bytes = await readIfThere(files, path);
  return bytes === null ? null : unpacked(shape, path, bytes, part);
}
