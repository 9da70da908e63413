import { expect } from 'vitest';
import type { SyncRun } from '../../../shared/sync-run.ts';
import { addEachPart } from '../../support/customer-parts.ts';
import type { Scene } from './acts.ts';
import { shown } from './promises.ts';
import { look, type World } from './world.ts';

/** Notices that name a licence, or a customer, that an undo leaves as it is. */
const leaving = ['undo.moved', 'undo.licenceStays', 'undo.customerStays', 'undo.linkedMoney'];

/** A Halo in use shows something of every kind, so that what is not there is known not to be. */
function inUse({ state }: Scene, clientId: number): void {
  if (state.halo.parts.contracts.length === 0) addEachPart(state, clientId);
}

/**
 * A person takes back the run that has just ended, and approves it where it is held. Both sides are then as they were
 * before that run, or it is said exactly what is left. What the undo left out is followed again afterwards, so that
 * the history goes on.
 * @param before how everything was when the run began
 * @returns what the undo itself reports
 */
export async function undone(scene: Scene, before: World, run: SyncRun): Promise<SyncRun> {
  const { office, diary } = scene;
  const now = () => look(office.state, office.companion(), diary.unreadable);
  const after = now();
  const [first] = before.clients;
  if (first !== undefined) inUse(scene, first.id);
  const asked = await office.undo(run.runId);
  if (asked.status === 'held') expect(now().licences, 'held, nothing is done').toEqual(after.licences);
  const undo =
    asked.status === 'held' || asked.status === 'partlyHeld'
      ? await office.run({ mode: 'approve', planId: asked.planId ?? '' })
      : asked;
  expectAsBefore(before, after, now(), [...asked.problems, ...undo.problems]);
  for (const { ruleId, undoneBy } of (await office.call('listLeftOut', {})).rules)
    if (undoneBy !== undefined) await office.call('removeLeftOut', { params: { ruleId } });
  for (const { kind, haloClientId, outcome } of undo.changes)
    if (kind === 'deactivateCustomer' && outcome === 'applied') diary.madeClients.delete(haloClientId ?? 0);
  return undo;
}

function expectAsBefore(before: World, after: World, now: World, problems: SyncRun['problems']): void {
  expect(now.customers, 'Sherweb is as it was').toEqual(before.customers);
  const named = problems.filter(({ code }) => leaving.includes(code));
  const licences = new Set(named.map(({ haloLicenceId }) => haloLicenceId));
  const clients = new Set(named.map(({ haloClientId }) => haloClientId));

  expect(
    now.licences.map(({ id }) => id),
    'nothing is deleted',
  ).toEqual(after.licences.map(({ id }) => id));
  expect(
    now.clients.map(({ id }) => id),
    'nothing is deleted',
  ).toEqual(after.clients.map(({ id }) => id));
  const was = new Map(before.licences.map((licence) => [licence.id, licence]));
  const left = now.licences.filter((licence) => {
    const old = was.get(licence.id);
    if (old === undefined) return licence.is_active;
    return Object.keys(licence).some(
      (name) => name !== 'status' && shown(name, licence[name]) !== shown(name, old[name]),
    );
  });
  expect(
    left.filter(({ id }) => !licences.has(id)).map(({ id, name }) => `${id} ${name}`),
    'licences that are left are named',
  ).toEqual([]);
  const known = new Map(before.clients.map((client) => [client.id, client]));
  for (const client of now.clients) {
    const old = known.get(client.id);
    if (old !== undefined) expect(client, 'a customer that was there').toEqual(old);
    else if (!clients.has(client.id)) expect(client.inactive, `customer ${client.id} was made`).toBe(true);
  }
}
