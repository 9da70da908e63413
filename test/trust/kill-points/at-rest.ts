import { expect } from 'vitest';
import type { Session } from '../../../server/commands/session.ts';
import type { World } from './world.ts';

/** Expects that all is done: a further sync finds nothing to change and writes nothing, and Halo was never misused. */
export async function expectAtRest({ sandbox: { state }, sync }: World, session: Session): Promise<void> {
  state.clearRequests();
  expect((await sync(session)).changes, 'a further sync').toEqual([]);
  expect(state.writes(), 'written by it').toEqual([]);
  expect(state.halo.violations).toEqual([]);
}
