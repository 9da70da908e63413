import { join } from 'node:path';
import { z } from 'zod';
import { StrangerSchema } from '../../shared/billing.ts';
import { UnnamedChargesSchema } from '../../shared/margin.ts';
import { NoteSchema } from '../../shared/problem.ts';
import { type Collection, openCollection } from '../store/collection/collection.ts';
import type { Shape } from '../store/document/envelope.ts';

/** When a comparison was made, and of what; ISO times, UTC. */
const ComparisonHeadSchema = z.object({
  /** `2026-03`: the snapshot of that month; null: the last one, whatever it was. */
  month: z.string().nullable(),
  comparedAt: z.string(),
  /** Of its oldest part; null: nothing was ever read. */
  asOf: z.string().nullable(),
  rows: z.number().int(),
});
export type ComparisonHead = z.infer<typeof ComparisonHeadSchema>;

/** A comparison of what Sherweb charges with what Halo bills, as it was made. */
const ComparisonRecordSchema = ComparisonHeadSchema.extend({
  /** Why nothing could be compared, with what Halo said of it. */
  trouble: z.object({ whyNot: z.string(), said: NoteSchema.optional() }).nullable(),
  strangers: z.array(StrangerSchema),
  unnamedCharges: z.array(UnnamedChargesSchema).default([]),
  names: z.record(z.string(), z.string()),
  /** Its rows, some hundred at a time, each block as JSON, gzip, base64: 20,000 rows are about two megabytes. */
  blocks: z.array(z.string()),
});
export type ComparisonRecord = z.infer<typeof ComparisonRecordSchema>;

export const comparisonShape: Shape<ComparisonRecord> = {
  kind: 'comparison',
  schema: ComparisonRecordSchema,
  version: 1,
  long: { key: 'blocks', element: z.string() },
};

/** Their folder in the data folder. */
export const comparisonFolder = 'billing';

/** The last comparison, and the snapshots of months. */
export type Comparisons = Collection<ComparisonRecord, ComparisonHead>;

/** Opens the folder of comparisons. @throws StoreError `folder` */
export const openComparisons = (dataDir: string, now: () => Date): Promise<Comparisons> =>
  openCollection(
    { ...comparisonShape, folder: join(dataDir, comparisonFolder), now },
    ({ month, comparedAt, asOf, rows }) => ({ month, comparedAt, asOf, rows }),
  );
