import { join } from 'node:path';
import { lossLine, type TrailLine, TrailLineSchema } from '../audit/trail.ts';
import { type Journal, openJournal } from '../store/append-log/journal.ts';

/** The file of who changed what. */
export const auditFile = 'audit.jsonl';
/** Two lines a change: that it was begun, and how it ended. */
const keptLines = 4_000;

/** Opens the record of who changed what. @throws StoreError */
export const openAudit = (dataDir: string, now: () => Date): Promise<Journal<TrailLine>> =>
  openJournal({
    file: join(dataDir, auditFile),
    schema: TrailLineSchema,
    version: 1,
    keep: keptLines,
    entryFor: (loss) => lossLine(loss, now()),
    now,
  });
