import type { Phrase } from '../../shared/note-values.ts';
import { phrase } from './phrases.ts';

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
 * @param errno the system's code of a failed file operation; undefined: it told none
 * @returns why a file operation failed, which goes on after a colon, and what to do about it, a whole sentence
 * @example diskTrouble('ENOSPC') // the disk is full · Free some disk space, then try again.
 */
export function diskTrouble(errno: string | undefined): { why: Phrase; what: Phrase } {
  const code = errno ?? 'unknown error';
  const fact = Object.hasOwn(facts, code) ? facts[code as keyof typeof facts] : undefined;
  return fact === undefined
    ? { why: phrase('disk.other', { code }), what: phrase('remedy.other') }
    : { why: phrase(`disk.${fact}`), what: phrase(`remedy.${fact}`) };
}
