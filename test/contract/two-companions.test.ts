import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Settings } from '../../shared/settings.ts';
import { subscription } from '../sandbox/seeds/catalogue.ts';
import { openTestCompanion } from '../support/companion.ts';
import { inShort, withLicence } from '../support/renewing.ts';
import { licenceOf, shop } from '../support/shop.ts';

describe('two companions with a folder each on one Sherweb and one Halo', () => {
  test('one after the other, each night: nothing is made twice, deactivated, or written to and fro', async () => {
    const settings = { deactivateDeleted: true };
    const one = await openTestCompanion({ seed: shop, settings });
    const other = await openTestCompanion({ sandbox: one.sandbox, settings });
    const { sherweb, halo } = one.state;
    await one.sync();
    expect(await other.sync()).toMatchObject({ problems: [], counts: { subscriptionsCreated: 0 } });

    sherweb.setQuantity('c-e3', 15);
    sherweb.cancel('c-visio');
    sherweb.addCustomer({ id: 'adatum', name: 'Adatum' });
    sherweb.addSubscription('adatum', {
      ...subscription(new Date(), { product: 'e3', quantity: 5 }),
      id: 'a-e3',
    });
    expect((await other.sync()).counts).toMatchObject({ customersCreated: 1, subscriptionsDeactivated: 1 });
    one.state.clearRequests();
    expect(await one.sync()).toMatchObject({ problems: [], counts: { mappingsCreated: 1, failed: 0 } });
    expect((await other.sync()).changes).toEqual([]);
    expect([one.state.writes(), halo.clients().length, halo.licences().length]).toEqual([[], 3, 6]);
    expect([licenceOf(one.state, 'c-e3').count, licenceOf(one.state, 'c-visio').is_active]).toEqual([
      15,
      false,
    ]);
  });

  test('at the same moment: both ask about what stands twice and name the cause; nothing more is made or deactivated', async () => {
    const settings = { deactivateDeleted: true };
    const one = await openTestCompanion({ seed: shop, settings });
    const other = await openTestCompanion({ sandbox: one.sandbox, settings });
    const { state } = one;
    let isFirst = true;
    state.watch = async ({ method, path }, moment) => {
      if (!isFirst || moment !== 'arrived' || method !== 'POST' || !path.endsWith('/SoftwareLicence')) return;
      isFirst = false;
      await other.sync();
    };
    await one.sync();
    const after = structuredClone(state.halo.licences());
    for (const companion of [one, other, one, other]) {
      const { changes, problems } = await companion.sync();
      expect([changes, problems.map(({ code }) => code)]).toEqual([[], Array(5).fill('sync.licenceCopied')]);
      expect(problems[0]?.action).toMatch(/two companions synced at the same moment/);
    }
    expect([after.length, state.halo.licences()]).toEqual([10, after]);
  });
});

describe('a renewal went on as the licence of before, and who did not see that syncs', () => {
  /** `a` is renewed as `b`, and a person says that its licence goes on. */
  const wentOn = async (settings: Partial<Settings> = {}) => {
    const world = await withLicence({}, settings);
    const before = await mkdtemp(join(tmpdir(), 'before-'));
    onTestFinished(() => rm(before, { recursive: true }));
    await world.restart(() => cp(world.dataDir, before, { recursive: true }));
    const second = () => openTestCompanion({ sandbox: world.sandbox, dataFrom: before, now: world.now });
    return { ...world, second };
  };

  test.each(['hold', 'create'] as const)(
    'another companion, or a folder from two weeks ago (%s): it goes on there too, unasked, and nothing is made',
    async (onReplacement) => {
      const { state, sync, settle, come, pass, licenceId, second } = await wentOn();
      state.sherweb.cancel('a');
      come();
      await sync();
      await settle(`continue:${licenceId}`);
      await sync();
      pass(14);
      const other = await second();
      await other.call('writeSettings', { body: { onReplacement } });
      const before = structuredClone(state.halo.licences());
      const run = await other.sync();
      expect([inShort(run), run.problems]).toEqual([[`continueSubscription b ${licenceId} applied`], []]);
      expect([(await other.sync()).changes, (await sync()).changes]).toEqual([[], []]);
      expect(state.halo.licences()).toEqual(before);
      expect(before).toMatchObject([{ id: licenceId, count: 12, is_active: true }]);
    },
  );

  test('the import is taken back in a folder from before: the licence is the newcomer’s and stays active', async () => {
    const { state, sync, settle, come, licenceId, second } = await wentOn();
    const { quantity = 0, purchaseDate = '' } = state.sherweb.subscription('a') ?? {};
    state.sherweb.cancel('a');
    come({ quantity, purchaseDate });
    await sync();
    await settle(`continue:${licenceId}`);
    await sync();
    const before = structuredClone(state.halo.licences());
    const other = await second();
    const [imported] = (await other.call('listRuns', {})).runs;
    const { runId } = await other.call('undoRun', {
      params: { runId: imported?.runId ?? '' },
      body: { preview: true },
    });
    await other.follow(runId, () => undefined);
    const undone = await other.call('readRun', { params: { runId } });
    expect([undone.changes, undone.problems[0]?.code]).toEqual([[], 'undo.licenceStays']);
    expect(state.halo.licences()).toEqual(before);
  });

  test('a person made it inactive since: that is asked', async () => {
    const { state, sync, settle, come, licenceId, second } = await wentOn();
    state.sherweb.cancel('a');
    come();
    await sync();
    await settle(`continue:${licenceId}`);
    await sync();
    state.halo.editLicence(licenceId, { is_active: false });
    const run = await (await second()).sync();
    expect([run.changes, run.problems]).toMatchObject([
      [],
      [{ code: 'sync.replaced', severity: 'decision' }],
    ]);
  });
});
