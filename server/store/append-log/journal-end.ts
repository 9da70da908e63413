import { z } from 'zod';
import { replaceFile } from '../disk/atomic-write.ts';
import { folderError } from '../disk/disk-errors.ts';
import { errnoOf } from '../disk/errno.ts';
import type { Files } from '../disk/files.ts';

const EndSchema = z.object({ number: z.number().int().positive() });

/** The file beside a journal that says which line is its last. */
const endPath = (file: string): string => `${file}.end`;

/** The number of the last line; null where nothing is noted, or nothing that can be read: then the end is taken as it is. @throws StoreError `folder` */
export async function readEnd(files: Files, file: string): Promise<number | null> {
  try {
    const found = EndSchema.safeParse(JSON.parse((await files.read(endPath(file))).toString('utf8')));
    return found.success ? found.data.number : null;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || error instanceof SyntaxError) return null;
    throw folderError(endPath(file), error);
  }
}

/** Notes the number of the last line. Throws the failed operation's error. */
export const writeEnd = (files: Files, file: string, number: number): Promise<void> =>
  replaceFile(files, endPath(file), `${JSON.stringify({ number })}\n`);
