import { expect } from 'vitest';
import { ApiProblem } from '../../../server/commands/session.ts';
import type { Sandbox } from '../../sandbox/index.ts';
import { pick, type Scene, sceneOf } from './acts.ts';
import { newDiary } from './diary.ts';
import type { History, Round } from './histories.ts';
import { inCompanion } from './in-companion.ts';
import { inHalo } from './in-halo.ts';
import { inSherweb } from './in-sherweb.ts';
import { companies, spellings } from './names.ts';
import { type Office, openOffice } from './office.ts';
import { otherTenant } from './other-tenant.ts';
import { checkedRun, generate, inStepAtLast } from './runs.ts';

export interface Tally {
  syncs: number;
  faults: number;
  /** Kinds of change with their outcomes, states of runs and codes of problems, as often as they came. */
  readonly seen: Map<string, number>;
}

export const newTally = (): Tally => ({ syncs: 0, faults: 0, seen: new Map() });

const acts = { ...inSherweb, ...inHalo, ...inCompanion };

/** Lives through a history; throws at the first broken promise. */
export async function live(history: History, sandbox: Sandbox, tally: Tally): Promise<void> {
  const office = await openOffice(sandbox);
  try {
    const scene = sceneOf(office, newDiary());
    Object.assign(office.state.halo.settings, {
      batch: history.batch,
      answerStyle: history.answerStyle,
      listOmits: history.isDark ? ['notes'] : [],
      maxPageSize: history.pageSize,
    });
    Object.assign(office.state.halo.settings.keepsLicences, history.keeps ?? {});
    await begin(history, scene, tally);
    for (const round of history.rounds) await liveThrough(round, scene, office, tally);
    await inStepAtLast(scene, tally);
    for (const [what, times] of scene.diary.done) tally.seen.set(what, (tally.seen.get(what) ?? 0) + times);
    expect(office.state.halo.violations).toEqual([]);
  } finally {
    await office.close();
  }
}

/** Most start in step: the first sync is behind them. */
async function begin(history: History, scene: Scene, tally: Tally): Promise<void> {
  for (const [place, { spelling, clientSpelling, bought }] of history.customers.entries()) {
    const ways = companies[place] ?? [];
    await inSherweb.customerAppears?.(scene, spellings.indexOf(pick(ways, spelling) ?? ''), 0, 0);
    if (clientSpelling !== null)
      await inHalo.clientCreated?.(scene, spellings.indexOf(pick(ways, clientSpelling) ?? ''), 0, 0);
    for (const [product, more] of bought) await inSherweb.bought?.(scene, place, product, more);
  }
  await scene.office.call('writeSettings', {
    body: { deactivateDeleted: history.isDeactivating, onReplacement: history.onReplacement },
  });
  for (const setting of history.settings) await inCompanion.settingChanged?.(scene, setting, 0, 0);
  await checkedRun(
    { acts: [], faults: [], run: 'sync', stopAfter: null, which: 0, vanishes: null },
    scene,
    tally,
  );
}

async function liveThrough(round: Round, scene: Scene, office: Office, tally: Tally): Promise<void> {
  for (const { does, a, b, c } of round.acts)
    try {
      await acts[does]?.(scene, a, b, c);
    } catch (error) {
      // The companion may refuse, e.g. to exclude a customer that Sherweb cannot show; then nothing has happened.
      if (!(error instanceof ApiProblem)) throw error;
    }
  if (round.run === 'generate') await generate(scene);
  else if (round.run === 'otherTenant') await otherTenant(scene);
  else await checkedRun(round, scene, tally);
  office.state.faults.clear();
}
