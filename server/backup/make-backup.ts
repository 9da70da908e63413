import type { Backup } from '../../shared/backup.ts';
import { documents } from '../data/documents.ts';
import { auditFile } from '../data/open-audit.ts';
import type { Data } from '../data/open-data.ts';
import { runShape } from '../data/reports-and-plans.ts';
import { lineOf } from '../store/append-log/journal-lines.ts';
import { pack } from '../store/document/envelope.ts';
import { seal } from './envelope.ts';
import { parts } from './parts.ts';

/**
 * Everything that cannot be had again: settings, sealed credentials, mappings, exclusions, connections, links, reports
 * of runs, and who changed what. Not in it: the secret key, plans, and what both sides were when last read.
 * A report that cannot be read is left out. @throws StoreError when the folder cannot be read.
 */
export async function makeBackup(data: Data, now: Date): Promise<Backup> {
  // One moment for all: nothing may be awaited between these.
  const files = [
    ...parts.map(({ name, file }) => ({ name: file, text: pack(documents[name], data[name].value, now) })),
    { name: auditFile, text: data.audit.entries.map((entry, place) => lineOf(place + 1, entry, 1)).join('') },
  ];
  const runs: Backup['files'] = [];
  for (const { id, savedAt } of await data.runs.list()) {
    const run = savedAt === null ? undefined : await data.runs.get(id);
    if (run === undefined || savedAt === null) continue;
    runs.push({ name: `runs/${id}.json`, text: pack(runShape, run, new Date(savedAt)) });
  }
  return seal([...files, ...runs], now.toISOString());
}
