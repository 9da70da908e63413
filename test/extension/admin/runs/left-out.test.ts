import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { createLeftOut } from '../../../../extension/admin/runs/left-out.ts';
import type { RunChange, RunReport } from '../../../../shared/sync-run.ts';
import { change } from '../changes/made.ts';

const storeOf = (...changes: RunChange[]) => createLeftOut(signal({ changes } as unknown as RunReport));
const created = (some: Partial<RunChange>) =>
  change({ outcome: 'planned', haloClientId: null, subscriptionId: null, haloLicenceId: null, ...some });

it('a new customer that is left out takes its licences along, and one of them brings all back', () => {
  const store = storeOf(
    created({ kind: 'createCustomer' }),
    created({ kind: 'createSubscription', subscriptionId: 'a' }),
    change({ outcome: 'planned', sherwebCustomerId: 'other' }),
  );
  store.set([0], true);
  expect([...store.left.value]).toEqual([0, 1]);
  expect([...store.named.value], 'only what was named is asked for').toEqual([0]);
  expect(store.rest.value).toHaveLength(1);
  store.set([1], false);
  expect([...store.left.value]).toEqual([]);
});

it('of a run that was partly done only what is held can be left out, counted in its plan', () => {
  const store = storeOf(
    change(),
    change({ outcome: 'held', haloLicenceId: 1, subscriptionId: 'a' }),
    change({ outcome: 'held', haloLicenceId: 2, subscriptionId: 'b' }),
  );
  store.set([1], true);
  expect(store.rest.value.map(({ haloLicenceId }) => haloLicenceId)).toEqual([1]);
});
