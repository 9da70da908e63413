import { clock } from '../disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { counterFile, openCounter, setTo } from './counter.ts';

/** A folder in which the document was 1, then 2. */
export async function usedFolder(): Promise<{ folder: string; file: string }> {
  const folder = await temporaryFolder();
  const time = clock('2026-03-01T10:00:00.000Z');
  const document = await openCounter(folder, { now: time.now });
  await document.change(setTo(1));
  time.advance(60_000);
  await document.change(setTo(2));
  return { folder, file: counterFile(folder) };
}
