import fc from 'fast-check';
import { ChangeKindSchema, type PlannedChange } from '../../../../shared/sync-plan.ts';

/** 1 seat becomes 2, and a licence without end gets one. */
export const base: PlannedChange = {
  kind: 'updateSubscription',
  sherwebCustomerId: 's1',
  haloClientId: 10,
  subscriptionId: 'a',
  haloLicenceId: 100,
  fields: { count: { from: 1, to: 2 }, end_date: { from: null, to: '2026-01-01' } },
  customerName: 'Contoso',
  title: 'A product',
};

export const anyChange: fc.Arbitrary<PlannedChange> = fc.record({
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
