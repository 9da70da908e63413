import { describe, expect, test } from 'vitest';
import { openTestCompanion } from '../../support/companion.ts';
import { licenceOf, licencesOf, single } from '../../support/shop.ts';
import { counted, cutNextPost, expectInStep, lost, onPost } from './in-step.ts';

const ids = Array.from({ length: 9 }, (_, index) => `s-${index + 1}`);

describe('a batch of which Halo did a part, and whose answer is lost', () => {
  test.for(lost)(
    'new licences (%s): those that exist are taken, the others come next time',
    async (how, context) => {
      counted(context);
      const companion = await openTestCompanion({ seed: single(9), timeoutMs: 500 });
      cutNextPost(companion, '/SoftwareLicence', 5);
      companion.state.faults.add(onPost('/SoftwareLicence', { kind: 'applyThenLose', how }));
      const run = await companion.sync();
      expect([run.status, run.counts.subscriptionsCreated, run.counts.failed]).toEqual(['partial', 5, 4]);
      expect(companion.state.writes('halo')).toHaveLength(1);

      expect((await companion.sync()).counts).toMatchObject({
        subscriptionsCreated: 4,
        unchanged: 5,
        failed: 0,
      });
      await expectInStep(companion, ids);
    },
  );

  test.for(lost)(
    'new customers (%s): those that exist are mapped, the others come next time',
    async (how, context) => {
      counted(context);
      const companion = await openTestCompanion({
        seed: ({ sherweb, halo }) => {
          for (const name of ['Adatum', 'Litware', 'Tailspin']) sherweb.addCustomer({ name });
          halo.addClient({ name: 'Somebody else' });
        },
        timeoutMs: 500,
      });
      cutNextPost(companion, '/Client', 2);
      companion.state.faults.add(onPost('/Client', { kind: 'applyThenLose', how }));
      const run = await companion.sync();
      expect([run.status, run.counts.customersCreated, run.counts.failed]).toEqual(['partial', 2, 1]);

      expect((await companion.sync()).counts).toMatchObject({
        customersCreated: 1,
        mappingsCreated: 1,
        failed: 0,
      });
      const names = companion.state.halo.clients().map(({ name }) => name);
      expect(names.sort()).toEqual(['Adatum', 'Litware', 'Somebody else', 'Tailspin']);
      await expectInStep(companion, []);
    },
  );

  test.for(lost)('updates (%s): all of them are right in the end', async (how, context) => {
    counted(context);
    const companion = await openTestCompanion({ seed: single(9), timeoutMs: 500 });
    await companion.sync();
    for (const [index, id] of ids.entries()) companion.state.sherweb.setQuantity(id, 100 + index);
    cutNextPost(companion, '/SoftwareLicence', 4);
    companion.state.faults.add(onPost('/SoftwareLicence', { kind: 'applyThenLose', how }));
    expect((await companion.sync()).counts).toMatchObject({ subscriptionsUpdated: 9, failed: 0 });
    const counts = ids.map((id) => licenceOf(companion.state, id).count);
    expect(counts).toEqual(ids.map((_, index) => 100 + index));
    await expectInStep(companion, ids);
  });
});

describe('a request that Halo goes on with after its sender has given up', () => {
  test('the next sync waits for it instead of creating everything a second time', async (context) => {
    counted(context);
    const companion = await openTestCompanion({ seed: single(3), timeoutMs: 300, inFlightMs: 2_500 });
    companion.state.faults.add(onPost('/SoftwareLicence', { kind: 'latency', ms: 1_500 }));
    const run = await companion.sync();
    expect([run.status, run.counts.failed, companion.state.halo.licences().length]).toEqual([
      'partial',
      3,
      0,
    ]);
    const doing: string[] = [];
    const next = await companion.run({ mode: 'sync' }, (progress) => doing.push(progress.doing));
    expect(doing).toContain('Waiting until Halo has finished what was sent before');
    expect(next.changes.map(({ kind }) => kind)).toEqual(Array(3).fill('linkSubscription'));
    await expectInStep(companion, ['s-1', 's-2', 's-3']);
  });

  test('it can be stopped while it waits, and nothing is doubled then either', async (context) => {
    counted(context);
    const companion = await openTestCompanion({ seed: single(3), timeoutMs: 300, inFlightMs: 2_500 });
    companion.state.faults.add(onPost('/SoftwareLicence', { kind: 'latency', ms: 1_500 }));
    await companion.sync();
    const { runId } = await companion.call('startRun', { body: { mode: 'sync' } });
    await companion.follow(runId, ({ doing }) => {
      if (doing.startsWith('Waiting')) void companion.call('cancelRun', { params: { runId } });
    });
    expect(await companion.call('readRun', { params: { runId } })).toMatchObject({
      status: 'interrupted',
      changes: [],
    });
    expect((await companion.sync()).counts.subscriptionsCreated).toBe(0);
    for (const id of ['s-1', 's-2', 's-3']) expect(licencesOf(companion.state, id)).toHaveLength(1);
  });
});
