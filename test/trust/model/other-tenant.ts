import { expect } from 'vitest';
import type { Scene } from './acts.ts';
import { noteDone } from './diary.ts';
import { look } from './world.ts';

/** For a while another tenant answers at Halo's address: nothing is planned with what is remembered, or written. */
export async function otherTenant({ office, diary }: Scene): Promise<void> {
  const { state } = office;
  const { credentials } = state.halo;
  const before = look(state, office.companion(), diary.unreadable);
  // With nothing mapped or linked, whoever answers is who it is.
  if (before.mappings.size + before.links.size === 0) return;
  const { tenant } = credentials;
  credentials.tenant = 'somebody-else';
  await office.restart();
  state.clearRequests();
  const { status, changes, problems } = await office.run({ mode: 'sync', scope: {} });
  expect([status, changes, problems.map(({ code }) => code)]).toEqual(['failed', [], ['tenant.changed']]);
  expect(state.writes()).toEqual([]);
  noteDone(diary, 'otherTenant');
  credentials.tenant = tenant;
  await office.restart();
  expect(look(state, office.companion(), diary.unreadable)).toEqual(before);
}
