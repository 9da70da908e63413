import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, sortChanges } from '../../../../server/sync/plan/finish-plan.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import { ChangeKindSchema } from '../../../../shared/sync-plan.ts';

const base: PlannedChange = {
  kind: 'updateSubscription',
  sherwebCustomerId: 's1',
  haloClientId: 10,
  subscriptionId: 'a',
  haloLicenceId: 100,
  fields: { count: { from: 1, to: 2 }, end_date: { from: null, to: '2026-01-01' } },
  customerName: 'Contoso',
  title: 'A product',
};

const anyChange: fc.Arbitrary<PlannedChange> = fc.record({
  kind: fc.constantFrom(...ChangeKindSchema.options),
  sherwebCustomerId: fc.constantFrom('s1', 's2'),
  haloClientId: fc.option(fc.constantFrom(10, 11)),
  subscriptionId: fc.option(fc.constantFrom('a', 'b')),
  haloLicenceId: fc.option(fc.constantFrom(100, 101)),
  fields: fc.dictionary(
    fc.constantFrom('count', 'price', 'end_date'),
    fc.record({ from: fc.option(fc.integer()), to: fc.option(fc.integer()) }),
  ),
  customerName: fc.string(),
  title: fc.string(),
});

describe('the order of changes', () => {
  it('is customers, mappings, then licences, each by customer and product', () => {
    const change = (kind: PlannedChange['kind'], customerName: string, title: string): PlannedChange => ({
      ...base,
      kind,
      customerName,
      title,
    });
    const sorted = [
      change('createCustomer', 'Zebra', ''),
      change('createMapping', 'Alpha', ''),
      change('createSubscription', 'Alpha', 'Teams'),
      change('createSubscription', 'Beta', 'Exchange'),
      change('createSubscription', 'Beta', 'Teams'),
      change('updateSubscription', 'Alpha', ''),
      change('deactivateSubscription', 'Alpha', ''),
      change('reactivateSubscription', 'Alpha', ''),
      change('linkSubscription', 'Alpha', ''),
    ];
    expect(sortChanges(sorted.toReversed())).toEqual(sorted);
  });

  it('does not depend on the order they were found in, and loses none', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(anyChange, {
            selector: (change) =>
              JSON.stringify([change.kind, change.sherwebCustomerId, change.subscriptionId]),
          })
          .chain((changes) =>
            fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length })),
          ),
        ([changes, shuffled]) => {
          expect(sortChanges(shuffled)).toEqual(sortChanges(changes));
          expect(new Set(sortChanges(changes))).toEqual(new Set(changes));
        },
      ),
    );
  });
});

describe('the fingerprint of a plan', () => {
  it('is the same whatever the order of changes and fields, and whatever people call things', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyChange)
          .chain((changes) =>
            fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length })),
          ),
        fc.string(),
        ([changes, shuffled], name) => {
          const renamed = shuffled.map((change) => ({
            ...change,
            fields: Object.fromEntries(Object.entries(change.fields).toReversed()),
            customerName: name,
            title: name,
          }));
          expect(fingerprintOf(renamed)).toBe(fingerprintOf(changes));
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
  ] as const)('differs for %s', (_, change) => {
    expect(fingerprintOf([{ ...base, ...change }])).not.toBe(fingerprintOf([base]));
  });

  it('differs for a change more, even an equal one', () => {
    expect(fingerprintOf([base, base])).not.toBe(fingerprintOf([base]));
    expect(fingerprintOf([])).not.toBe(fingerprintOf([base]));
  });
});
