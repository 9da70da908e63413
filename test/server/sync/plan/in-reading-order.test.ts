import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inReadingOrder } from '../../../../server/sync/plan/in-reading-order.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import { noPause } from '../builders.ts';
import { anyChange, base } from './any-change.ts';

describe('the order of changes', () => {
  it('is customers, mappings, then licences, each by customer and product', async () => {
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
    expect(await inReadingOrder(sorted.toReversed(), noPause)).toEqual(sorted);
  });

  it('does not depend on the order they were found in, and loses none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .uniqueArray(anyChange, {
            selector: (change) =>
              JSON.stringify([change.kind, change.sherwebCustomerId, change.subscriptionId]),
          })
          .chain((changes) =>
            fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length })),
          ),
        async ([changes, shuffled]) => {
          const ordered = await inReadingOrder(changes, noPause);
          expect(await inReadingOrder(shuffled, noPause)).toEqual(ordered);
          expect(new Set(ordered)).toEqual(new Set(changes));
        },
      ),
    );
  });
});
