import type { Backup } from '../../shared/backup.ts';
import type { Links } from '../data/links-document.ts';
import type { Main } from '../data/main-document.ts';
import { auditFile } from '../data/open-audit.ts';
import { shapes } from '../data/shapes.ts';
import type { PhrasesOf } from '../messages/codes.ts';
import { phrase } from '../messages/phrases.ts';
import { type Shape, unpack } from '../store/document/envelope.ts';
import { BackupError } from './backup-error.ts';

/** A backup of which every part was looked at and is good. */
export interface OpenBackup {
  readonly madeAt: string;
  readonly companion: string;
  readonly main: Main;
  readonly links: Links;
  readonly runs: number;
  /** Who changed what until then; empty: nothing. */
  readonly audit: string;
  /** The key that the secrets in it are sealed with, where it was asked for. */
  readonly secretKey: string | null;
  /** Files that are put back as they are. */
  readonly asTheyAre: Backup['files'];
}

export const keyFile = 'secret.key';
const runFile = /^runs\/[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.json$/;

/** Looks at every file of a backup. @throws BackupError `damaged`, StoreError `newerVersion`, `olderVersion`, … */
export function openBackup(backup: Backup, path: string): OpenBackup {
  const texts = new Map(backup.files.map(({ name, text }) => [name, text]));
  const damaged = (name: string, flaw: PhrasesOf<'flaw'>) =>
    new BackupError('damaged', { path, name, flaw: phrase(flaw), wording: 'part' });
  const read = <T>(shape: Shape<T>, name: string): T => {
    const text = texts.get(name);
    if (text === undefined) throw damaged(name, 'flaw.missing');
    const found = unpack(shape, `${name} in ${path}`, Buffer.from(text));
    if (found.state === 'damaged')
      throw new BackupError('damaged', { path, name, reason: found.reason, wording: 'unusablePart' });
    return found.value;
  };
  const main = read(shapes.main, 'companion.json');
  const links = read(shapes.links, 'links.json');
  read(shapes.history, 'history.json');
  // Backups of version 0.1 have none.
  if (texts.has('settlements.json')) read(shapes.settlements, 'settlements.json');
  if (texts.has('left-out.json')) read(shapes.leftOut, 'left-out.json');
  if (texts.has('accepted.json')) read(shapes.accepted, 'accepted.json');

  const runs = backup.files.filter(({ name }) => name.startsWith('runs/'));
  for (const { name } of runs) {
    // The name becomes a path: it must not lead anywhere else.
    if (!runFile.test(name)) throw damaged(name.slice(0, 60), 'flaw.name');
    read(shapes.run, name);
  }
  const known = [
    'companion.json',
    'links.json',
    'history.json',
    'settlements.json',
    'left-out.json',
    'accepted.json',
    auditFile,
    keyFile,
  ];
  const stranger = backup.files.find(({ name }) => !known.includes(name) && !name.startsWith('runs/'));
  if (stranger !== undefined) throw damaged(stranger.name.slice(0, 60), 'flaw.stranger');

  return {
    madeAt: backup.madeAt,
    companion: backup.companion,
    main,
    links,
    runs: runs.length,
    audit: texts.get(auditFile) ?? '',
    secretKey: texts.get(keyFile) ?? null,
    asTheyAre: backup.files.filter(({ name }) => !['companion.json', auditFile, keyFile].includes(name)),
  };
}
