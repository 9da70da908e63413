import type { Backup } from '../../shared/backup.ts';
import { textOfLine } from '../audit/trail-line.ts';
import { comparisonFolder, comparisonShape } from '../data/comparisons.ts';
import { documents } from '../data/documents.ts';
import { movementFolder, movementShape } from '../data/movements.ts';
import { auditFile } from '../data/open-audit.ts';
import type { Data } from '../data/open-data.ts';
import { runShape } from '../data/reports-and-plans.ts';
import type { Collection } from '../store/collection/collection.ts';
import { pack, type Shape } from '../store/document/envelope.ts';
import { seal } from './envelope.ts';
import { parts } from './parts.ts';

/**
 * Everything that cannot be had again: settings, sealed credentials, mappings, exclusions, connections, links, reports
 * of runs, billing as it was compared last and in each month, what moved on each day, and who changed what. Not in it: the secret key, plans, and
 * what both sides were when last read. A report that cannot be read is left out. @throws StoreError when the folder cannot be read.
 */
export async function makeBackup(data: Data, now: Date): Promise<Backup> {
  // One moment for all: nothing may be awaited between these.
  const files = [
    ...parts.map(({ name, file }) => ({ name: file, text: pack(documents[name], data[name].value, now) })),
    { name: auditFile, text: data.audit.lines.map((line, place) => textOfLine(place + 1, line)).join('') },
  ];
  const runs = await filesOf('runs', data.runs, runShape);
  const comparisons = await filesOf(comparisonFolder, data.comparisons, comparisonShape);
  const movements = await filesOf(movementFolder, data.movements.days, movementShape);
  return seal([...files, ...runs, ...comparisons, ...movements], now.toISOString());
}

async function filesOf<T>(
  folder: string,
  records: Pick<Collection<T>, 'list' | 'get'>,
  shape: Shape<T>,
): Promise<Backup['files']> {
  const files: Backup['files'] = [];
  for (const { id, savedAt } of await records.list()) {
    const record = savedAt === null ? undefined : await records.get(id);
    if (record === undefined || savedAt === null) continue;
    files.push({ name: `${folder}/${id}.json`, text: pack(shape, record, new Date(savedAt)) });
  }
  return files;
}
