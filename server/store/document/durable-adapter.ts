import type { Adapter } from 'lowdb';
import { replaceFile } from '../disk/atomic-write.ts';
import { readIfThere } from '../disk/disk-errors.ts';
import type { Files } from '../disk/files.ts';
import type { Shape } from './envelope.ts';
import { type Part, packed, type StoredPart, unpacked } from './long-list.ts';

export interface DurableOptions<T> {
  readonly files: Files;
  readonly file: string;
  readonly shape: Shape<T>;
  readonly now: () => Date;
}

/**
 * lowdb's adapter for one JSON file: checked when it is read, written atomically and with fsync. lowdb's own does
 * neither. The name in its folder is made durable by the caller, once for many files.
 */
export class DurableAdapter<T, Options extends DurableOptions<T> = DurableOptions<T>> implements Adapter<T> {
  protected readonly options: Options;
  /** When what was written last was saved; ISO, UTC. */
  savedAt: string | null = null;

  constructor(options: Options) {
    this.options = options;
  }

  /** The document, or null when there is none. @throws as `readPart` */
  async read(): Promise<T | null> {
    return (await this.readPart())?.value ?? null;
  }

  /**
   * The file, or only a `part` of its long list; null when there is none.
   * @throws DamageError, what else `unpack` throws, and StoreError `folder`: no backup may take the place of what cannot
   * be read now
   */
  async readPart(part?: Part): Promise<StoredPart<T> | null> {
    const { files, file, shape } = this.options;
    const bytes = await readIfThere(files, file);
    return bytes === null ? null : unpacked(shape, file, bytes, part);
  }

  /** Resolves when `data` is on disk, whole. @throws the failed operation's error; then the file is as before */
  async write(data: T): Promise<void> {
    const { files, file, shape, now } = this.options;
    const savedAt = now();
    await replaceFile(files, file, packed(shape, data, savedAt));
    this.savedAt = savedAt.toISOString();
  }
}
