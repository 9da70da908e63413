import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChangeKind } from '../../../shared/sync-plan.ts';
import { isWrite } from '../../sandbox/core/requests.ts';
import { tried } from '../depth.ts';
import { prepare } from './prepared.ts';
import type { Prepared } from './prepared-folder.ts';
import { kept, undisturbed } from './reference.ts';
import { haloAsSeen } from './shop-to-import.ts';
import type { World } from './world.ts';

const customers = 8;
let prepared: Prepared;
let wanted: Awaited<ReturnType<typeof undisturbed>>;
beforeAll(async () => {
  prepared = await prepare(customers);
  wanted = await undisturbed(prepared);
});
afterAll(() => prepared.close());

/** Calls `act` when the `place`-th request arrives, counted from 0. */
const whenAsked = ({ sandbox: { state } }: World, place: number, act: () => void) => {
  state.watch = (request, moment) => {
    if (moment === 'arrived' && state.requests.indexOf(request) === place) act();
  };
};

/** What a stop must leave: the run on record, nothing in doubt, and a next sync that does the rest. */
async function expectCompletedBy(
  world: World,
  how: { readonly status: string; readonly done: ChangeKind | null },
) {
  const { state } = world.sandbox;
  const { session, stop } = await world.serve();
  const { runs } = await session.call('listRuns', {});
  const run = await session.call('readRun', { params: { runId: runs[0]?.runId ?? '' } });
  expect(run.status).toBe(how.status);
  expect(run.changes.filter(({ problem }) => problem?.code === 'sync.inFlight')).toEqual([]);
  const done = run.changes.filter(({ kind, outcome }) => kind === how.done && outcome === 'applied');
  if (how.done !== null) expect(done.length).toBeGreaterThan(0);

  expect((await world.sync(session)).status).toBe('completed');
  expect(haloAsSeen(world.sandbox)).toEqual(wanted.seen);
  expect(await kept(world)).toEqual(wanted.kept);
  expect(state.halo.violations).toEqual([]);
  await stop();
}

describe('a companion that is told to end during a run', () => {
  const phases = [
    ['signing in', 'read', 0, null, 'interrupted'],
    ['reading subscriptions', 'read', -8, null, 'interrupted'],
    ['creating customers', 'write', 0, 'createCustomer', 'interrupted'],
    ['creating licences', 'write', 1, 'createSubscription', 'interrupted'],
    ['updating licences', 'write', 2, 'updateSubscription', 'interrupted'],
    ['its last write, deactivating licences', 'write', -1, 'deactivateSubscription', 'completed'],
  ] as const;

  test.for(phases)(
    '%s: the write in flight finishes, the next run does the rest',
    {
      timeout: 120_000,
    },
    async ([, what, nth, done, status], context) => {
      const places = wanted.requests.flatMap((each, place) =>
        isWrite(each) === (what === 'write') ? [place] : [],
      );
      const place = places.at(nth) ?? -1;
      const world = await prepared.open();
      context.onTestFinished(() => world.close());
      const { state } = world.sandbox;
      state.halo.settings.writeTakesMs = 300;
      const { session, stop } = await world.serve();
      const ended = new Promise<Awaited<ReturnType<typeof stop>>>((resolve) => {
        whenAsked(world, place, () => void stop('SIGTERM').then(resolve));
      });
      await session.call('startRun', { body: { mode: 'sync' } });
      expect(await ended).toMatchObject({ code: 0, signal: null, stderr: '' });
      state.watch = () => undefined;

      const writes = state.requests.filter(isWrite);
      expect(writes.map((each) => each.status)).toEqual(writes.map(() => 201));
      if (what === 'write') expect(state.requests.findLastIndex(isWrite)).toBe(place);
      state.halo.settings.writeTakesMs = 0;
      await expectCompletedBy(world, { status, done });
      tried(context, { stops: 1 });
    },
  );

  test.for(['SIGTERM', 'SIGINT'] as const)(
    'a sync in a terminal (%s) does the same and says so',
    {
      timeout: 120_000,
    },
    async (signal, context) => {
      const world = await prepared.open();
      context.onTestFinished(() => world.close());
      const { state } = world.sandbox;
      state.halo.settings.writeTakesMs = 300;
      const { process: child, ended } = world.start(['sync']);
      const place = wanted.requests.findIndex(isWrite);
      whenAsked(world, place, () => child.kill(signal));
      const { code, stdout } = await ended;
      expect([code, JSON.parse(stdout).status]).toEqual([1, 'interrupted']);
      state.halo.settings.writeTakesMs = 0;
      await expectCompletedBy(world, { status: 'interrupted', done: 'createCustomer' });
      tried(context, { stops: 1 });
    },
  );
});
