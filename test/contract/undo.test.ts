import { describe, expect, test } from 'vitest';
import { feeIsCost, openTestCompanion } from '../support/companion.ts';
import { clientNamed, licenceOf, licencesOf, shop } from '../support/shop.ts';

/** A shop whose licences are in step with what Contoso bought, and what may be done with a run. */
const inStep = async () => {
  const companion = await openTestCompanion({
    seed: shop,
    settings: { ...feeIsCost, deactivateDeleted: true },
  });
  const first = await companion.sync();
  const licences = () => structuredClone(companion.state.halo.licences());
  const undo = async (runId: string, preview = false) => {
    const started = await companion.call('undoRun', { params: { runId }, body: { preview } });
    await companion.follow(started.runId, () => undefined);
    return companion.call('readRun', { params: { runId: started.runId } });
  };
  return {
    ...companion,
    first,
    licences,
    undo,
    rules: async () => (await companion.call('listLeftOut', {})).rules,
  };
};

const codesOf = ({ problems }: { readonly problems: readonly { readonly code: string }[] }) =>
  problems.map(({ code }) => code);

describe('a run that is taken back', () => {
  test('leaves Halo as it was; the next sync leaves it alone until the rule is removed', async () => {
    const { state, sync, licences, undo, rules, call } = await inStep();
    const before = licences();
    state.sherweb.setQuantity('c-e3', 15);
    state.sherweb.cancel('c-visio');
    const run = await sync();
    expect([licenceOf(state, 'c-e3').count, licenceOf(state, 'c-visio').is_active]).toEqual([15, false]);

    const undone = await undo(run.runId);
    expect(undone).toMatchObject({
      status: 'completed',
      undoes: run.runId,
      counts: { subscriptionsUpdated: 1, subscriptionsReactivated: 1, failed: 0 },
    });
    expect(licences()).toEqual(before);
    expect(codesOf(undone)).toEqual(['undo.leftOut', 'undo.proRata']);

    const next = await sync();
    expect([next.changes, codesOf(next)]).toEqual([[], ['sync.leftOut', 'sync.leftOut']]);
    const listed = await rules();
    expect(listed).toMatchObject([
      { of: { kind: 'subscription', subscriptionId: 'c-visio' }, undoneBy: undone.runId },
      { of: { kind: 'subscription', subscriptionId: 'c-e3' }, undoneBy: undone.runId },
    ]);
    expect(listed[0]?.reason).toMatch(/^undone on \d{1,2} \w+ \d{4}$/);
    for (const { ruleId } of listed) await call('removeLeftOut', { params: { ruleId } });
    await sync();
    expect([licenceOf(state, 'c-e3').count, licenceOf(state, 'c-visio').is_active]).toEqual([15, false]);
  });

  test('is previewed first: exactly that is applied, and nothing once both sides have moved on', async () => {
    const { state, sync, undo, approve, preview, rules } = await inStep();
    state.sherweb.setQuantity('c-e3', 15);
    const run = await sync();
    const shown = await undo(run.runId, true);
    expect(shown).toMatchObject({ status: 'preview', planState: 'preview', undoes: run.runId });
    expect(shown.changes).toMatchObject([
      { kind: 'updateSubscription', subscriptionId: 'c-e3', fields: { count: { from: 15, to: 12 } } },
    ]);
    expect([licenceOf(state, 'c-e3').count, await rules()]).toEqual([15, []]);
    licenceOf(state, 'c-e3').count = 99;
    expect((await approve(shown.planId)).status).toBe('moved');
    expect([licenceOf(state, 'c-e3').count, await rules()]).toEqual([99, []]);
    licenceOf(state, 'c-e3').count = 15;
    await preview();
    const again = await undo(run.runId, true);
    expect(await approve(again.planId)).toMatchObject({ status: 'completed', undoes: run.runId });
    expect(licenceOf(state, 'c-e3').count).toBe(12);
  });

  test('makes what was created inactive and deletes nothing; customers and mappings are named as staying', async () => {
    const { state, first, undo, sync, approve, rules, call } = await inStep();
    const count = state.halo.licences().length;
    const undone = await undo(first.runId);
    // Five of five active licences: the guard holds them as it holds every such plan.
    expect(undone).toMatchObject({ status: 'held', counts: { subscriptionsDeactivated: 5 } });
    expect(codesOf(undone)).toEqual(['undo.leftOut', 'undo.stays']);
    expect(undone.problems.at(-1)?.values).toMatchObject({ count: 2, wording: 'mappings' });
    await sync();
    expect((await approve(undone.planId)).status, 'a sync takes no place of an undo').toBe('completed');
    expect(state.halo.licences().map(({ is_active }) => is_active)).toEqual(Array(count).fill(false));
    expect((await sync()).changes).toEqual([]);
    const rule = (await rules()).find(({ productName }) => productName === 'Visio Plan 2');
    await call('removeLeftOut', { params: { ruleId: rule?.ruleId ?? '' } });
    await sync();
    expect(
      state.halo
        .licences()
        .filter(({ is_active }) => is_active)
        .map(({ id }) => id),
    ).toEqual([licenceOf(state, 'c-visio').id]);
  });

  test('leaves what somebody touched since, and names it; the other fields go back', async () => {
    const { state, sync, undo } = await inStep();
    const { purchase_price: cost } = licenceOf(state, 'c-e3');
    state.sherweb.edit('c-e3', { quantity: 15, fees: { recurringFee: 99, setupFee: 0, currency: 'Usd' } });
    state.sherweb.setQuantity('f-e3', 21);
    const run = await sync();
    licenceOf(state, 'c-e3').count = 40;
    state.halo.deleteLicence(licenceOf(state, 'f-e3').id);
    const undone = await undo(run.runId);
    expect(licenceOf(state, 'c-e3')).toMatchObject({ count: 40, purchase_price: cost });
    expect(undone.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('1 subscription is left out of sync'),
      expect.stringMatching(
        /^Contoso Ltd: ".+" was changed since the run \(count is 40, not 15 as it was left\)/,
      ),
      expect.stringMatching(/^Fabrikam, Inc\.: Halo does not show ".+" any more/),
    ]);
  });

  test('does not make inactive what it created and somebody changed, nor moves what is billed elsewhere by now', async () => {
    const { state, sync, undo, call } = await inStep();
    state.sherweb.addSubscription('contoso', { id: 'c-new', productName: 'New', sku: 'N', quantity: 3 });
    state.sherweb.setQuantity('f-e3', 21);
    const run = await sync();
    licenceOf(state, 'c-new').count = 9;
    const contoso = clientNamed(state, 'Contoso Ltd').id;
    licenceOf(state, 'f-e3').client_id = contoso;
    const undone = await undo(run.runId);
    expect(undone.changes).toEqual([]);
    expect(codesOf(undone)).toEqual(['undo.moved', 'undo.licenceStays']);
    expect(licencesOf(state, 'c-new')).toMatchObject([{ is_active: true, count: 9 }]);
    expect(await call('listLeftOut', {})).toEqual({ rules: [] });
  });

  test('is refused for a run that changed nothing, for an undo, and for one that nobody knows', async () => {
    const { state, sync, undo } = await inStep();
    const idle = await sync();
    await expect(undo(idle.runId)).rejects.toMatchObject({ note: { code: 'undo.nothing' } });
    state.sherweb.setQuantity('c-e3', 15);
    const undone = await undo((await sync()).runId);
    await expect(undo(undone.runId)).rejects.toMatchObject({ note: { code: 'undo.isUndo' } });
    await expect(undo('run-0')).rejects.toMatchObject({ note: { code: 'sync.runUnknown' } });
  });

  test('is no sync: it ends no decision, and the schedule does not count it', async () => {
    const { state, sync, undo, call } = await inStep();
    state.sherweb.setQuantity('c-e3', 15);
    const run = await sync();
    licenceOf(state, 'f-e3').is_active = false;
    await sync();
    const before = await call('status', {});
    expect(before.waiting).toMatchObject({ decisions: 1 });
    await undo(run.runId);
    const after = await call('status', {});
    expect(after.waiting).toEqual(before.waiting);
    expect(after.schedule.lastSuccessAt).toBe(before.schedule.lastSuccessAt);
  });

  test('follows again what could not be put back', async () => {
    const { state, sync, undo, rules } = await inStep();
    state.sherweb.setQuantity('c-e3', 15);
    const run = await sync();
    state.faults.add({
      side: 'halo',
      match: { method: 'POST', path: '/SoftwareLicence' },
      times: Number.POSITIVE_INFINITY,
      effect: { kind: 'status', status: 400, shape: 'fields' },
    });
    const undone = await undo(run.runId);
    expect([undone.status, undone.changes[0]?.outcome, await rules()]).toEqual(['failed', 'failed', []]);
  });
});
