import { setTimeout as delay } from 'node:timers/promises';
import { startBare } from '../bare/bare.ts';
import { askSteadily, mostPerSecond } from '../load/ask-steadily.ts';
import { ratios, repeated, timed } from '../measure.ts';
import type { Row } from '../row.ts';
import { stored, storedOn } from '../seeds/stored.ts';
import { quantile } from '../statistics.ts';

/** Idle is after half a minute: what starting left is given back between 15 and 20 s later, when V8 sees that nothing is done. */
const idleAfterMs = 30_000;

/** What a customer's panel waits for. */
export const panelAnswer: Row = {
  id: 'panel-answer',
  what: 'panel answer',
  measuredOn: storedOn,
  async measure(bench) {
    const { start, panelPaths: paths } = await stored(bench);
    const companion = await start();
    const { url, key } = companion;
    const p99 = await repeated({ times: 5 }, async () => {
      const asking = askSteadily({ url, key, paths, perSecond: 200 });
      await delay(5_000);
      return quantile(await asking.stop(), 0.99);
    });
    bench.say('beside a bare Hono route');
    const texts = await Promise.all(
      paths.map(async (path) =>
        (await fetch(new URL(path, url), { headers: { Authorization: `Bearer ${key}` } })).text(),
      ),
    );
    const bare = await startBare(texts);
    const load = { connections: 16, ms: 3_000 };
    const barePaths = texts.map((_, place) => `/${place}`);
    const share = await ratios(
      { times: 5 },
      () => mostPerSecond({ url, key, paths }, load),
      () => mostPerSecond({ url: bare.url, key, paths: barePaths }, load),
    );
    await bare.stop();
    await companion.stop();
    return [
      { what: 'p99 at 200 requests/s', unit: 'ms', values: p99, target: { most: 5 } },
      { what: 'throughput over a bare Hono route', unit: 'x', values: share, target: { least: 0.5 } },
    ];
  },
};

/** Starting, and what it takes to stand by. */
export const standingBy: readonly Row[] = [
  {
    id: 'start',
    what: 'start to listening',
    measuredOn: storedOn,
    async measure(bench) {
      const { start } = await stored(bench);
      const values = await repeated({ times: 7 }, async () => {
        const companion = await start('unwatched');
        await companion.stop();
        return companion.startMs;
      });
      return [{ what: '', unit: 'ms', values, target: { most: 700 } }];
    },
  },
  {
    id: 'memory-idle',
    what: 'memory, idle',
    measuredOn: storedOn,
    async measure(bench) {
      const { start } = await stored(bench);
      const values = await repeated({ warmUp: 0, times: 3 }, async () => {
        const companion = await start();
        await delay(idleAfterMs);
        const { residentMb } = await companion.watched();
        await companion.stop();
        return residentMb;
      });
      const floor =
        'an empty Node process takes about 45 MB, the companion’s code with its schemas most of the rest';
      return [{ what: '', unit: 'MB', values, target: { most: 90 }, floor }];
    },
  },
  {
    id: 'store-setting',
    what: 'store: one changed setting on disk',
    measuredOn: storedOn,
    async measure(bench) {
      const { start } = await stored(bench);
      const companion = await start();
      let maxDeactivations = 10;
      // Answered when it is on disk; over HTTP and with its two lines in the record of changes.
      const values = await timed({ warmUp: 3, times: 20 }, () => {
        maxDeactivations += 1;
        return companion.call('writeSettings', { body: { maxDeactivations } });
      });
      await companion.stop();
      return [{ what: '', unit: 'ms', values, target: { most: 50 } }];
    },
  },
];
