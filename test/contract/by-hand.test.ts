import { describe, expect, test } from 'vitest';
import type { Settings } from '../../shared/settings.ts';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { licenceOf, licencesOf, shop } from '../support/shop.ts';

const imported = async (settings: Partial<Settings> = {}) => {
  const companion = await openTestCompanion({ seed: shop, settings });
  await companion.sync();
  return companion;
};
const inactive = { is_active: false, status: 'Inactive' };
/** Somebody makes the licence of `c-mail` inactive in Halo. */
const makeInactive = ({ state }: TestCompanion): number => {
  const { id } = licenceOf(state, 'c-mail');
  state.halo.editLicence(id, inactive);
  return id;
};
/** Somebody deletes the licence of `c-e3` in Halo. */
const deleteIt = ({ state }: TestCompanion): number => {
  const { id } = licenceOf(state, 'c-e3');
  state.halo.deleteLicence(id);
  return id;
};
const open = async ({ call }: TestCompanion) => (await call('listWaiting', {})).decisions;
const settle = async (companion: TestCompanion, choice: string) => {
  const [decision] = await open(companion);
  await companion.call('settleDecision', {
    params: { decisionId: decision?.decisionId ?? '' },
    body: { choice },
  });
  return decision?.decisionId ?? '';
};
const kindsOf = (run: { readonly changes: readonly { readonly kind: string }[] }) =>
  run.changes.map(({ kind }) => kind);

describe('a licence of a living subscription that a person made inactive', () => {
  test('is asked about once and not activated again every night', async () => {
    const companion = await imported();
    const id = makeInactive(companion);
    companion.state.sherweb.setQuantity('c-mail', 9);
    companion.state.clearRequests();
    for (const _night of [1, 2]) {
      const run = await companion.sync();
      expect(run.changes).toEqual([]);
      expect(run.problems).toMatchObject([{ code: 'sync.madeInactive', haloLicenceId: id }]);
    }
    expect(companion.state.writes('halo')).toEqual([]);
    expect(await open(companion)).toMatchObject([
      {
        code: 'sync.madeInactive',
        subscriptionId: 'c-mail',
        choices: [{ choice: 'keep' }, { choice: 'activate' }, { choice: 'leave' }],
      },
    ]);
  });

  test('kept inactive, it stays so over a restart, and only its count is kept in step', async () => {
    const companion = await imported();
    const id = makeInactive(companion);
    await companion.sync();
    const decisionId = await settle(companion, 'keep');
    await companion.restart();
    companion.state.sherweb.setQuantity('c-mail', 9);
    const run = await companion.sync();
    expect([kindsOf(run), run.counts.needsDecision]).toEqual([['updateSubscription'], 0]);
    expect(companion.state.halo.licence(id)).toMatchObject({ is_active: false, count: 9 });
    expect((await companion.sync()).changes).toEqual([]);
    await companion.call('forgetSettlement', { params: { decisionId } });
    expect((await companion.sync()).counts.needsDecision).toBe(1);
  });

  test('activated, it is once: made inactive again, it is asked about again', async () => {
    const companion = await imported();
    const id = makeInactive(companion);
    await companion.sync();
    await settle(companion, 'activate');
    expect(kindsOf(await companion.sync())).toEqual(['reactivateSubscription']);
    expect(companion.state.halo.licence(id)).toMatchObject({ is_active: true, status: 'Active' });
    makeInactive(companion);
    expect((await companion.sync()).counts.needsDecision).toBe(1);
    expect(companion.state.halo.licence(id)).toMatchObject(inactive);
  });

  test('answered, and activated in Halo before the sync could do it: made inactive again, it is asked about again', async () => {
    const companion = await imported();
    const id = makeInactive(companion);
    await companion.sync();
    await settle(companion, 'activate');
    companion.state.halo.editLicence(id, { is_active: true, status: 'Active' });
    expect(kindsOf(await companion.sync())).toEqual([]);
    makeInactive(companion);
    expect((await companion.sync()).counts.needsDecision).toBe(1);
    expect(companion.state.halo.licence(id)).toMatchObject(inactive);
  });

  test('answered, and activated in Halo: neither a preview ends the answer nor the approval of a plan that has moved', async () => {
    const companion = await imported();
    const id = makeInactive(companion);
    await companion.sync();
    await settle(companion, 'activate');
    const { planId } = await companion.preview();
    companion.state.halo.editLicence(id, { is_active: true, status: 'Active' });
    await companion.preview();
    expect((await companion.approve(planId ?? '')).status).toBe('moved');
    expect((await companion.call('listSettlements', {})).settlements).toMatchObject([{ choice: 'activate' }]);
  });

  test('left alone, nothing is written to it at all', async () => {
    const companion = await imported();
    makeInactive(companion);
    await companion.sync();
    await settle(companion, 'leave');
    companion.state.sherweb.setQuantity('c-mail', 9);
    const run = await companion.sync();
    expect([run.changes, run.problems]).toEqual([[], []]);
  });

  test.each([
    ['activate', ['reactivateSubscription'], true],
    ['keep', [], false],
  ] as const)('goes by itself where the setting says %s', async (onMadeInactive, kinds, isActive) => {
    const companion = await imported({ onMadeInactive });
    const id = makeInactive(companion);
    const run = await companion.sync();
    expect([kindsOf(run), run.counts.needsDecision]).toEqual([kinds, 0]);
    expect(companion.state.halo.licence(id)?.is_active).toBe(isActive);
  });

  test('is not asked about when it was us who deactivated it and its subscription is back', async () => {
    const companion = await imported({ deactivateDeleted: true });
    const { sherweb } = companion.state;
    const gone = { ...sherweb.subscription('c-mail') };
    sherweb.cancel('c-mail');
    expect(kindsOf(await companion.sync())).toEqual(['deactivateSubscription']);
    await companion.restart();
    sherweb.addSubscription('contoso', gone as never);
    expect(kindsOf(await companion.sync())).toEqual(['reactivateSubscription']);
    makeInactive(companion);
    expect((await companion.sync()).problems).toMatchObject([{ code: 'sync.madeInactive' }]);
  });

  test('that it was us who deactivated a licence is kept with its link, and is no question once its subscription is back', async () => {
    const companion = await imported({ deactivateDeleted: true });
    const { sherweb } = companion.state;
    const gone = { ...sherweb.subscription('c-mail') };
    sherweb.cancel('c-mail');
    await companion.sync();
    const { runs } = await companion.call('listRuns', { query: {} });
    const report = await companion.call('readRun', { params: { runId: runs[0]?.runId ?? '' } });
    expect(report.changes).toMatchObject([{ kind: 'deactivateSubscription', outcome: 'applied' }]);
    const { links } = companion.companion().data.links.value;
    expect(
      links.filter(({ deactivated }) => deactivated).map(({ subscriptionId }) => subscriptionId),
    ).toEqual(['c-mail']);
    sherweb.addSubscription('contoso', gone as never);
    expect((await companion.sync()).counts.needsDecision).toBe(0);
  });
});

describe('a licence of a living subscription that a person deleted', () => {
  test.each([
    ['is answered with 404', (companion: TestCompanion) => deleteIt(companion)],
    [
      'is answered with 200 and deleted: true',
      (companion: TestCompanion) => {
        const { id } = licenceOf(companion.state, 'c-e3');
        companion.state.halo.editLicence(id, { deleted: true });
        return id;
      },
    ],
  ])('that %s is asked about once and not made anew', async (_how, remove) => {
    const companion = await imported();
    const id = remove(companion);
    companion.state.clearRequests();
    for (const _night of [1, 2]) {
      const run = await companion.sync();
      expect(run.changes).toEqual([]);
      expect(run.problems).toMatchObject([
        { code: 'sync.licenceDeleted', subscriptionId: 'c-e3', haloLicenceId: id },
      ]);
    }
    expect(companion.state.writes('halo')).toEqual([]);
    expect(await open(companion)).toMatchObject([{ choices: [{ choice: 'create' }, { choice: 'leave' }] }]);
  });

  test('is made anew once a person says so', async () => {
    const companion = await imported();
    const id = deleteIt(companion);
    await companion.sync();
    await settle(companion, 'create');
    expect(kindsOf(await companion.sync())).toEqual(['createSubscription']);
    expect(licenceOf(companion.state, 'c-e3').id).not.toBe(id);
    const run = await companion.sync();
    expect([run.changes, run.problems]).toEqual([[], []]);
    expect((await companion.call('listSettlements', {})).settlements).toEqual([]);
  });

  test('stays away where a person left it without', async () => {
    const companion = await imported();
    deleteIt(companion);
    await companion.sync();
    await settle(companion, 'leave');
    await companion.restart();
    const run = await companion.sync();
    expect([run.changes, run.problems]).toEqual([[], []]);
    expect(licencesOf(companion.state, 'c-e3')).toEqual([]);
  });

  test.each([
    ['create', ['createSubscription']],
    ['leave', []],
  ] as const)('goes by itself where the setting says %s', async (onLicenceDeleted, kinds) => {
    const companion = await imported({ onLicenceDeleted });
    deleteIt(companion);
    const run = await companion.sync();
    expect([kindsOf(run), run.counts.needsDecision]).toEqual([kinds, 0]);
  });
});

test('a licence that a person made one of another type, so that Halo’s list lacks it, is followed, and ends with its subscription', async () => {
  const companion = await imported({ deactivateDeleted: true });
  const { state, sync } = companion;
  const { id } = licenceOf(state, 'c-e3');
  state.halo.editLicence(id, { type: 0 });
  state.sherweb.setQuantity('c-e3', 14);
  expect(kindsOf(await sync())).toEqual(['updateSubscription']);
  state.sherweb.cancel('c-e3');
  expect((await sync()).changes).toMatchObject([{ kind: 'deactivateSubscription', haloLicenceId: id }]);
  expect(state.halo.licence(id)).toMatchObject({ is_active: false, count: 14 });
  state.clearRequests();
  await sync();
  expect(state.requests.filter(({ path }) => path.endsWith(`/SoftwareLicence/${id}`))).toEqual([]);
});
