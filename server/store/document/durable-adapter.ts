import type { Adapter } from 'lowdb';
import { replaceFile } from '../disk/atomic-write.ts';
import type { Files } from '../disk/files.ts';
import { StoreError } from '../store-error.ts';
import type { Shape } from './envelope.ts';
import type { Part } from './list-lines.ts';
import { packed } from './long-list.ts';
import { readStored } from './stored-file.ts';

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
    const { files, file, shape } = this.options;
    const found = await readStored(files, shape, file, part);
    if (found.state === 'absent') return null;
    if (found.state === 'good') {
      this.savedAt = found.savedAt;
      return { value: found.value, total: found.total };
    }
    throw new StoreError('damagedRecord', { kind: shape.kind, file, reason: found.reason });
  }

  /** Resolves when `data` is on disk, whole. @throws the failed operation's error; then the file is as before */
  async write(data: T): Promise<void> {
    const { files, file, shape, now } = this.options;
    const savedAt = now();
    await replaceFile(files, file, packed(shape, data, savedAt));
    this.savedAt = savedAt.toISOString();
  }
}
