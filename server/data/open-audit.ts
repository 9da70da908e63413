import { join } from 'node:path';
import { openTrailFile, type TrailFile } from '../audit/trail-file.ts';

/** The file of who changed what. */
export const auditFile = 'audit.jsonl';
/** Two lines a change: that it was begun, and how it ended. */
const keptLines = 4_000;

/** Opens the record of who changed what. @throws StoreError */
export const openAudit = (dataDir: string, now: () => Date): Promise<TrailFile> =>
  openTrailFile({ file: join(dataDir, auditFile), keep: keptLines, now });
