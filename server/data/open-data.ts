import { join } from 'node:path';
import type { Note } from '../../shared/problem.ts';
import {
  PlannedChangeSchema,
  type PlanSummary,
  type SyncPlan,
  SyncPlanSchema,
} from '../../shared/sync-plan.ts';
import type { SyncRun } from '../../shared/sync-run.ts';
import type { TrailLine } from '../audit/trail.ts';
import { note } from '../messages/note.ts';
import type { Journal } from '../store/append-log/journal.ts';
import { createLineFile, type LineFile } from '../store/append-log/line-file.ts';
import { type Collection, openCollection } from '../store/collection/collection.ts';
import { nodeFiles } from '../store/disk/files.ts';
import { type Document, openDocument } from '../store/document/document.ts';
import type { Shape } from '../store/document/envelope.ts';
import type { Accepted } from './accepted-document.ts';
import type { Decisions } from './decisions-document.ts';
import type { FeeDocument } from './fee-document.ts';
import type { LeftOut } from './left-out-document.ts';
import type { Links } from './links-document.ts';
import { emptyMain, type Main } from './main-document.ts';
import { type Normalisations, noNormalisations } from './normalisations-document.ts';
import { moveOldSubscriptions } from './old-subscriptions.ts';
import { openAudit } from './open-audit.ts';
import type { Settlements } from './settlements-document.ts';
import { type History, shapes } from './shapes.ts';
import { nothingSeen, type Sight } from './sight-document.ts';
import { emptySnapshot, readsOfOldSnapshot, type Snapshot, snapshotShape } from './snapshot-document.ts';
import { openSubscriptions, readsShape, type Subscriptions } from './subscriptions.ts';

export const keptRuns = 200;
const keptPlans = 30;

/** Everything the companion keeps, split by what changes together. */
export interface Data {
  readonly main: Document<Main>;
  readonly links: Document<Links>;
  /** What waits for a person, as last seen. */
  readonly decisions: Document<Decisions>;
  /** What persons settled of it. */
  readonly settlements: Document<Settlements>;
  /** What Halo made of what we sent, by licence and field; only what differs. */
  readonly normalisations: Document<Normalisations>;
  /** What persons left out of sync or billing. */
  readonly leftOut: Document<LeftOut>;
  /** How much Halo showed at the last read that was not suspicious. */
  readonly sight: Document<Sight>;
  /** Differences in billing that persons accepted. */
  readonly accepted: Document<Accepted>;
  /** What Sherweb's recurring fee was last found to be. */
  readonly feeEvidence: Document<FeeDocument>;
  /** The customers of both sides as last read. */
  readonly snapshot: Document<Snapshot>;
  /** Sherweb's subscriptions as last read, by Sherweb customer. */
  readonly subscriptions: Subscriptions;
  /** Past runs, newest first, without their changes. */
  readonly history: Document<History>;
  readonly runs: Collection<SyncRun>;
  /** Their heads are what the list of plans shows. */
  readonly plans: Collection<SyncPlan, PlanSummary>;
  /** Who changed what; written by the trail only. */
  readonly audit: Journal<TrailLine>;
  /** What the run under way has done so far; there only while a run is under way, or after it was killed. */
  readonly runUnderWay: LineFile;
  /** What had to be recovered when the files were opened. */
  readonly notes: readonly Note[];
  /** Resolves when nothing waits to be written. */
  settled(): Promise<void>;
}

/**
 * Opens every file of the data folder, which must be locked for this process.
 * @throws StoreError when a file is damaged beyond its backups, of a newer version, or cannot be read.
 */
export async function openData(dataDir: string, now: () => Date): Promise<Data> {
  const document = <T extends object>(
    shape: Shape<T>,
    empty: () => T,
    rest: { replaceable?: boolean } = {},
  ) => openDocument({ file: join(dataDir, `${shape.kind}.json`), ...shape, empty, now, ...rest });
  const carried: unknown[] = [];
  const [main, links, decisions, settlements, leftOut, sight, snapshot, history, runs, plans] = [
    await document(shapes.main, emptyMain),
    await document(shapes.links, () => ({ links: [] }), { replaceable: true }),
    await document(shapes.decisions, () => ({ decisions: [] }), { replaceable: true }),
    await document(shapes.settlements, () => ({ settlements: [] }), { replaceable: true }),
    await document(shapes.leftOut, () => ({ rules: [] })),
    await document(shapes.sight, () => nothingSeen, { replaceable: true }),
    await document(
      snapshotShape((reads) => carried.push(reads)),
      emptySnapshot,
      { replaceable: true },
    ),
    await document(shapes.history, () => ({ runs: [] }), { replaceable: true }),
    await openCollection({
      folder: join(dataDir, 'runs'),
      ...shapes.run,
      keep: keptRuns,
      now,
    }),
    await openCollection(
      {
        folder: join(dataDir, 'plans'),
        kind: 'plan',
        schema: SyncPlanSchema,
        version: 1,
        long: { key: 'changes', element: PlannedChangeSchema },
        keep: keptPlans,
        now,
      },
      summaryOf,
    ),
  ];
  const normalisations = await document(shapes.normalisations, noNormalisations, {
    replaceable: true,
  });
  const accepted = await document(shapes.accepted, () => ({ accepted: [] }));
  const feeEvidence = await document(shapes.feeEvidence, () => ({ evidence: null }), { replaceable: true });
  const reads = await document(readsShape, () => ({ reads: [] }), { replaceable: true });
  const subscriptions = await openSubscriptions({ dataDir, reads, now });
  await subscriptions.put(readsOfOldSnapshot(carried[0]));
  await moveOldSubscriptions({ dataDir, put: subscriptions.put });
  const audit = await openAudit(dataDir, now);
  const documents = [
    main,
    links,
    decisions,
    settlements,
    leftOut,
    normalisations,
    sight,
    accepted,
    feeEvidence,
    snapshot,
    history,
    reads,
  ];
  return {
    main,
    links,
    decisions,
    settlements,
    normalisations,
    leftOut,
    sight,
    accepted,
    feeEvidence,
    snapshot,
    subscriptions,
    history,
    runs,
    plans,
    runUnderWay: createLineFile(join(dataDir, 'run-under-way.jsonl')),
    audit,
    notes: [
      ...documents.flatMap((each) => {
        const { lost } = each.opened;
        return lost === undefined ? [] : [each === links ? ofLinks(lost) : lost];
      }),
      ...((await nodeFiles.syncFolder(dataDir)) ? [] : [note('store.notSynced', { path: dataDir })]),
      ...(audit.lost === null ? [] : [note('store.trailDamaged', { lost: audit.lost })]),
    ],
    async settled() {
      await Promise.all([...documents, subscriptions, audit].map((each) => each.settled()));
    },
  };
}

const summaryOf = ({ changes, problems, ...plan }: SyncPlan): PlanSummary => ({
  ...plan,
  changeCount: changes.length,
  decisionCount: problems.filter(({ severity }) => severity === 'decision').length,
});

/** Links that start empty are found again, which takes more of a person than waiting for the next sync. */
const ofLinks = (lost: Note): Note =>
  // Both codes take the same values.
  lost.code === 'store.startedAnew' ? note('store.linksLost', lost.values as never) : lost;
