import { dirname, join } from 'node:path';
import { z } from 'zod';
import { pauses } from '../../event-loop/give-way.ts';
import { phrase } from '../../messages/phrases.ts';
import { asWriteError, readIfThere } from '../../store/disk/disk-errors.ts';
import { type Files, nodeFiles } from '../../store/disk/files.ts';
import { parsed } from '../../store/document/parsed.ts';
import { type StoredRead, StoredReadSchema } from '../documents/stored-read.ts';

const NameSchema = z.object({ key: z.string() });

/**
 * Moves what older companions kept in one file, a customer a line, into the customers' files. The old file stays until
 * all is in place and then as a backup: killed in between, the next start moves everything once more.
 * @throws StoreError `folder`, `writeFailed`
 */
export async function moveOldSubscriptions(deps: {
  readonly dataDir: string;
  readonly put: (reads: ReadonlyMap<string, StoredRead>) => Promise<void>;
  readonly files?: Files;
}): Promise<void> {
  const { dataDir, put, files = nodeFiles } = deps;
  const old = join(dataDir, 'snapshot-subscriptions.jsonl');
  const bytes = await readIfThere(files, old);
  if (bytes === null) return;
  await put(await readsIn(bytes));
  const unless = asWriteError(phrase('unwritten.aside', { file: old }));
  await files.rename(old, `${old}.v1.bak`).catch(unless);
  await files.syncFolder(dirname(old)).catch(unless);
}

/** Of several lines of a customer the last counts. What cannot be read of it is read again by the next sync. */
async function readsIn(bytes: Buffer): Promise<Map<string, StoredRead>> {
  const reads = new Map<string, StoredRead>();
  const pause = pauses();
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf('\n', from);
    // A line without its end is what a kill left of a write.
    if (end < 0) break;
    const [name = '', value = ''] = bytes.toString('utf8', from, end).split('\t');
    const key = NameSchema.safeParse(parsed(name));
    const read = StoredReadSchema.safeParse(parsed(value));
    if (key.success && read.success) reads.set(key.data.key, read.data);
    from = end + 1;
    await pause();
  }
  return reads;
}
