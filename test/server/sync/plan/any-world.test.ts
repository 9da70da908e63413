import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ChangeKindSchema } from '../../../../shared/sync-plan.ts';
import { anyWorld } from './any-world.ts';
import { planOf } from './world.ts';

it('the worlds that plans are tried on come to every kind of change of a sync, to each way of being held, and to failed reads beside changes', async () => {
  const kinds = new Map<string, number>();
  const holds = new Set<string>();
  let withFailedReads = 0;
  for (const world of fc.sample(anyWorld, { seed: 4, numRuns: 500 })) {
    const { changes, holds: held } = await planOf(world);
    for (const kind of new Set(changes.map((change) => change.kind)))
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    for (const { code } of held) holds.add(code);
    if ([...world.reads.values()].some(({ ok }) => !ok) && changes.length > 0) withFailedReads += 1;
  }
  // Only an undo makes a customer inactive.
  const planned = ChangeKindSchema.options.filter((kind) => kind !== 'deactivateCustomer');
  expect(new Set(kinds.keys())).toEqual(new Set(planned));
  expect(holds).toEqual(new Set(['lostSight', 'noHaloCustomers', 'tooManyDeactivations']));
  expect(withFailedReads).toBeGreaterThan(20);
});
