import type { Backup } from '../../shared/backup.ts';
import { comparisonFolder } from '../data/comparisons.ts';
import type { Links } from '../data/documents/links.ts';
import type { Main } from '../data/documents/main.ts';
import { documents } from '../data/documents.ts';
import { fileOf } from '../data/kept.ts';
import { auditFile } from '../data/open-audit.ts';
import type { PhrasesOf } from '../messages/codes.ts';
import { phrase } from '../messages/phrases.ts';
import { type Shape, unpack } from '../store/document/envelope.ts';
import { DamageError } from '../store/store-error.ts';
import { BackupError } from './backup-error.ts';
import { folders, parts } from './parts.ts';

/** A backup of which every part was looked at and is good. */
export interface OpenBackup {
  readonly madeAt: string;
  readonly companion: string;
  readonly main: Main;
  readonly links: Links;
  readonly runs: number;
  /** Months of which billing is kept as it was. */
  readonly months: number;
  /** Who changed what until then; empty: nothing. */
  readonly audit: string;
  /** The key that the secrets in it are sealed with, where it was asked for. */
  readonly secretKey: string | null;
  /** Files that are put back as they are. */
  readonly asTheyAre: Backup['files'];
}

export const keyFile = 'secret.key';

/** Looks at every file of a backup. @throws BackupError `damaged`, StoreError `newerVersion`, `olderVersion`, … */
export function openBackup(backup: Backup, path: string): OpenBackup {
  const texts = new Map(backup.files.map(({ name, text }) => [name, text]));
  const damaged = (name: string, flaw: PhrasesOf<'flaw'>) =>
    new BackupError('damaged', { path, name, flaw: phrase(flaw), wording: 'part' });
  const read = <T>(shape: Shape<T>, name: string): T => {
    const text = texts.get(name);
    if (text === undefined) throw damaged(name, 'flaw.missing');
    try {
      return unpack(shape, `${name} in ${path}`, Buffer.from(text)).value;
    } catch (error) {
      if (!(error instanceof DamageError)) throw error;
      throw new BackupError('damaged', { path, name, reason: error.reason, wording: 'unusablePart' });
    }
  };
  for (const { name, file, isInEvery } of parts)
    if (isInEvery || texts.has(file)) read<unknown>(documents[name], file);
  const main = read(documents.main, fileOf(documents.main));
  const links = read(documents.links, fileOf(documents.links));

  const filesIn = (folder: string) => backup.files.filter(({ name }) => name.startsWith(`${folder}/`));
  for (const { folder, name: pattern, shape } of folders)
    for (const { name } of filesIn(folder)) {
      // The name becomes a path: it must not lead anywhere else.
      if (!pattern.test(name)) throw damaged(name.slice(0, 60), 'flaw.name');
      read<unknown>(shape, name);
    }
  const known = [...parts.map(({ file }) => file), auditFile, keyFile];
  const stranger = backup.files.find(
    ({ name }) => !known.includes(name) && !folders.some(({ folder }) => name.startsWith(`${folder}/`)),
  );
  if (stranger !== undefined) throw damaged(stranger.name.slice(0, 60), 'flaw.stranger');

  return {
    madeAt: backup.madeAt,
    companion: backup.companion,
    main,
    links,
    runs: filesIn('runs').length,
    months: filesIn(comparisonFolder).filter(({ name }) => !name.endsWith('/last.json')).length,
    audit: texts.get(auditFile) ?? '',
    secretKey: texts.get(keyFile) ?? null,
    asTheyAre: backup.files.filter(({ name }) => !['companion.json', auditFile, keyFile].includes(name)),
  };
}
