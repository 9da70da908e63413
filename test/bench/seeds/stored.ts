import type { BenchCompanion } from '../companion/companion.ts';
import { startCompanion } from '../companion/companion.ts';
import type { Bench } from '../row.ts';
import type { BenchSandbox } from '../sandbox/sandbox.ts';
import { freshCompanion, sandboxOf, subscriptions, sync } from './world.ts';

export const storedOn = '20,000 subscriptions stored, 30 to 200 rows a customer';

export interface Stored {
  readonly sandbox: BenchSandbox;
  readonly dataDir: string;
  /** Paths of the panel's answers, one a customer. */
  readonly panelPaths: readonly string[];
  /** The companion started on that folder; only one may run at a time. */
  start(how?: 'watched' | 'unwatched'): Promise<BenchCompanion>;
}

/** A data folder after a first import of customers with 30 to 200 subscriptions each; no companion runs on it. */
export const stored = (bench: Bench): Promise<Stored> =>
  bench.shared('stored', async () => {
    bench.say('first import of customers with 30 to 200 subscriptions');
    const sandbox = await sandboxOf(bench);
    await sandbox.latency(0);
    await sandbox.seed({ customers: null, subscriptions, inHalo: 0 });
    const companion = await freshCompanion(bench, sandbox);
    await sync(companion);
    const { customers } = await companion.call('listHaloCustomers', { query: { limit: 10_000 } });
    await companion.stop();
    return {
      sandbox,
      dataDir: companion.dataDir,
      panelPaths: customers.map(({ id }) => `/api/halo-clients/${id}/subscriptions`),
      start: (how) => startCompanion(companion.dataDir, sandbox.environment, how),
    };
  });
