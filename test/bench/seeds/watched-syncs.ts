import type { BenchCompanion } from '../companion/companion.ts';
import { diskWrites, type FilesWritten } from '../companion/disk-writes.ts';
import { type Asking, askSteadily } from '../load/ask-steadily.ts';
import type { Bench } from '../row.ts';
import { quantile } from '../statistics.ts';
import { customers, emptyHalo, sync } from './world.ts';

/** What was seen of one sync. */
export interface WatchedSync {
  readonly kind: 'first import' | 'nothing changed' | '1 % changed';
  readonly haloRequests: number;
  readonly haloWrites: number;
  readonly sherwebCalls: number;
  readonly sherwebMs: number;
  readonly longestStallMs: number;
  readonly technicianP99Ms: number;
  readonly mostResidentMb: number;
  /** Files written whole while it ran. */
  readonly filesWritten: FilesWritten;
  /** At most so many customers' subscriptions differ from those of the sync before. */
  readonly changedCustomers: number;
}

/** Milliseconds that every answer of Sherweb takes in these syncs. */
export const latencyMs = 100;
const changed = 200;
const changedCustomers = { 'first import': customers, 'nothing changed': 0, '1 % changed': changed };

/**
 * One first import, then three pairs of daily syncs (nothing changed, 1 % changed), each watched from inside and out.
 * Sherweb takes its time, so every sync takes most of a minute; the rows share them.
 */
export const watchedSyncs = (bench: Bench): Promise<readonly WatchedSync[]> =>
  bench.shared('watched syncs', async () => {
    const { sandbox, companion } = await emptyHalo(bench);
    const watch = async (kind: WatchedSync['kind']): Promise<WatchedSync> => {
      bench.say(`sync, ${kind}`);
      await sandbox.clear();
      await companion.resetStalls();
      const writes = await diskWrites(companion.dataDir);
      const asking = await askTechnician(companion);
      await sync(companion);
      const answers = await asking.stop();
      const { longestStallMs, mostResidentMb } = await companion.watched();
      const counts = await sandbox.counts();
      return {
        kind,
        haloRequests: counts.halo,
        haloWrites: counts.haloWrites,
        sherwebCalls: counts.sherweb,
        sherwebMs: counts.sherwebMs,
        longestStallMs,
        technicianP99Ms: quantile(answers, 0.99),
        mostResidentMb,
        filesWritten: await writes.stop(),
        changedCustomers: changedCustomers[kind],
      };
    };
    const seen = [await watch('first import')];
    await sandbox.latency(latencyMs);
    for (let turn = 0; turn < 3; turn += 1) {
      seen.push(await watch('nothing changed'));
      await sandbox.change(changed);
      seen.push(await watch('1 % changed'));
    }
    await sandbox.latency(0);
    return seen;
  });

/** Somebody opens a customer in Halo 20 times a second, another one each time. */
async function askTechnician({ url, key }: BenchCompanion): Promise<Asking> {
  const paths = Array.from(
    { length: 200 },
    (_, place) => `/api/halo-clients/${101 + place * 5}/subscriptions`,
  );
  return askSteadily({ url, key, paths, perSecond: 20 });
}

/** The syncs of one kind, or of all. */
export const ofKind = (syncs: readonly WatchedSync[], kind: WatchedSync['kind']): readonly WatchedSync[] =>
  syncs.filter((one) => one.kind === kind);
