import { join } from 'node:path';
import { StoreError } from '../store-error.ts';

const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

/** Where the record `id` lies. An id comes from outside: without this check it could name any file. @throws StoreError `invalidId` */
export function recordPath(folder: string, id: string): string {
  if (!idPattern.test(id)) {
    throw new StoreError('invalidId', {});
  }
  return join(folder, `${id}.json`);
}

/** The id of a file in the folder, or undefined when it is no record. */
export function recordId(name: string): string | undefined {
  const id = name.endsWith('.json') ? name.slice(0, -'.json'.length) : '';
  return idPattern.test(id) ? id : undefined;
}
