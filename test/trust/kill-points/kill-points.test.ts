import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { licenceOf } from '../../support/shop.ts';
import { byDepth, tried } from '../depth.ts';
import { expectAtRest } from './at-rest.ts';
import { type KillPoint, killPoints, nameOf } from './points.ts';
import { prepare } from './prepared.ts';
import type { Prepared } from './prepared-folder.ts';
import { kept, undisturbed } from './reference.ts';
import { haloAsSeen } from './shop-to-import.ts';
import { brokenAt, killAt, sweepTimeout } from './sweep.ts';
import type { World } from './world.ts';

const seed = 20_260_301;
const customers = byDepth({ quick: 8, deep: 40 });
const count = byDepth({ quick: 24, deep: 240 });

/** Kills the import at the point; answers whether the run had begun and had its report. */
async function killImportAt(world: World, point: KillPoint) {
  const { signal, stderr } = await killAt(world, ['sync'], point);
  expect([signal, stderr], 'the companion was killed').toEqual(['SIGKILL', '']);
  const reports = await readdir(join(world.dataDir, 'runs'));
  return {
    hasBegun: world.sandbox.state.requests.length > 0,
    reports: reports.filter((name) => name.endsWith('.json')),
  };
}

type Wanted = Awaited<ReturnType<typeof undisturbed>>;

async function survives(point: KillPoint, prepared: Prepared, wanted: Wanted): Promise<void> {
  const world = await prepared.open();
  const { state } = world.sandbox;
  try {
    const before = (await readdir(join(world.dataDir, 'runs'))).length;
    const { pairing } = await world.readMain();
    const { hasBegun, reports } = await killImportAt(world, point);
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

    await expectAtRest(world, session);
    await stop();
  } finally {
    await world.close();
  }
}

test('wherever the companion is killed, the next start and sync leave Halo as if nothing had happened', {
  timeout: sweepTimeout(),
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
  const broken = await brokenAt(points, (point) => survives(point, prepared, wanted));
  expect(broken).toEqual([]);
  tried(context, { 'kill points': points.length });
});
