import { type BenchCompanion, dataFolder, startCompanion } from '../companion/companion.ts';
import type { Bench } from '../row.ts';
import { type BenchSandbox, startBenchSandbox } from '../sandbox/sandbox.ts';

export const customers = 1_000;
export const subscriptions = 20_000;
export const measuredOn = '1,000 customers, 20,000 subscriptions';

/** The one sandbox of this run; seeded anew by whoever asks for a world. */
export const sandboxOf = (bench: Bench): Promise<BenchSandbox> =>
  bench.shared('sandbox', async () => {
    const sandbox = await startBenchSandbox();
    bench.atEnd(sandbox.stop);
    return sandbox;
  });

/** A companion on an empty data folder, ready to sync; its budget of Halo requests is lifted by the setting. */
export async function freshCompanion(bench: Bench, sandbox: BenchSandbox): Promise<BenchCompanion> {
  const folder = await dataFolder();
  const companion = await startCompanion(folder.path, sandbox.environment);
  bench.atEnd(async () => {
    await companion.stop();
    await folder.remove();
  });
  await companion.call('writeSettings', { body: { haloRequestsPer5Minutes: 3_000 } });
  return companion;
}

/** Empty Halo, and a companion that has never synced. */
export async function emptyHalo(bench: Bench): Promise<{ sandbox: BenchSandbox; companion: BenchCompanion }> {
  const sandbox = await sandboxOf(bench);
  await sandbox.latency(0);
  await sandbox.seed({ customers, subscriptions, inHalo: 0 });
  return { sandbox, companion: await freshCompanion(bench, sandbox) };
}

/** A whole sync; throws when it did not do all of it. */
export async function sync(companion: BenchCompanion): Promise<void> {
  const runId = await companion.runUnread({ mode: 'sync', scope: {} });
  const { runs } = await companion.call('listRuns', { query: { limit: 1 } });
  const [run] = runs;
  if (run?.runId !== runId || run.status !== 'completed')
    throw new Error(`The sync ended ${run?.status}: ${JSON.stringify(run?.counts)}`);
}
