import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { expect, test } from 'vitest';
import { licenceOf } from '../../support/shop.ts';
import { byDepth, tried } from '../depth.ts';
import { type KillPoint, killPoints, nameOf } from './points.ts';
import { type Prepared, prepare } from './prepared.ts';
import { kept, undisturbed } from './reference.ts';
import { haloAsSeen } from './shop-to-import.ts';
import type { World } from './world.ts';

const seed = 20_260_301;
const customers = byDepth({ quick: 8, deep: 40 });
/** A companion and its sandbox keep about one core busy. */
const atOnce = 2;
const count = byDepth({ quick: 24, deep: 240 });

/** Starts the import and kills the companion at the point; answers whether the run had begun and had its report. */
async function killAt(world: World, { what, place, moment }: KillPoint) {
  const { state } = world.sandbox;
  const step = what === 'store step' ? { KILL_STEP: String(place), KILL_MOMENT: moment } : {};
  const { process: child, ended } = world.start(['sync'], step);
  const asked = { before: 'arrived', during: 'done', after: 'answered' }[moment];
  state.watch = (request, at) => {
    if (what !== 'request' || at !== asked || state.requests.indexOf(request) !== place - 1) return;
    child.kill('SIGKILL');
    // Before and during: nothing more happens to this request.
    return at === 'answered' ? undefined : new Promise(() => undefined);
  };
  const { signal, stderr } = await ended;
  state.watch = () => undefined;
  expect([signal, stderr], 'the companion was killed').toEqual(['SIGKILL', '']);
  const reports = await readdir(join(world.dataDir, 'runs'));
  return { hasBegun: state.requests.length > 0, reports: reports.filter((name) => name.endsWith('.json')) };
}

type Wanted = Awaited<ReturnType<typeof undisturbed>>;

async function survives(point: KillPoint, prepared: Prepared, wanted: Wanted): Promise<void> {
  const world = await prepared.open();
  const { state } = world.sandbox;
  try {
    const before = (await readdir(join(world.dataDir, 'runs'))).length;
    const { pairing } = await world.readMain();
    const { hasBegun, reports } = await killAt(world, point);
    const { session, stop } = await world.serve();
    const { runs } = await session.call('listRuns', {});
    if (hasBegun) {
      expect(runs, 'the killed run is on record').toHaveLength(before + 1);
      const killed = await session.call('readRun', { params: { runId: runs[0]?.runId ?? '' } });
      const hadReport = reports.includes(`${killed.runId}.json`);
      expect(killed.status).toBe(hadReport ? 'completed' : 'interrupted');
      for (const { kind, outcome, subscriptionId, haloLicenceId } of killed.changes)
        if (kind === 'createSubscription' && outcome === 'applied')
          expect(licenceOf(state, subscriptionId ?? '').id).toBe(haloLicenceId);
    }
    expect((await world.sync(session)).status, 'the next sync').toBe('completed');
    expect(haloAsSeen(world.sandbox)).toEqual(wanted.seen);
    expect(await kept(world)).toEqual(wanted.kept);
    expect((await world.readMain()).pairing).toEqual(pairing);

    state.clearRequests();
    expect((await world.sync(session)).changes, 'a further sync').toEqual([]);
    expect(state.writes()).toEqual([]);
    expect(state.halo.violations).toEqual([]);
    await stop();
  } finally {
    await world.close();
  }
}

test('wherever the companion is killed, the next start and sync leave Halo as if nothing had happened', {
  timeout: byDepth({ quick: 300_000, deep: 3_600_000 }),
}, async (context) => {
  const prepared = await prepare(customers);
  context.onTestFinished(() => prepared.close());
  const wanted = await undisturbed(prepared);
  expect(wanted).toMatchObject({ status: 'completed', counts: { failed: 0 } });
  for (const each of [
    'customersCreated',
    'subscriptionsCreated',
    'subscriptionsUpdated',
    'subscriptionsContinued',
    'subscriptionsDeactivated',
    'needsDecision',
  ])
    expect(wanted.counts[each], each).toBeGreaterThan(0);

  const points = killPoints(wanted, count, seed);
  expect(new Set(points.map(nameOf)).size).toBe(points.length);
  const broken: unknown[] = [];
  const queue = new PQueue({ concurrency: atOnce });
  const tryAt = (point: KillPoint) => () =>
    survives(point, prepared, wanted).catch((error) => broken.push(`${nameOf(point)}: ${error.stack}`));
  await queue.addAll(points.map(tryAt));
  expect(broken).toEqual([]);
  tried(context, { 'kill points': points.length });
});
