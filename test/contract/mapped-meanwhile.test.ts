import { describe, expect, test } from 'vitest';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { clientNamed, single } from '../support/shop.ts';

/** 150 licences go out in two batches; `meanwhile` happens before Halo has answered the first one. */
const changedWhileWriting = async (
  companion: TestCompanion,
  meanwhile: (companion: TestCompanion) => Promise<unknown>,
) => {
  let isFirst = true;
  companion.state.watch = async ({ method, path }) => {
    if (!isFirst || method !== 'POST' || !path.endsWith('/SoftwareLicence')) return;
    isFirst = false;
    await meanwhile(companion);
  };
  const run = await companion.sync();
  expect(isFirst).toBe(false);
  return run;
};
const mapTo = (haloClientId: number) => (companion: TestCompanion) =>
  companion.call('setMapping', { params: { sherwebCustomerId: 'contoso' }, body: { haloClientId } });

describe('a mapping that is changed, or a customer that is left out, while a run is under way', () => {
  test.each([
    [
      'mapped to another one',
      async (companion: TestCompanion) =>
        mapTo(companion.state.halo.addClient({ name: 'Contoso Holding' }).id)(companion),
    ],
    [
      'no longer mapped',
      (companion: TestCompanion) =>
        companion.call('removeMapping', { params: { sherwebCustomerId: 'contoso' } }),
    ],
    [
      'left out',
      (companion: TestCompanion) =>
        companion.call('excludeCustomer', { params: { sherwebCustomerId: 'contoso' } }),
    ],
  ])('%s: what was not sent yet is skipped, and it is said why', async (_how, meanwhile) => {
    const companion = await openTestCompanion({ seed: single(150) });
    await companion.call('listCustomers', { query: { refresh: 'true' } });
    await mapTo(clientNamed(companion.state, 'Contoso Ltd').id)(companion);
    const run = await changedWhileWriting(companion, meanwhile);
    const outcomes = run.changes.map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'applied')).toHaveLength(100);
    const skipped = run.changes.filter(({ outcome }) => outcome === 'skipped');
    expect(skipped).toHaveLength(50);
    expect(new Set(skipped.map(({ problem }) => problem?.code))).toEqual(new Set(['sync.mappedMeanwhile']));
    expect(companion.state.halo.licences()).toHaveLength(100);
  });

  test('nothing changed: everything is done, as ever', async () => {
    const companion = await openTestCompanion({ seed: single(150) });
    const run = await changedWhileWriting(companion, async () => undefined);
    expect(run.status).toBe('completed');
    expect(companion.state.halo.licences()).toHaveLength(150);
  });
});
