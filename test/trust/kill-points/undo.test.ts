import { expect, test } from 'vitest';
import type { Session } from '../../../server/commands/session.ts';
import { feeIsCost } from '../../support/companion.ts';
import { addEachPart } from '../../support/customer-parts.ts';
import { clientNamed, licencesOf, shop } from '../../support/shop.ts';
import { byDepth, tried } from '../depth.ts';
import { expectAtRest } from './at-rest.ts';
import { type KillPoint, killPoints } from './points.ts';
import { prepareFolder } from './prepared-folder.ts';
import { kept } from './reference.ts';
import { haloAsSeen } from './shop-to-import.ts';
import { brokenAt, killAt, runWhole, sweepTimeout } from './sweep.ts';
import { reportOf, type World } from './world.ts';

const count = byDepth({ quick: 2, deep: 240 });

/** A run that created Litware with two licences and changed one of Contoso's is about to be taken back. */
const prepareUndo = () =>
  prepareFolder(
    {
      seed: shop,
      besides: (state) => addEachPart(state, clientNamed(state, 'Contoso Ltd').id),
    },
    async ({ session, state: { sherweb }, run }) => {
      await session.call('writeSettings', { body: { ...feeIsCost, deactivateDeleted: true } });
      await run({ mode: 'sync' });
      sherweb.setQuantity('c-e3', 14);
      sherweb.addCustomer({ id: 'litware', name: 'Litware Inc' });
      for (const id of ['l-a', 'l-b'])
        sherweb.addSubscription('litware', { id, productName: id, sku: id, quantity: 3 });
      const { runId, counts } = await run({ mode: 'sync' });
      expect(counts).toMatchObject({ customersCreated: 1, subscriptionsCreated: 2, subscriptionsUpdated: 1 });
      return runId;
    },
  );
type PreparedUndo = Awaited<ReturnType<typeof prepareUndo>>;

const undo = (session: Session, runId: string) =>
  reportOf(session, session.call('undoRun', { params: { runId }, body: { preview: false } }));

const endOf = async (world: World, session: Session) => {
  const { rules } = await session.call('listLeftOut', {});
  return {
    seen: haloAsSeen(world.sandbox),
    kept: await kept(world),
    leftOut: rules.map(({ of }) => of),
  };
};

/** The undo with nobody killing it. */
async function undisturbed({ open, made: runId }: PreparedUndo) {
  const world = await open();
  try {
    const { printed, requests, steps } = await runWhole(world, ['undo', runId]);
    const { session, stop } = await world.serve();
    const end = await endOf(world, session);
    await stop();
    return { run: JSON.parse(printed), requests, steps, end };
  } finally {
    await world.close();
  }
}
type Wanted = Awaited<ReturnType<typeof undisturbed>>;

async function survives(point: KillPoint, prepared: PreparedUndo, { end }: Wanted): Promise<void> {
  const world = await prepared.open();
  const { state } = world.sandbox;
  const runId = prepared.made;
  try {
    expect((await killAt(world, ['undo', runId], point)).signal).toBe('SIGKILL');
    const hasBegun = state.requests.length > 0;
    const { session, stop } = await world.serve();
    const [killed] = (await session.call('listRuns', {})).runs;
    if (hasBegun) expect(killed, 'the killed run is on record').toMatchObject({ undoes: runId });

    // At every other point the daily sync comes before the person; what was put back it does not do again.
    if (point.place % 2 === 0) {
      const before = haloAsSeen(world.sandbox);
      expect((await world.sync(session)).status, 'the daily sync').toBe('completed');
      expect(haloAsSeen(world.sandbox), 'after the daily sync').toEqual(before);
    }
    expect((await undo(session, runId)).status, 'the rest').toBe('completed');
    expect(await endOf(world, session)).toEqual(end);

    expect((await undo(session, runId)).changes, 'nothing is left to take back').toEqual([]);
    await expectAtRest(world, session);
    expect(['l-a', 'l-b'].map((id) => licencesOf(state, id).length)).toEqual([1, 1]);
    await stop();
  } finally {
    await world.close();
  }
}

test('wherever an undo is killed, no sync does again what it put back, and asked again it puts back the rest and the customer', {
  timeout: sweepTimeout(),
}, async (context) => {
  const prepared = await prepareUndo();
  context.onTestFinished(() => prepared.close());
  const wanted = await undisturbed(prepared);
  expect(wanted.run).toMatchObject({
    status: 'completed',
    counts: { subscriptionsUpdated: 1, subscriptionsDeactivated: 2, customersDeactivated: 1, failed: 0 },
  });

  const points = killPoints(wanted, count, 20_261_130);
  expect(await brokenAt(points, (point) => survives(point, prepared, wanted))).toEqual([]);
  tried(context, { 'kill points of undos': points.length });
});
