import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { errnoOf } from './errno.ts';
import type { Content, Files } from './files.ts';

const leftover = /^\.(.+)\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** A fresh name in the same folder (so that a rename stays atomic) that is never mistaken for data. */
export const temporaryName = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);

/** The name of the file that a temporary file was made for, or undefined when it is no temporary file. */
export const leftoverOf = (name: string): string | undefined => leftover.exec(name)?.[1];

/** Removes a file that nobody will miss; that it cannot be removed must not hide the error that brought us here. */
export const discard = (files: Files, path: string): Promise<void> =>
  files.remove(path).catch(() => undefined);

/**
 * Puts `content` at `path`, whole or not at all, replacing what is there.
 * @param before what is to be done when the content is on disk and not yet in place
 * @throws the failed operation's error
 */
export async function replaceFile(
  files: Files,
  path: string,
  content: Content,
  before?: () => Promise<void>,
): Promise<void> {
  const temporary = temporaryName(path);
  try {
    await files.writeSynced(temporary, content);
    await before?.();
    await files.rename(temporary, path);
  } catch (error) {
    await discard(files, temporary);
    throw error;
  }
}

const noHardLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

async function copy(files: Files, from: string, to: string): Promise<void> {
  const content = await files.read(from);
  try {
    await files.writeSynced(to, content);
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') await discard(files, to);
    throw error;
  }
}

/** A second name for a file, or a copy where the file system has no hard links. @throws EEXIST, ENOENT, … */
export async function linkOrCopy(files: Files, from: string, to: string): Promise<void> {
  try {
    await files.link(from, to);
  } catch (error) {
    if (!noHardLinks.has(errnoOf(error) ?? '')) throw error;
    await copy(files, from, to);
  }
}

/**
 * Creates `path` unless it exists; it appears with its whole content. Of any number of processes that try, one
 * gets true.
 * @throws the failed operation's error
 */
export async function createFile(files: Files, path: string, content: string): Promise<boolean> {
  const temporary = temporaryName(path);
  try {
    await files.writeSynced(temporary, content);
    await linkOrCopy(files, temporary, path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await discard(files, temporary);
  }
}
