import { expect, test } from 'vitest';
import { questionKey } from '../../../../../server/decisions/decision-id.ts';
import { planSubscriptions } from '../../../../../server/sync/plan/subscriptions/plan-subscriptions.ts';
import { withMark } from '../../../../../server/vendors/halo/mark.ts';
import type { Settlement } from '../../../../../shared/settlement.ts';
import { licenceOf, linkOf, noPause, read, subscription, subscriptionInput, target } from '../../builders.ts';

const [moved, deleted] = [subscription('moved'), subscription('deleted')];
const settled = (code: string, subscriptionId: string | null, choice: string) => {
  const about = { code, sherwebCustomerId: 's1', subscriptionId };
  return [questionKey(about), { ...about, choice, about: {} } as Settlement] as const;
};
const notes = withMark('', { subscriptionId: 'deleted', sherwebCustomerId: 's1' });
const input = subscriptionInput({
  targets: [target({ haloClientId: 20 })],
  reads: { s1: read(moved, deleted) },
  // Both stand at the customer of before; the one of `deleted` only bears its mark.
  licences: [licenceOf(moved, 100), licenceOf(deleted, 101, { notes })],
  links: [linkOf(moved, 100), linkOf(deleted, 103)],
});
const created = async (...settlements: (readonly [string, Settlement])[]) => {
  const remembered = { ...input.remembered, settlements: new Map(settlements) };
  const { changes } = await planSubscriptions({ ...input, remembered }, noPause);
  return changes
    .filter(({ kind }) => kind === 'createSubscription')
    .map((each) => each.subscriptionId)
    .toSorted();
};
const createHere = settled('sync.licenceAtOtherCustomer', null, 'create');

test('what a person left without licence stays so when what stands at another customer is created at the mapped one', async () => {
  expect(await created(createHere)).toEqual(['moved']);
  expect(await created(createHere, settled('sync.licenceDeleted', 'deleted', 'leave'))).toEqual(['moved']);
  expect(await created(createHere, settled('sync.licenceDeleted', 'deleted', 'create'))).toEqual([
    'deleted',
    'moved',
  ]);
});
