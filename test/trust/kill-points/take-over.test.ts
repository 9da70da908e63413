import { expect, test } from 'vitest';
import type { Session } from '../../../server/commands/session.ts';
import type { RunRequest } from '../../../shared/sync-run.ts';
import { feeIsCost } from '../../support/companion.ts';
import { distributorWriter } from '../../support/other-writers.ts';
import { clientNamed } from '../../support/shop.ts';
import { byDepth, tried } from '../depth.ts';
import { expectAtRest } from './at-rest.ts';
import { type KillPoint, killPoints } from './points.ts';
import { prepareFolder } from './prepared-folder.ts';
import { keptOfCustomers } from './reference.ts';
import { haloAsSeen } from './shop-to-import.ts';
import { brokenAt, killAt, runWhole, sweepTimeout } from './sweep.ts';
import { reportOf, type World } from './world.ts';

const count = byDepth({ quick: 2, deep: 240 });
const takesOver = { ...distributorWriter.from, otherIsOff: true } as const;
const anew: RunRequest = { mode: 'sync', scope: { takesOver } };

/** What the other writer left of two customers, of whose subscriptions one has no licence; the plan of it waits. */
const prepareTakeOver = () =>
  prepareFolder(
    {
      seed: (state) => {
        distributorWriter.seed(state);
        const { sku: product_sku = '', productName: name = '' } = state.sherweb.subscription('f-e3') ?? {};
        const of = { distributor: 'PAX8', product_sku, client_id: clientNamed(state, 'Fabrikam, Inc.').id };
        state.halo.addLicence({ name, count: 19, ...of });
      },
      besides: ({ halo }) => {
        for (const { id, client_id } of halo.licences())
          halo.addRecurringInvoice(client_id, [{ licenceId: id, unitPrice: 10 }]);
      },
    },
    async ({ session, run }) => {
      await session.call('writeSettings', { body: feeIsCost });
      return (await run({ mode: 'preview', scope: { takesOver } })).planId ?? '';
    },
  );
type PreparedTakeOver = Awaited<ReturnType<typeof prepareTakeOver>>;

/** What is in the end, however it came about; each link with the id of a licence, most of which the other writer had made. */
const endOf = async (world: World) => {
  const { state } = world.sandbox;
  const { links } = await world.readLinks();
  return {
    seen: haloAsSeen(world.sandbox),
    invoices: state.halo.recurringInvoices(),
    kept: await keptOfCustomers(world),
    linked: links.map(({ subscriptionId, haloLicenceId }) => `${subscriptionId} ${haloLicenceId}`).toSorted(),
  };
};

const approve = (planId: string) => ['sync', '--approve', planId];

/** The take-over with nobody killing it, and the sync after it. */
async function undisturbed({ open, made: planId }: PreparedTakeOver) {
  const world = await open();
  try {
    const { printed, requests, steps } = await runWhole(world, approve(planId));
    const { session, stop } = await world.serve();
    const next = await world.sync(session);
    await stop();
    return { run: JSON.parse(printed), requests, steps, next, end: await endOf(world) };
  } finally {
    await world.close();
  }
}
type Wanted = Awaited<ReturnType<typeof undisturbed>>;

/** What a person does after the kill: applies the plan that still waits, else takes over what is left. */
async function requestAfter(session: Session, planId: string, isOvertaken: boolean): Promise<RunRequest> {
  const { plans } = await session.call('listPlans', {});
  const isOpen = plans.find((plan) => plan.planId === planId)?.state === 'preview';
  return isOpen && !isOvertaken ? { mode: 'approve', planId } : anew;
}

async function survives(point: KillPoint, prepared: PreparedTakeOver, { end, next }: Wanted): Promise<void> {
  const world = await prepared.open();
  const { state } = world.sandbox;
  const licences = state.halo.licences().length;
  try {
    expect((await killAt(world, approve(prepared.made), point)).signal).toBe('SIGKILL');
    const hasBegun = state.requests.length > 0;
    const { session, stop } = await world.serve();
    const [killed] = (await session.call('listRuns', {})).runs;
    if (hasBegun) {
      expect(['interrupted', 'completed'], 'the killed run is on record').toContain(killed?.status);
      const { changes } = await session.call('readRun', { params: { runId: killed?.runId ?? '' } });
      const unsaid = changes.filter(({ outcome, problem }) => outcome !== 'applied' && problem === null);
      expect(unsaid, 'left, and not said').toEqual([]);
    }
    // At every other point the daily sync comes before the person.
    const isDailyFirst = point.place % 2 === 0;
    if (isDailyFirst) {
      await world.sync(session);
      expect(state.halo.licences().length - licences, 'made by the daily sync').toBeLessThanOrEqual(
        next.counts.subscriptionsCreated,
      );
    }
    const body = await requestAfter(session, prepared.made, isDailyFirst);
    const rest = await reportOf(session, session.call('startRun', { body }));
    expect([rest.status, rest.counts.subscriptionsCreated], 'the rest').toEqual(['completed', 0]);
    expect((await world.sync(session)).status, 'the next sync').toBe('completed');
    expect(await endOf(world)).toEqual(end);

    expect((await session.call('lookAtTakeOver', { query: distributorWriter.from })).adoptions).toEqual([]);
    await expectAtRest(world, session);
    await stop();
  } finally {
    await world.close();
  }
}

test('wherever a take-over is killed, no licence stands twice or loses its id or invoice line, and asked again it does the rest', {
  timeout: sweepTimeout(),
}, async (context) => {
  const prepared = await prepareTakeOver();
  context.onTestFinished(() => prepared.close());
  const wanted = await undisturbed(prepared);
  expect(wanted.run.counts).toMatchObject({ mappingsCreated: 2, subscriptionsUpdated: 4, failed: 0 });
  expect(wanted.next.counts).toMatchObject({ subscriptionsCreated: 1, failed: 0 });

  const points = killPoints(wanted, count, 20_261_130);
  expect(await brokenAt(points, (point) => survives(point, prepared, wanted))).toEqual([]);
  tried(context, { 'kill points of take-overs': points.length });
});
