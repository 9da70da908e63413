import { join } from 'node:path';
import type { Note } from '../../shared/problem.ts';
import type { PlanSummary, SyncPlan } from '../../shared/sync-plan.ts';
import type { SyncRun } from '../../shared/sync-run.ts';
import type { TrailFile } from '../audit/trail-file.ts';
import { note } from '../messages/note.ts';
import { createLineFile, type LineFile } from '../store/append-log/line-file.ts';
import type { Collection } from '../store/collection/collection.ts';
import { nodeFiles } from '../store/disk/files.ts';
import type { Document } from '../store/document/document.ts';
import { type Comparisons, openComparisons } from './comparisons.ts';
import { emptySnapshot, type Snapshot, snapshotShape } from './documents/snapshot.ts';
import { type Documents, openDocuments } from './documents.ts';
import { openKept } from './kept.ts';
import { type Movements, openMovements } from './movements.ts';
import { openAudit } from './open-audit.ts';
import { openPlans, openRuns } from './reports-and-plans.ts';
import { openSubscriptions, readsShape, type Subscriptions } from './subscriptions.ts';
import { readsOfOldSnapshot } from './upgrade/old-snapshot.ts';
import { moveOldSubscriptions } from './upgrade/old-subscriptions.ts';

/** Everything the companion keeps, split by what changes together. */
export interface Data extends Documents {
  /** Billing as it was last compared, and the snapshots of months. */
  readonly comparisons: Comparisons;
  /** The customers of both sides as last read. */
  readonly snapshot: Document<Snapshot>;
  /** Sherweb's subscriptions as last read, by Sherweb customer. */
  readonly subscriptions: Subscriptions;
  /** What they did between reads, day by day. */
  readonly movements: Movements;
  readonly runs: Collection<SyncRun>;
  /** Their heads are what the list of plans shows. */
  readonly plans: Collection<SyncPlan, PlanSummary>;
  /** Who changed what; written by the trail only. */
  readonly audit: TrailFile;
  /** The write-ahead journal of orders: what stands in it may have been sent to Sherweb, and is not sent again. */
  readonly ordersSent: LineFile;
  /** What the run under way has done so far; there only while a run is under way, or after it was killed. */
  readonly runUnderWay: LineFile;
  /** What had to be recovered when the files were opened. */
  readonly notes: readonly Note[];
  /** Documents whose last write is safe but kept no backup, a note each. */
  backupNotes(): Note[];
  /** Resolves when nothing waits to be written. */
  settled(): Promise<void>;
}

/**
 * Opens every file of the data folder, which must be locked for this process.
 * @throws StoreError when a file is damaged beyond its backups, of a newer version, or cannot be read.
 */
export async function openData(dataDir: string, now: () => Date): Promise<Data> {
  const documents = await openDocuments(dataDir, now);
  const carried: unknown[] = [];
  const replaceable = true;
  const lists = { ...snapshotShape((reads) => carried.push(reads)), empty: emptySnapshot, replaceable };
  const snapshot = await openKept(dataDir, lists, now);
  const heads = { ...readsShape, empty: () => ({ reads: [] }), replaceable };
  const reads = await openKept(dataDir, heads, now);
  const movements = await openMovements(dataDir, now);
  const subscriptions = await openSubscriptions({ dataDir, reads, movements, now });
  await subscriptions.put(readsOfOldSnapshot(carried[0]));
  await moveOldSubscriptions({ dataDir, put: subscriptions.put });
  const [runs, plans] = [await openRuns(dataDir, now), await openPlans(dataDir, now)];
  const comparisons = await openComparisons(dataDir, now);
  const audit = await openAudit(dataDir, now);

  const all = [...Object.values(documents), snapshot, reads];
  const lost = all.flatMap(({ opened }) => opened.lost ?? []);
  const canSync = await nodeFiles.syncFolder(dataDir);
  return {
    ...documents,
    comparisons,
    snapshot,
    subscriptions,
    movements,
    runs,
    plans,
    audit,
    ordersSent: createLineFile(join(dataDir, 'orders-sent.jsonl')),
    runUnderWay: createLineFile(join(dataDir, 'run-under-way.jsonl')),
    notes: [
      ...lost.map((each) => (each === documents.links.opened.lost ? ofLinks(each) : each)),
      ...(canSync ? [] : [note('store.notSynced', { path: dataDir })]),
      ...(audit.lost === null ? [] : [note('store.trailDamaged', { lost: audit.lost })]),
    ],
    backupNotes: () => all.flatMap(({ backupProblem }) => backupProblem?.note ?? []),
    async settled() {
      await Promise.all([...all, subscriptions, audit].map((each) => each.settled()));
    },
  };
}

/** Links that start empty are found again, which takes more of a person than waiting for the next sync. */
const ofLinks = (lost: Note): Note =>
  // Both codes take the same values.
  lost.code === 'store.startedAnew' ? note('store.linksLost', lost.values as never) : lost;
