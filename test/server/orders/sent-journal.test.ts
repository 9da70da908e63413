import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSentJournal } from '../../../server/orders/sent-journal.ts';
import { createLineFile } from '../../../server/store/append-log/line-file.ts';

const inFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sent-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'orders-sent.jsonl');
};
const at = '2026-03-02T10:00:00.000Z';

test('what was about to be sent is known after a kill, also where a line was cut off and others came after it', async () => {
  const path = await inFolder();
  const first = await openSentJournal(createLineFile(path));
  await first.add('o-1', at);
  await appendFile(path, '{"orderId":"o-');
  const second = await openSentJournal(createLineFile(path));
  expect([second.has('o-1'), second.has('o-2')]).toEqual([true, false]);
  await second.add('o-3', at);
  const third = await openSentJournal(createLineFile(path));
  expect([third.has('o-1'), third.has('o-3')]).toEqual([true, true]);
});

test('once the orders say it, what an earlier companion was about to send is forgotten', async () => {
  const path = await inFolder();
  const journal = await openSentJournal(createLineFile(path));
  await journal.add('o-1', at);
  await journal.forgetEarlier();
  expect(journal.has('o-1')).toBe(false);
  await journal.add('o-2', at);
  expect(await readFile(path, 'utf8')).toBe(`${JSON.stringify({ orderId: 'o-2', at })}\n`);
});
