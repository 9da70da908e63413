import type { Phrase } from '../../../shared/note-values.ts';
import { phrase } from '../../messages/phrases.ts';

/** The system's code of a failed file operation (`ENOSPC`, …), or undefined when it is another kind of error. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

const facts = {
  ENOSPC: 'full',
  EDQUOT: 'quota',
  EROFS: 'readOnly',
  EACCES: 'denied',
  EPERM: 'denied',
  ENOTDIR: 'fileInPath',
  EEXIST: 'fileInPlace',
  EISDIR: 'folderInPlace',
  EIO: 'error',
  EMFILE: 'openFiles',
} as const;

/**
 * @returns why a file operation failed, which goes on after a colon, and what to do about it, a whole sentence
 * @example explain(ENOSPC) // the disk is full · Free some disk space, then try again.
 */
export function explain(error: unknown): { why: Phrase; what: Phrase } {
  const code = errnoOf(error) ?? 'unknown error';
  const fact = Object.hasOwn(facts, code) ? facts[code as keyof typeof facts] : undefined;
  return fact === undefined
    ? { why: phrase('disk.other', { code }), what: phrase('remedy.other') }
    : { why: phrase(`disk.${fact}`), what: phrase(`remedy.${fact}`) };
}
