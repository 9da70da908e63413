import { z } from 'zod';
import { AcceptanceSchema } from '../../shared/accepted.ts';
import { LinkSchema } from '../../shared/link.ts';
import { RunChangeSchema, RunSummarySchema, type SyncRun, SyncRunSchema } from '../../shared/sync-run.ts';
import type { Shape } from '../store/document/envelope.ts';
import { type Accepted, AcceptedSchema } from './accepted-document.ts';
import { type Decisions, DecisionsSchema } from './decisions-document.ts';
import { type FeeDocument, FeeDocumentSchema } from './fee-document.ts';
import { type LeftOut, LeftOutSchema } from './left-out-document.ts';
import { type Links, LinksSchema } from './links-document.ts';
import { type Main, MainSchema, mainMigrations } from './main-document.ts';
import { NormalisationSchema, type Normalisations, NormalisationsSchema } from './normalisations-document.ts';
import { type Settlements, SettlementsSchema } from './settlements-document.ts';
import { type Sight, SightSchema } from './sight-document.ts';

const HistorySchema = z.object({ runs: z.array(RunSummarySchema) });
export type History = z.infer<typeof HistorySchema>;

/** What lies in the files that cannot be had again from Sherweb or Halo, and in which version. */
export const shapes = {
  main: {
    kind: 'companion',
    schema: MainSchema,
    version: 5,
    migrations: mainMigrations,
  } satisfies Shape<Main>,
  links: {
    kind: 'links',
    schema: LinksSchema,
    version: 1,
    long: { key: 'links', element: LinkSchema },
  } satisfies Shape<Links>,
  decisions: { kind: 'decisions', schema: DecisionsSchema, version: 1 } satisfies Shape<Decisions>,
  accepted: {
    kind: 'accepted',
    schema: AcceptedSchema,
    version: 1,
    long: { key: 'accepted', element: AcceptanceSchema },
  } satisfies Shape<Accepted>,
  leftOut: { kind: 'left-out', schema: LeftOutSchema, version: 1 } satisfies Shape<LeftOut>,
  settlements: { kind: 'settlements', schema: SettlementsSchema, version: 1 } satisfies Shape<Settlements>,
  normalisations: {
    kind: 'normalisations',
    schema: NormalisationsSchema,
    version: 1,
    long: { key: 'normalisations', element: NormalisationSchema },
  } satisfies Shape<Normalisations>,
  sight: { kind: 'sight', schema: SightSchema, version: 1 } satisfies Shape<Sight>,
  feeEvidence: { kind: 'fee-evidence', schema: FeeDocumentSchema, version: 1 } satisfies Shape<FeeDocument>,
  history: { kind: 'history', schema: HistorySchema, version: 1 } satisfies Shape<History>,
  run: {
    kind: 'run',
    schema: SyncRunSchema,
    version: 1,
    long: { key: 'changes', element: RunChangeSchema },
  } satisfies Shape<SyncRun>,
};
