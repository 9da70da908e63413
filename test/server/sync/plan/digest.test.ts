import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../../server/sync/plan/digest.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import { noPause } from '../builders.ts';
import { anyChange, base } from './any-change.ts';

const digest = (changes: readonly PlannedChange[]): Promise<string> => digestOf(changes, noPause);

describe('the digest of a plan', () => {
  it('is the same whatever the order of changes and fields, and whatever people call things', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(anyChange)
          .chain((changes) =>
            fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length })),
          ),
        fc.string(),
        async ([changes, shuffled], name) => {
          const renamed = shuffled.map((change) => ({
            ...change,
            fields: Object.fromEntries(Object.entries(change.fields).toReversed()),
            customerName: name,
            title: name,
          }));
          expect(await digest(renamed)).toBe(await digest(changes));
        },
      ),
    );
  });

  it.each([
    ['another kind', { kind: 'reactivateSubscription' }],
    ['another Sherweb customer', { sherwebCustomerId: 's2' }],
    ['another Halo customer', { haloClientId: 11 }],
    ['another subscription', { subscriptionId: 'b' }],
    ['another licence', { haloLicenceId: 101 }],
    ['another value to set', { fields: { ...base.fields, count: { from: 1, to: 3 } } }],
    ['another value found', { fields: { ...base.fields, count: { from: 0, to: 2 } } }],
    ['a field less', { fields: { count: { from: 1, to: 2 } } }],
    ['a number as text', { fields: { ...base.fields, count: { from: 1, to: '2' } } }],
  ] as const)('differs for %s', async (_, change) => {
    expect(await digest([{ ...base, ...change }])).not.toBe(await digest([base]));
  });

  it('differs for a change more, even an equal one', async () => {
    expect(await digest([base, base])).not.toBe(await digest([base]));
    expect(await digest([])).not.toBe(await digest([base]));
  });

  it('stays what it was when a plan that waits on disk was made', async () => {
    const created = { ...base, kind: 'createSubscription', sherwebCustomerId: 's1 "quoted", é' } as const;
    expect(await digest([])).toBe('4f53cda18c2baa0c0354bb5f9a3ecbe5');
    expect(await digest([base])).toBe('f982a02e4bfa0819b4e4d4b863df8139');
    expect(
      await digest([base, { ...created, subscriptionId: 'b' }, { ...base, sherwebCustomerId: 's' }]),
    ).toBe('30b4b97600edcd217df3cd1a08ea1cc1');
  });
});
