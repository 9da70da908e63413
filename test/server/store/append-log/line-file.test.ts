import { appendFile, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLineFile } from '../../../../server/store/append-log/line-file.ts';
import { systemError, watchedFiles } from '../disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const inFolder = async () => join(await temporaryFolder(), 'run.jsonl');

it('gives back what was appended, in order, also to a later process', async () => {
  const path = await inFolder();
  const file = createLineFile(path);
  expect(await file.read()).toBeNull();
  await file.append({ a: 'line\nbreak' });
  await file.append([2]);
  expect(await createLineFile(path).read()).toEqual([{ a: 'line\nbreak' }, [2]]);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await file.remove();
  await file.remove();
  expect(await file.read()).toBeNull();
});

it('a line that a kill cut off anywhere is left out, and nothing before it', async () => {
  const whole = '{"name":"Ärzte & Co"}\n';
  for (let length = 0; length < Buffer.byteLength(whole); length += 1) {
    const path = await inFolder();
    const file = createLineFile(path);
    await file.append(1);
    await appendFile(path, Buffer.from(whole).subarray(0, length));
    expect(await file.read()).toEqual([1]);
  }
});

it.each(['appendSynced', 'syncFolder'] as const)('a full disk (%s) is said', async (operation) => {
  const path = await inFolder();
  const files = watchedFiles((step) => {
    if (step.operation === operation) throw systemError('ENOSPC');
  });
  await expect(createLineFile(path, files).append(1)).rejects.toMatchObject({
    code: 'writeFailed',
    message: expect.stringContaining(path),
  });
});

it('each line is on disk when the promise resolves', async () => {
  const path = await inFolder();
  const operations: string[] = [];
  const file = createLineFile(
    path,
    watchedFiles(({ operation }) => operations.push(operation)),
  );
  await file.append('x');
  expect(operations).toEqual(['appendSynced', 'syncFolder']);
  expect(await readFile(path, 'utf8')).toBe('"x"\n');
});
