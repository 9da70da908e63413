import { join } from 'node:path';
import type { Note } from '../../shared/problem.ts';
import { createTrail } from '../audit/trail.ts';
import type { Main } from '../data/documents/main.ts';
import { documents } from '../data/documents.ts';
import { auditFile, openAudit } from '../data/open-audit.ts';
import type { Log } from '../log.ts';
import { note } from '../messages/note.ts';
import { phrase } from '../messages/phrases.ts';
import { createFile } from '../store/disk/atomic-write.ts';
import { writeError } from '../store/disk/disk-errors.ts';
import { type Files, nodeFiles } from '../store/disk/files.ts';
import { pack } from '../store/document/envelope.ts';
import { type KeyPlan, keyNotes, planKey } from './key-plan.ts';
import { keyFile, type OpenBackup } from './open-backup.ts';
import { presentMain } from './present-main.ts';
import { putInPlace } from './put-in-place.ts';
import { keepingFolder } from './restore-mark.ts';

export interface Restored {
  readonly madeAt: string;
  readonly companion: string;
  readonly mappings: number;
  readonly links: number;
  readonly runs: number;
  /** Months of which billing is kept as it was. */
  readonly months: number;
  /** The folder with what was there before. */
  readonly keptIn: string;
  readonly notes: readonly Note[];
}

/**
 * Restores a backup into the data folder, which must be locked for this process. It is noted in the record of changes
 * first; that record itself is never turned back.
 * @throws StoreError, SecretBoxError; the folder is as before, or marked as half restored.
 */
export async function restore(
  backup: OpenBackup,
  deps: { dataDir: string; environmentKey: string | null; log: Log; now: () => Date; files?: Files },
): Promise<Restored> {
  const { dataDir, environmentKey, log, now, files = nodeFiles } = deps;
  const at = now().toISOString();
  const keptIn = await keepingFolder(files, dataDir, now());
  const present = await presentMain({ files, now }, [dataDir, keptIn]);
  const key: KeyPlan = await planKey(files, dataDir, backup.secretKey, environmentKey);
  const main = pack(documents.main, restoredMain(backup.main, present, at), now());

  const audit = join(dataDir, auditFile);
  if (backup.audit !== '')
    await createFile(files, audit, backup.audit).catch((cause) =>
      Promise.reject(writeError(phrase('unwritten.restored', { file: audit }), cause)),
    );
  const file = await openAudit(dataDir, now);
  const trail = createTrail({ file, log, now });
  const details = [{ field: 'madeAt', from: null, to: backup.madeAt }];
  await trail.record({ kind: 'command' }, { action: 'backupRestored', subject: null, details }, () =>
    putInPlace(
      files,
      dataDir,
      keptIn,
      [
        { name: 'companion.json', text: main },
        ...backup.asTheyAre,
        ...(key.write === null ? [] : [{ name: keyFile, text: key.write }]),
      ],
      key.aside ? [keyFile] : [],
    ),
  );
  await file.settled();
  return {
    madeAt: backup.madeAt,
    companion: backup.companion,
    mappings: backup.main.mappings.length,
    links: backup.links.links.length,
    runs: backup.runs,
    months: backup.months,
    keptIn,
    notes: [
      ...(await keyNotes(files, dataDir, environmentKey, backup.main.credentials)),
      ...(present === null && backup.main.connections.length > 0 ? [connectionsBack] : []),
    ],
  };
}

const connectionsBack: Note = note('restore.connectionsBack');

/**
 * The main document as a restore puts it in place. Who may come in is not turned back: connections are those of the
 * present where it could be read, so that nobody who was revoked comes back, and no pairing code works any more. Held
 * plans are gone, and a daily run that was missed meanwhile is not made up for before a person has looked.
 */
const restoredMain = (backup: Main, present: Main | null, now: string): Main => ({
  ...backup,
  connections: present?.connections ?? backup.connections,
  pairing: { codes: [] },
  heldPlanIds: [],
  restoredAt: now,
  schedule: { ...backup.schedule, since: now, lastSlotAt: null, lastTriedAt: null },
});
