import type { Backup } from '../../shared/backup.ts';
import { auditFile } from '../data/open-audit.ts';
import type { Data } from '../data/open-data.ts';
import { shapes } from '../data/shapes.ts';
import { lineOf } from '../store/append-log/journal-lines.ts';
import { pack } from '../store/document/envelope.ts';
import { seal } from './envelope.ts';

/**
 * Everything that cannot be had again: settings, sealed credentials, mappings, exclusions, connections, links, reports
 * of runs, and who changed what. Not in it: the secret key, plans, and what both sides were when last read.
 * A report that cannot be read is left out. @throws StoreError when the folder cannot be read.
 */
export async function makeBackup(data: Data, now: Date): Promise<Backup> {
  // One moment for all: nothing may be awaited between these.
  const documents = [
    { name: 'companion.json', text: pack(shapes.main, data.main.value, now) },
    { name: 'links.json', text: pack(shapes.links, data.links.value, now) },
    { name: 'settlements.json', text: pack(shapes.settlements, data.settlements.value, now) },
    { name: 'left-out.json', text: pack(shapes.leftOut, data.leftOut.value, now) },
    { name: 'accepted.json', text: pack(shapes.accepted, data.accepted.value, now) },
    { name: 'history.json', text: pack(shapes.history, data.history.value, now) },
    { name: auditFile, text: data.audit.entries.map((entry, place) => lineOf(place + 1, entry, 1)).join('') },
  ];
  const runs: Backup['files'] = [];
  for (const { id, savedAt } of await data.runs.list()) {
    const run = savedAt === null ? undefined : await data.runs.get(id);
    if (run === undefined || savedAt === null) continue;
    runs.push({ name: `runs/${id}.json`, text: pack(shapes.run, run, new Date(savedAt)) });
  }
  return seal([...documents, ...runs], now.toISOString());
}
