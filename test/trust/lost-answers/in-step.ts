import { expect, type TestContext } from 'vitest';
import type { Effect, Fault } from '../../sandbox/core/faults.ts';
import type { TestCompanion } from '../../support/companion.ts';
import { licenceOf, licencesOf } from '../../support/shop.ts';
import { tried } from '../depth.ts';

/** How an answer gets lost after Halo has done what it was asked. */
export const lost = ['reset', '502', 'hang'] as const;

/** Spoils the next POST to this path of Halo. */
export const onPost = (path: string, effect: Effect, rest: Partial<Fault> = {}): Fault => ({
  side: 'halo',
  match: { method: 'POST', path },
  effect,
  ...rest,
});

/** Counts this test as one way to lose an answer. */
export const counted = (context: TestContext): void => tried(context, { 'lost answers': 1 });

/** Every subscription has one licence, every link shows the licence that carries the mark, and a further sync has nothing to do. */
export async function expectInStep(companion: TestCompanion, ids: readonly string[]): Promise<void> {
  for (const id of ids) expect(licencesOf(companion.state, id)).toHaveLength(1);
  expect(companion.state.halo.licences()).toHaveLength(ids.length);
  const { links } = companion.companion().data.links.value;
  const linked = links.map(({ subscriptionId, haloLicenceId }) => [subscriptionId, haloLicenceId]);
  expect(new Map(linked as [string, number][])).toEqual(
    new Map(ids.map((id) => [id, licenceOf(companion.state, id).id])),
  );
  companion.state.clearRequests();
  expect((await companion.sync()).changes).toEqual([]);
  expect(companion.state.writes()).toEqual([]);
  expect(companion.state.halo.violations).toEqual([]);
}

/** The next POST to this path of Halo reaches it with its first `kept` elements only: the rest Halo never gets to. */
export function cutNextPost({ state }: TestCompanion, path: string, kept: number): void {
  state.watch = ({ method, path: asked, body }, moment) => {
    if (moment !== 'arrived' || method !== 'POST' || !asked.endsWith(path) || !Array.isArray(body)) return;
    expect(body.length).toBeGreaterThan(kept);
    body.splice(kept);
    state.watch = () => undefined;
  };
}
