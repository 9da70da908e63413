import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planUndo } from '../../../../server/sync/plan/plan-undo.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import { runReport } from '../../../support/runs.ts';
import { byDepth } from '../../../trust/depth.ts';
import { noPause } from '../builders.ts';
import { anyWorld } from './any-world.ts';
import { applied, licencesOf, planOf, readsOf, type World } from './world.ts';

const runs = { numRuns: byDepth({ quick: 300, deep: 6_000 }) };

/** The world after a run, and the plan that takes it back. */
async function undoneOf(world: World, touch: (after: World) => World = (after) => after) {
  const { changes } = await planOf(world);
  const after = touch(applied(world, changes));
  const run = runReport({ changes: withIds(changes, after) });
  return { run, after, undo: await planUndo(await readsOf(after), run, noPause) };
}

/** A run's report tells the licence that Halo made. */
const withIds = (changes: readonly PlannedChange[], { links, mappings }: World) =>
  changes.map((change) => ({
    ...change,
    haloClientId:
      change.haloClientId ??
      mappings.find((each) => each.sherwebCustomerId === change.sherwebCustomerId)?.haloClientId ??
      null,
    haloLicenceId:
      change.haloLicenceId ??
      links.find((each) => each.subscriptionId === change.subscriptionId)?.haloLicenceId ??
      null,
    outcome: 'applied' as const,
    problem: null,
  }));

const ownedOf = (world: World) =>
  new Map(licencesOf(world).map(({ id, clientId, owned }) => [id, { clientId, owned }]));

describe('whatever a run did, taking it back', () => {
  it('leaves every licence that was there as it was, or names it; what was made is inactive; nothing is deleted', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        const { after, undo } = await undoneOf(world);
        const [before, now] = [ownedOf(world), ownedOf(applied(after, undo.changes))];
        const named = new Set(undo.problems.map(({ haloLicenceId }) => haloLicenceId));
        expect([...now.keys()]).toEqual([...ownedOf(after).keys()]);
        for (const [id, { owned, clientId }] of now) {
          if (named.has(id)) continue;
          const was = before.get(id);
          if (was === undefined) expect(owned.is_active, `licence ${id} was made`).toBe(false);
          else expect({ owned, clientId }, `licence ${id} was there`).toEqual(was);
        }
      }),
      runs,
    );
  });

  it('has nothing left to take back once it was applied', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        const { run, after, undo } = await undoneOf(world);
        const once = applied(after, undo.changes);
        expect((await planUndo(await readsOf(once), run, noPause)).changes).toEqual([]);
      }),
      runs,
    );
  });

  it('touches no field that somebody changed since', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, fc.nat(), async (world, pick) => {
        let touched: number | undefined;
        const { undo } = await undoneOf(world, (after) => {
          touched = after.rows[pick % Math.max(after.rows.length, 1)]?.id;
          return {
            ...after,
            rows: after.rows.map((row) => (row.id === touched ? { ...row, count: 7_777 } : row)),
          };
        });
        const ofTouched = undo.changes.filter(({ haloLicenceId }) => haloLicenceId === touched);
        expect(ofTouched.flatMap(({ fields }) => fields.count ?? [])).toEqual([]);
      }),
      runs,
    );
  });
});
