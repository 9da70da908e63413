/** The system's code of a failed file operation (`ENOSPC`, …), or undefined when it is another kind of error. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

const facts: { readonly [code: string]: readonly [why: string, what: string] } = {
  ENOSPC: ['the disk is full', 'Free some disk space, then try again.'],
  EDQUOT: ['the disk quota is used up', 'Free some disk space or raise the quota, then try again.'],
  EROFS: ['the disk is read-only', 'Mount it writable, then try again.'],
  EACCES: ['access is denied', 'Give the user that runs the companion read and write access to it.'],
  EPERM: ['access is denied', 'Give the user that runs the companion read and write access to it.'],
  ENOTDIR: ['part of its path is a file, not a folder', 'Move that file away or choose another folder.'],
  EEXIST: ['a file is in its place', 'Move that file away or choose another folder.'],
  EISDIR: ['a folder is in its place', 'Move that folder away, then try again.'],
  EIO: ['the disk reports an error', 'Check the disk, then try again.'],
  EMFILE: ['too many files are open', 'Restart the companion.'],
};

/** Why a file operation failed and what to do about it, in words. */
export function explain(error: unknown): { why: string; what: string } {
  const code = errnoOf(error) ?? 'unknown error';
  const [why, what] = facts[code] ?? [
    `the system answered ${code}`,
    'Check the disk and the folder, then try again.',
  ];
  return { why, what };
}
