import { resolve } from 'node:path';
import { type Cell, toCsv } from '../../shared/csv.ts';
import { ConfigError } from '../config/config-error.ts';
import { diskTrouble } from '../messages/disk-trouble.ts';
import { createFile } from '../store/disk/atomic-write.ts';
import { errnoOf } from '../store/disk/errno.ts';
import { nodeFiles } from '../store/disk/files.ts';
import { counted } from './print/text.ts';

/**
 * Writes a table into a new file.
 * @param rows the first one is the head
 * @param one what a row is
 * @returns what is said of it, with the whole path
 * @throws ConfigError when there is a file already, or it cannot be written
 */
export async function writeCsv(
  file: string,
  rows: readonly (readonly Cell[])[],
  one = 'row',
): Promise<string> {
  const path = resolve(file);
  const isNew = await createFile(nodeFiles, path, toCsv(rows)).catch((cause) => {
    throw new ConfigError({ path, why: diskTrouble(errnoOf(cause)).why, wording: 'fileNotWritten' });
  });
  if (!isNew) throw new ConfigError({ path, wording: 'fileExists' });
  return `${counted(rows.length - 1, one)} written to ${path}.`;
}
