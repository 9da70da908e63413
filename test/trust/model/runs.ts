import { expect } from 'vitest';
import { ApiProblem } from '../../../server/commands/session.ts';
import type { SyncScope } from '../../../shared/sync-plan.ts';
import type { RunRequest, SyncRun } from '../../../shared/sync-run.ts';
import { pick, type Scene } from './acts.ts';
import { customersMustBe } from './customers.ts';
import type { Waiting } from './diary.ts';
import { expectAsSaid } from './expect-as-said.ts';
import { faultsOf } from './faults.ts';
import type { Round } from './histories.ts';
import type { Tally } from './live.ts';
import { isSameWorld, mustBe } from './must-be.ts';
import { expectGuarded, expectNothingTwice, expectSoundMemory, expectToldAll } from './promises.ts';
import { undone } from './undone.ts';
import { isFaithful, look, standing, type World } from './world.ts';

const everything: SyncScope = { customers: true, subscriptions: true, haloClientIds: null };

const worldOf = ({ office, diary }: Scene): World => look(office.state, office.companion(), diary.unreadable);

/** What a change is, without what it is called. */
const essence = ({ kind, sherwebCustomerId, subscriptionId, fields }: SyncRun['changes'][number]) =>
  JSON.stringify([kind, sherwebCustomerId, subscriptionId, fields]);
const essences = (changes: SyncRun['changes']) => changes.map(essence).sort();

function spoil({ office, diary }: Scene, faults: Round['faults']): void {
  for (const fault of faultsOf(faults)) office.state.faults.add(fault);
  for (const customerId of diary.unreadable)
    office.state.faults.add({
      side: 'sherweb',
      match: { path: '/details', query: { customerId } },
      times: Number.POSITIVE_INFINITY,
      effect: { kind: 'status', status: 404 },
    });
}

const clear = (scene: Scene): void => {
  scene.office.state.faults.clear();
  spoil(scene, []);
  scene.office.state.clearRequests();
};

/** @param of which kind of run it is, where it is no sync */
function count({ status, changes, problems, holds }: SyncRun, tally: Tally, of = ''): void {
  tally.syncs += 1;
  const seen = [
    status,
    ...changes.map(({ kind, outcome }) => `${kind} ${outcome}`),
    ...problems.map(({ code }) => code),
    ...holds.map(({ code }) => code),
  ];
  for (const what of seen) tally.seen.set(of + what, (tally.seen.get(of + what) ?? 0) + 1);
}

/** A preview that must write nothing; answers what it shows. */
async function preview(scene: Scene, scope: SyncScope, tally: Tally): Promise<SyncRun> {
  const before = worldOf(scene);
  scene.office.state.clearRequests();
  const run = await scene.office.run({ mode: 'preview', scope: { ...scope } });
  count(run, tally);
  expect(scene.office.state.writes(), 'a preview writes nothing').toEqual([]);
  expect(standing(worldOf(scene)), 'a preview changes nothing').toEqual(standing(before));
  if (run.status === 'preview')
    scene.diary.waiting.push({
      planId: run.planId ?? '',
      scope: run.scope,
      changes: run.changes,
      world: scene.diary.isFoul ? null : before,
      isHeld: false,
    });
  return run;
}

const scopeOf = ({ run, which }: Round, { client }: Scene, settings: World['settings']): SyncScope => {
  const id = client(which)?.id;
  if (run === 'one' && id !== undefined)
    return { customers: false, subscriptions: true, haloClientIds: [id] };
  if (run === 'customers' || run === 'subscriptions')
    return { customers: run === 'customers', subscriptions: run === 'subscriptions', haloClientIds: null };
  const { importCustomers, importSubscriptions } = settings;
  return { customers: importCustomers, subscriptions: importSubscriptions, haloClientIds: null };
};

/** A run of the round, held against the promises that always hold and, in fair weather, against the model. */
export async function checkedRun(round: Round, scene: Scene, tally: Tally): Promise<void> {
  const before = worldOf(scene);
  scene.office.state.clearRequests();
  spoil(scene, round.faults);
  tally.faults += round.faults.length;
  scene.diary.isFoul = round.faults.length > 0;
  const isDark = scene.office.state.halo.settings.listOmits.length > 0;
  const isPaged = round.vanishes !== null && (round.run === 'sync' || round.run === 'subscriptions');
  const isFair =
    round.faults.length === 0 && round.stopAfter === null && !isDark && !isPaged && isExact(before);
  scene.diary.stopAfter = round.run === 'preview' ? null : round.stopAfter;
  const plan = round.run === 'approve' ? pick(scene.diary.waiting, round.which) : undefined;
  if (plan !== undefined) {
    scene.diary.waiting = scene.diary.waiting.filter((other) => other !== plan);
    await approve(plan, scene, tally, isFair);
    return;
  }
  const scope = scopeOf(round, scene, before.settings);
  if (round.run === 'preview') {
    const shown = await preview(scene, scope, tally);
    clear(scene);
    if (isFair)
      expect(essences((await preview(scene, scope, tally)).changes)).toEqual(essences(shown.changes));
    return;
  }
  const vanishing = isPaged ? scene.licence(round.vanishes ?? 0)?.id : undefined;
  const run = await checked({ mode: 'sync', scope: { ...scope } }, scene, tally, before, false, vanishing);
  const held = heldOf(run, scene);
  if (held !== undefined) scene.diary.waiting.push(held);
  if (isFair) {
    expectAsSaid(mustBe(before, scope, false), before, worldOf(scene), run);
    if (round.which % 2 === 0) await expectNothingLeft(scene, run, tally);
    const isToUndo = round.which % 3 === 1 && run.changes.some(({ outcome }) => outcome === 'applied');
    if (isToUndo) count(await undone(scene, before, run), tally, 'undo ');
  }
}

/** Whether the model says all that happens: what persons answered, and what Halo makes of values, it leaves open. */
const isExact = (world: World): boolean => world.settlements === 0 && isFaithful(world);

/** What of a run waits for a person, if anything. */
const heldOf = (run: SyncRun, scene: Scene): Waiting | undefined =>
  run.status === 'held' || run.status === 'partlyHeld'
    ? {
        planId: run.planId ?? '',
        scope: run.scope,
        changes: run.changes.filter(({ outcome }) => outcome === 'planned' || outcome === 'held'),
        world: scene.diary.isFoul ? null : worldOf(scene),
        isHeld: true,
      }
    : undefined;

async function checked(
  request: RunRequest,
  scene: Scene,
  tally: Tally,
  was: World,
  isApproved: boolean,
  vanishing?: number,
): Promise<SyncRun> {
  const { stopAfter } = scene.diary;
  const { settings } = scene.office.state.halo;
  if (vanishing !== undefined) settings.deletedAfterPage = { list: 'licences', page: 1, id: vanishing };
  // Also when the run is refused: the next one is not stopped in its place.
  scene.diary.stopAfter = null;
  const run = await scene.office.run(request, stopAfter);
  count(run, tally);
  const isGone = vanishing !== undefined && settings.deletedAfterPage === null;
  settings.deletedAfterPage = null;
  if (isGone) tally.seen.set('vanished between pages', (tally.seen.get('vanished between pages') ?? 0) + 1);
  const before = isGone ? { ...was, licences: was.licences.filter(({ id }) => id !== vanishing) } : was;
  const after = worldOf(scene);
  expectToldAll(before, after, run);
  expectSoundMemory(before, after, run);
  expectGuarded(before, after, run, isApproved);
  expectNothingTwice(before, after, scene.diary);
  clear(scene);
  return run;
}

/** Applying a plan makes the next one empty but for what was refused; a held plan stays what it is. */
async function expectNothingLeft(scene: Scene, run: SyncRun, tally: Tally): Promise<void> {
  const left = await preview(scene, run.scope, tally);
  const open = run.changes.filter(({ outcome }) => outcome !== 'applied');
  expect(essences(left.changes), 'the next plan').toEqual(essences(open));
}

/** Applies exactly the plan that was shown: a preview or nothing, of a held one what is still true. */
async function approve(plan: Waiting, scene: Scene, tally: Tally, isFair: boolean): Promise<void> {
  const before = worldOf(scene);
  let run: SyncRun;
  try {
    run = await checked({ mode: 'approve', planId: plan.planId }, scene, tally, before, true);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    expect(error.note.code).toMatch(/^sync\.plan(Unknown|Spent)$/);
    expect(worldOf(scene)).toEqual(before);
    return;
  }
  const isMoved = run.problems.some(({ code }) => code === 'sync.planMoved');
  if (isMoved) expect(standing(worldOf(scene))).toEqual(standing(before));
  if (!isFair) return;
  const isSame = plan.world !== null && isSameWorld(before, plan.world);
  if (isSame) expect(isMoved, 'nothing has moved since').toBe(false);
  const said = mustBe(before, plan.scope, true);
  if (isMoved || said.status === 'refused') return;
  expect(essences(run.changes), 'exactly what was shown').toEqual(essences([...plan.changes]));
  // Of a held plan the rest of what is true now is left to the next sync.
  if (plan.isHeld && !isSame) return;
  expectAsSaid(said, before, worldOf(scene), run);
  if (!plan.isHeld) await expectNothingLeft(scene, run, tally);
}

/** Generate Mappings: exact names, nothing else; a second press changes nothing. */
export async function generate(scene: Scene): Promise<void> {
  const before = worldOf(scene);
  clear(scene);
  await scene.office.call('generateMappings', {});
  const after = worldOf(scene);
  const exact = customersMustBe(before, everything).mapped;
  // A suspended customer is mapped as well: it is only never imported.
  const added = new Map([...after.mappings].filter(([id]) => !before.mappings.has(id)));
  for (const [id, clientId] of exact) expect(added.get(id)).toBe(clientId);
  for (const [id, clientId] of added) {
    const name = before.customers.find((customer) => customer.id === id)?.displayName.trim();
    const namesakes = before.clients.filter((client) => !client.inactive && client.name.trim() === name);
    expect(namesakes.map((client) => client.id)).toEqual([clientId]);
  }
  expect({ ...after, mappings: before.mappings }).toEqual(before);
  await scene.office.call('generateMappings', {});
  expect(worldOf(scene)).toEqual(after);
  expect(scene.office.state.writes()).toEqual([]);
}

/** In the end, in fair weather, a sync and, if it is held, its approval put Halo in step. */
export async function inStepAtLast(scene: Scene, tally: Tally): Promise<void> {
  scene.diary.unreadable.clear();
  scene.diary.isFoul = false;
  scene.office.state.halo.settings.listOmits = [];
  clear(scene);
  const before = worldOf(scene);
  const run = await checked({ mode: 'sync', scope: { ...everything } }, scene, tally, before, false);
  if (isExact(before)) expectAsSaid(mustBe(before, everything, false), before, worldOf(scene), run);
  const held = heldOf(run, scene);
  if (held !== undefined) await approve(held, scene, tally, isExact(before));
  else await expectNothingLeft(scene, run, tally);
}
