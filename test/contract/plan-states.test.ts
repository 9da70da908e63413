import { describe, expect, test } from 'vitest';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { single } from '../support/shop.ts';

/** Everything that says how a plan stands, and what comes of applying and dropping it. */
async function statesOf(companion: TestCompanion, planId: string, runId: string) {
  const { call } = companion;
  const plans = (await call('listPlans', {})).plans;
  const runs = (await call('listRuns', { query: {} })).runs;
  const codeOf = ({ note }: { note: { code: string; message: string } }) => `${note.code}: ${note.message}`;
  return {
    listed: plans.find((plan) => plan.planId === planId)?.state,
    read: (await call('readPlan', { params: { planId } })).state,
    inHistory: runs.find((run) => run.runId === runId)?.planState,
    inReport: (await call('readRun', { params: { runId } })).planState,
    applied: await companion.approve(planId).then(({ status }) => status, codeOf),
    dropped: await call('dropPlan', { params: { planId } }).then(() => 'dropped', codeOf),
  };
}

const everywhere = (state: string, said: string) => ({
  listed: state,
  read: state,
  inHistory: state,
  inReport: state,
  applied: expect.stringMatching(new RegExp(`^sync.planSpent: .* ${said}\\.$`)),
  dropped: expect.stringMatching(new RegExp(`^sync.planSpent: .* ${said}\\.$`)),
});

const previewed = async (count = 3) => {
  const companion = await openTestCompanion({ seed: single(count) });
  const preview = await companion.preview();
  return { companion, preview, planId: preview.planId ?? '' };
};

describe('a plan has one state, the same everywhere, and is applied once', () => {
  test('applied: dropping it afterwards rewrites nothing', async () => {
    const { companion, preview, planId } = await previewed();
    expect(preview.planState).toBe('preview');
    await companion.approve(planId);
    const states = await statesOf(companion, planId, preview.runId);
    expect(states).toEqual(everywhere('applied', 'applied'));
    expect(await statesOf(companion, planId, preview.runId)).toEqual(states);
  });

  test('dropped: dropping it twice is fine', async () => {
    const { companion, preview, planId } = await previewed();
    await companion.call('dropPlan', { params: { planId } });
    const states = await statesOf(companion, planId, preview.runId);
    expect(states).toEqual({ ...everywhere('dropped', 'dropped'), dropped: 'dropped' });
  });

  test('moved: by what happened since', async () => {
    const { companion, preview, planId } = await previewed();
    companion.state.sherweb.setQuantity('s-1', 50);
    await companion.approve(planId);
    expect(await statesOf(companion, planId, preview.runId)).toEqual(
      everywhere('moved', 'overtaken by changes'),
    );
  });

  test('stopped: by a person in the middle, also after a restart', async () => {
    const { companion, preview, planId } = await previewed(250);
    let runId = '';
    const stopped = await companion.run({ mode: 'approve', planId }, (progress) => {
      if (progress.phase !== 'applying' || progress.done < 100 || runId !== '') return;
      runId = progress.runId;
      void companion.call('cancelRun', { params: { runId } });
    });
    expect(stopped.status).toBe('interrupted');
    expect(companion.state.halo.licences().length).toBeLessThan(250);
    await companion.restart();
    expect(await statesOf(companion, planId, preview.runId)).toEqual(everywhere('stopped', 'stopped'));
    expect((await companion.sync()).status).toBe('completed');
    expect(companion.state.halo.licences()).toHaveLength(250);
  });

  test('an approval that could not read a side has not spent it', async () => {
    const { companion, planId } = await previewed();
    companion.state.faults.add({
      side: 'sherweb',
      match: { path: '/customers' },
      times: 50,
      effect: { kind: 'status', status: 500 },
    });
    expect((await companion.approve(planId)).status).toBe('failed');
    companion.state.faults.clear();
    expect((await companion.approve(planId)).status).toBe('completed');
  });

  test('nor has a held one that could not be read, which goes on waiting', async () => {
    const companion = await openTestCompanion({
      seed: single(10),
      settings: { deactivateDeleted: true, maxDeactivations: 1 },
    });
    await companion.sync();
    for (const id of ['s-1', 's-2']) companion.state.sherweb.cancel(id);
    const { planId } = await companion.sync();
    companion.state.faults.add({
      side: 'sherweb',
      match: { path: '/customers' },
      times: 50,
      effect: { kind: 'status', status: 500 },
    });
    expect((await companion.approve(planId)).status).toBe('failed');
    companion.state.faults.clear();
    expect((await companion.call('status', {})).heldPlans).toBe(1);
    expect((await companion.approve(planId)).counts.subscriptionsDeactivated).toBe(2);
  });
});
