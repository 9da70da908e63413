import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headOf, type StoredRead } from '../../../../server/data/documents/stored-read.ts';
import { openData } from '../../../../server/data/open-data.ts';
import { openSubscriptions, readsShape } from '../../../../server/data/subscriptions.ts';
import { moveOldSubscriptions } from '../../../../server/data/upgrade/old-subscriptions.ts';
import type { Files } from '../../../../server/store/disk/files.ts';
import { openDocument } from '../../../../server/store/document/document.ts';
import { isWriting, watchedFiles } from '../../store/disk.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { subscription } from '../../sync/builders.ts';

const at = '2026-03-01T10:00:00.000Z';
const now = () => new Date(at);
const name = 'snapshot-subscriptions.jsonl';
const note = { code: 'sherweb.timedOut', message: 'No answer.', action: 'Try again.' };
const reads = new Map<string, StoredRead>([
  ['s1', { asOf: at, subscriptions: [subscription('a'), subscription('b')], problem: null }],
  ['s2', { asOf: at, subscriptions: [subscription('tab\t"ö"\n')], problem: note }],
  ['s3', { asOf: null, subscriptions: [], problem: note }],
]);
const line = (key: string, read: StoredRead) =>
  `${JSON.stringify({ key, head: headOf(read) })}\t${JSON.stringify(read)}\n`;
/** As the companion of commit 5ae5595 wrote it: s1 was read twice, and the last write was killed. */
const oldText = [
  '{"format":"sherweb-for-halo","kind":"subscriptions","version":1}\n',
  line('s1', { asOf: '2026-02-01T10:00:00.000Z', subscriptions: [], problem: null }),
  ...[...reads].map(([key, read]) => line(key, read)),
  '{"key":"s3","head"',
].join('');

const allOf = async (subscriptions: { get(id: string): Promise<StoredRead | undefined> }) =>
  new Map(await Promise.all([...reads.keys()].map(async (id) => [id, await subscriptions.get(id)] as const)));

describe("the file of an older companion with all customers' subscriptions", () => {
  it('goes into a file a customer at the first opening, stays as a backup, and is not asked again', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, name), oldText);
    for (let start = 0; start < 2; start += 1) {
      const data = await openData(folder, now);
      expect(data.notes).toEqual([]);
      expect(await allOf(data.subscriptions)).toEqual(reads);
      expect(data.subscriptions.heads.get('s1')).toEqual({ asOf: at, count: 2, problem: null });
    }
    const names = await readdir(folder);
    expect([names.includes(name), names.includes(`${name}.v1.bak`)]).toEqual([false, true]);
    expect(await readFile(join(folder, `${name}.v1.bak`), 'utf8')).toBe(oldText);
    expect((await readdir(join(folder, 'snapshot-subscriptions'))).toSorted()).toEqual(
      ['s1', 's2', 's3'].map((id) => `${id}.json`),
    );
  });

  it('loses nothing when the companion is killed at any step of it', async () => {
    const moved = async (folder: string, files: Files) => {
      const document = await openDocument({
        file: join(folder, 'snapshot-reads.json'),
        ...readsShape,
        empty: () => ({ reads: [] }),
        now,
        files,
      });
      const movements = { read: async () => undefined };
      const { put } = await openSubscriptions({ dataDir: folder, reads: document, movements, now, files });
      await moveOldSubscriptions({ dataDir: folder, put, files });
    };
    for (let killedAt = 0, isDone = false; !isDone; killedAt += 1) {
      const folder = await temporaryFolder();
      await writeFile(join(folder, name), oldText);
      let step = 0;
      isDone = await new Promise<boolean>((resolve, reject) => {
        const files = watchedFiles((one) => {
          if (!isWriting(one)) return undefined;
          step += 1;
          if (step <= killedAt) return undefined;
          // From here on nothing happens to the disk any more, as after a kill.
          resolve(false);
          return new Promise(() => undefined);
        });
        moved(folder, files).then(() => resolve(true), reject);
      });
      const data = await openData(folder, now);
      expect([killedAt, data.notes, await allOf(data.subscriptions)]).toEqual([killedAt, [], reads]);
      expect(await readFile(join(folder, `${name}.v1.bak`), 'utf8')).toBe(oldText);
    }
  });
});
