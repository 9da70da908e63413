import { z } from 'zod';
import { type CollectionOptions, openCollection } from '../../../../server/store/collection/collection.ts';
import { clock } from '../disk.ts';

export const RunSchema = z.strictObject({ changes: z.number().int() });
type Run = z.infer<typeof RunSchema>;

/** A small collection that keeps three records; its clock goes on a second with every record. */
export function openRuns(folder: string, options: Partial<CollectionOptions<Run>> = {}) {
  const time = clock();
  return openCollection<Run>({
    folder,
    kind: 'run',
    schema: RunSchema,
    version: 1,
    keep: 3,
    now: () => {
      time.advance(1000);
      return time.now();
    },
    ...options,
  });
}

export const idsOf = (entries: { id: string }[]): string[] => entries.map(({ id }) => id);
