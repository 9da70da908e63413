import { dataFolder, startCompanion } from '/work/wt/bench/test/bench/companion/companion.ts';
import { startBenchSandbox } from '/work/wt/bench/test/bench/sandbox/sandbox.ts';

const s = await startBenchSandbox();
await s.seed({ customers: 1000, subscriptions: 20000, inHalo: 0 });
const f = await dataFolder();
let c = await startCompanion(f.path, s.environment);
console.log('start empty', c.startMs, await c.watched());
await c.call('writeSettings', { body: { haloRequestsPer5Minutes: 3000 } });
for (let i = 0; i < 3; i++) {
  await s.clear();
  await c.resetStalls();
  const t = performance.now();
  const id = await c.runUnread({ mode: 'sync', scope: {} });
  const w = await c.watched();
  console.log('sync', Math.round(performance.now() - t), w, await s.counts());
  await c.resetStalls();
  const run = await c.call('readRun', { params: { runId: id } });
  console.log(
    run.status,
    run.counts,
    run.problems.slice(0, 2),
    'read run',
    (await c.watched()).longestStallMs,
  );
}
await c.stop();
c = await startCompanion(f.path, s.environment);
console.log('start full', c.startMs, await c.watched());
await c.stop();
console.log('folder', f.path);
await s.stop();
