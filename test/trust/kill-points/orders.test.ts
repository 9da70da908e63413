import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { expect, test } from 'vitest';
import { sessionIn } from '../../../server/commands/open-session.ts';
import { openCompanion } from '../../../server/companion.ts';
import { readConfig } from '../../../server/config/environment.ts';
import { createLog } from '../../../server/log.ts';
import { hasEnded } from '../../../shared/order-states.ts';
import type { OrderRow } from '../../../shared/orders.ts';
import { copyOf } from '../../sandbox/copy.ts';
import { sandboxEnvironment, startSandbox } from '../../sandbox/index.ts';
import type { SandboxSeed } from '../../sandbox/state.ts';
import { licenceOf, shop } from '../../support/shop.ts';
import { byDepth, tried } from '../depth.ts';
import { type KillPoint, killPoints, nameOf } from './points.ts';
import { openWorld, type World } from './world.ts';

const count = byDepth({ quick: 5, deep: 150 });
const [from, to] = [12, 26];

/** A folder in which everything is in step and an order waits, and the sandbox that belongs to it. */
async function prepareOrder() {
  const folder = await mkdtemp(join(tmpdir(), 'orders-killed-'));
  const dataDir = join(folder, 'data');
  const sandbox = await startSandbox({ seed: shop });
  const config = readConfig({
    ...sandboxEnvironment(sandbox),
    COMPANION_DATA_DIR: dataDir,
    COMPANION_PORT: '0',
  });
  const companion = await openCompanion(config, createLog('silent'));
  const session = sessionIn({ ...companion, url: 'http://127.0.0.1' });
  await session.call('startRun', { body: { mode: 'sync' } });
  await companion.runs.idle();
  const allowed = { ordersEnabled: true, ordersApproverMayRequest: true, ticketNoteOutcome: 7 };
  await session.call('writeSettings', { body: allowed });
  const ticket = licenceOf(sandbox.state, 'c-e3').client_id * 10;
  const { orderId } = await session.call('requestOrder', { body: { subscriptionId: 'c-e3', to, ticket } });
  await session.close();
  await sandbox.close();
  const seed: SandboxSeed = (into) => {
    copyOf(sandbox.state)(into);
    // An order whose answer is lost is carried out all the same.
    into.sherweb.settings.ordersTakeMs = 20;
  };
  return {
    orderId,
    async open(): Promise<World> {
      const own = await mkdtemp(join(tmpdir(), 'order-killed-'));
      await cp(dataDir, join(own, 'data'), { recursive: true });
      return openWorld(await startSandbox({ seed }), own, new Date());
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
type PreparedOrder = Awaited<ReturnType<typeof prepareOrder>>;

const notesIn = ({ sandbox: { state } }: World): number =>
  state.halo.desk.actions(licenceOf(state, 'c-e3').client_id * 10).length;
const sentIn = ({ sandbox }: World): number =>
  sandbox.state.requests.filter(({ path }) => path.includes('/amendments')).length;

/** The approval with nobody killing it: what it asks, and how many steps the store takes. */
async function undisturbed({ open, orderId }: PreparedOrder) {
  const world = await open();
  try {
    const stepsFile = join(world.dataDir, '..', 'steps');
    const { stdout } = await world.start(['orders', 'approve', orderId], { STEPS_FILE: stepsFile }).ended;
    const requests = [...world.sandbox.state.requests];
    return { order: JSON.parse(stdout), requests, steps: Number(await readFile(stepsFile, 'utf8')) };
  } finally {
    await world.close();
  }
}

async function killAt(world: World, orderId: string, { what, place, moment }: KillPoint): Promise<void> {
  const { state } = world.sandbox;
  const step = what === 'store step' ? { KILL_STEP: String(place), KILL_MOMENT: moment } : {};
  const { process: child, ended } = world.start(['orders', 'approve', orderId], step);
  const asked = { before: 'arrived', during: 'done', after: 'answered' }[moment];
  state.watch = (request, at) => {
    if (what !== 'request' || at !== asked || state.requests.indexOf(request) !== place - 1) return;
    child.kill('SIGKILL');
    return at === 'answered' ? undefined : new Promise(() => undefined);
  };
  // Later requests than undisturbed are never made: then it ends by itself.
  const { signal, code } = await ended;
  state.watch = () => undefined;
  expect(signal === 'SIGKILL' || code === 0, `${signal} ${code}`).toBe(true);
}

/** The order as a companion started afterwards knows it, once it ended or a read of its own looked at it. */
async function decided(world: World, orderId: string): Promise<OrderRow> {
  const { session, stop } = await world.serve();
  try {
    for (;;) {
      const row = await session.call('readOrder', { params: { orderId } });
      const { order, details } = row;
      const isNoted = details.ticketNote?.state === 'written';
      const isInStep = order.state !== 'confirmed' || (details.licence !== null && isNoted);
      if (order.state === 'asked') {
        // Killed before the approval was kept: it waits still, and is approved once more.
        await session.call('approveOrder', { params: { orderId } });
      } else if ((hasEnded(order) && isInStep) || (order.state === 'ordered' && details.seatsNow !== null))
        return row;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await stop();
  }
}

async function survives(point: KillPoint, prepared: PreparedOrder): Promise<void> {
  const world = await prepared.open();
  const { state } = world.sandbox;
  try {
    await killAt(world, prepared.orderId, point);
    const { order } = await decided(world, prepared.orderId);
    expect(sentIn(world), 'sent once at most').toBeLessThanOrEqual(1);
    const now = state.sherweb.subscription('c-e3')?.quantity;
    if (order.state === 'confirmed') {
      expect([now, licenceOf(state, 'c-e3').count], 'confirmed and in step').toEqual([to, to]);
      expect([sentIn(world), notesIn(world)]).toEqual([1, 1]);
    } else {
      // It never came to Sherweb, or its journal says that it might have: nothing is said that is not so.
      expect([order.state, now]).toEqual(['ordered', from]);
      expect(order.problem?.code).toBe('orders.answerLost');
    }
  } finally {
    await world.close();
  }
}

test('wherever the companion is killed, no order is sent twice, lost, or said to be confirmed that is not', {
  timeout: byDepth({ quick: 300_000, deep: 3_600_000 }),
}, async (context) => {
  const prepared = await prepareOrder();
  context.onTestFinished(() => prepared.close());
  const run = await undisturbed(prepared);
  expect(run.order).toMatchObject({ state: 'confirmed', to });
  const sending = run.requests.findIndex(({ path }) => path.includes('/amendments')) + 1;
  expect(sending).toBeGreaterThan(0);
  const around = (['before', 'during', 'after'] as const).map(
    (moment): KillPoint => ({ what: 'request', place: sending, moment }),
  );
  const points = new Map(
    [...around, ...killPoints(run, count, 20_261_129)].map((each) => [nameOf(each), each]),
  );
  const broken: unknown[] = [];
  const queue = new PQueue({ concurrency: 2 });
  await queue.addAll(
    [...points.values()].map(
      (point) => () =>
        survives(point, prepared).catch((error) => broken.push(`${nameOf(point)}: ${error.stack}`)),
    ),
  );
  expect(broken).toEqual([]);
  tried(context, { 'kill points of orders': points.size });
});
