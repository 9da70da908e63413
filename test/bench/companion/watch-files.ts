import { watch } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Watches a data folder by itself and tells the bench, by messages, which files were put in place. */
const folder = z.string().parse(process.argv[2]);
const mark = '.seen-until-here';

const isWhole = (name: string) => /^(?!\.).*\.(json|jsonl)$/.test(name) && !name.endsWith('under-way.jsonl');
const written = { ofCustomers: 0, others: 0 };

const watcher = watch(folder, { recursive: true }, (event, name) => {
  const file = name?.split('/').at(-1) ?? '';
  if (event !== 'rename' || !isWhole(file)) return;
  if (name?.startsWith('snapshot-subscriptions/')) written.ofCustomers += 1;
  else written.others += 1;
});

/** Waits until all that was written before has been seen: the system tells of files in their order. */
async function seenUntilNow(): Promise<void> {
  const marked = new Promise<void>((resolve) => {
    watcher.on('change', (_event, name) => name === mark && resolve());
  });
  await writeFile(join(folder, mark), '');
  await marked;
  await rm(join(folder, mark));
}

const answers: Record<string, () => Promise<unknown>> = {
  ready: async () => null,
  async written() {
    await seenUntilNow();
    return written;
  },
};

process.on('message', async (message) => {
  const { id, question } = z.object({ id: z.number(), question: z.string() }).parse(message);
  process.send?.({ id, answer: await answers[question]?.() });
});
