import { expect, test } from 'vitest';
import type { Session } from '../../../server/commands/session.ts';
import { hasEnded } from '../../../shared/order-states.ts';
import type { OrderRow } from '../../../shared/orders.ts';
import { licenceOf, shop } from '../../support/shop.ts';
import { byDepth, tried } from '../depth.ts';
import { expectAtRest } from './at-rest.ts';
import { type KillPoint, killPoints, nameOf } from './points.ts';
import { prepareFolder } from './prepared-folder.ts';
import { brokenAt, killAt, runWhole, sweepTimeout } from './sweep.ts';
import type { World } from './world.ts';

const count = byDepth({ quick: 5, deep: 150 });
const [from, to] = [12, 26];

/** Everything is in step and an order waits. */
const prepareOrder = () =>
  prepareFolder(
    {
      seed: shop,
      // An order whose answer is lost is carried out all the same.
      besides: ({ sherweb }) => {
        sherweb.settings.ordersTakeMs = 20;
      },
    },
    async ({ session, state, run }) => {
      await run({ mode: 'sync' });
      const allowed = { ordersEnabled: true, ordersApproverMayRequest: true, ticketNoteOutcome: 7 };
      await session.call('writeSettings', { body: allowed });
      const ticket = licenceOf(state, 'c-e3').client_id * 10;
      const { orderId } = await session.call('requestOrder', {
        body: { subscriptionId: 'c-e3', to, ticket },
      });
      return orderId;
    },
  );
type PreparedOrder = Awaited<ReturnType<typeof prepareOrder>>;

const approve = (orderId: string) => ['orders', 'approve', orderId];
const notesIn = ({ sandbox: { state } }: World): number =>
  state.halo.desk.actions(licenceOf(state, 'c-e3').client_id * 10).length;
const sentIn = ({ sandbox }: World): number =>
  sandbox.state.requests.filter(({ path }) => path.includes('/amendments')).length;

/** The approval with nobody killing it. */
async function undisturbed({ open, made: orderId }: PreparedOrder) {
  const world = await open();
  try {
    const { printed, ...run } = await runWhole(world, approve(orderId));
    return { order: JSON.parse(printed), ...run };
  } finally {
    await world.close();
  }
}

/** The order as a companion started afterwards knows it, once it ended or a read of its own looked at it. */
async function decided(session: Session, orderId: string): Promise<OrderRow> {
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
}

async function survives(point: KillPoint, prepared: PreparedOrder): Promise<void> {
  const world = await prepared.open();
  const { state } = world.sandbox;
  try {
    // Later requests than undisturbed are never made: then it ends by itself.
    const { signal, code } = await killAt(world, approve(prepared.made), point);
    expect(signal === 'SIGKILL' || code === 0, `${signal} ${code}`).toBe(true);
    const { session, stop } = await world.serve();
    const { order } = await decided(session, prepared.made);
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
    await expectAtRest(world, session);
    await stop();
  } finally {
    await world.close();
  }
}

test('wherever the companion is killed, no order is sent twice, lost, or said to be confirmed that is not', {
  timeout: sweepTimeout(),
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
  const broken = await brokenAt([...points.values()], (point) => survives(point, prepared));
  expect(broken).toEqual([]);
  tried(context, { 'kill points of orders': points.size });
});
