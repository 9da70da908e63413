import { expect } from 'vitest';
import type { SyncRun } from '../../../shared/sync-run.ts';
import type { MustBe } from './must-be.ts';
import { markOf, type World } from './world.ts';

/** After a run in fair weather everything stands as the model says, and nothing else has moved. */
export function expectAsSaid(said: MustBe, before: World, after: World, run: SyncRun): void {
  if (said.status === 'refused') {
    expect(run.status).toBe('failed');
    expect(after, 'nothing has changed').toEqual(before);
    return;
  }
  expect(said.status === 'held' ? ['held', 'partlyHeld'] : ['completed', 'partial', 'failed']).toContain(
    run.status,
  );

  // What a second look has to take back should not have been planned.
  expect(run.changes.filter(({ outcome }) => outcome === 'skipped')).toEqual([]);

  const knownClients = new Set(before.clients.map(({ id }) => id));
  const newClients = after.clients.filter(({ id }) => !knownClients.has(id));
  expect(newClients.map(({ name }) => name).sort()).toEqual([...said.newClients.values()].sort());
  const clientOf = (customerId: string) =>
    newClients.find(({ name }) => name === said.newClients.get(customerId))?.id ?? 0;
  const created = [...said.newClients.keys()].map((id) => [id, clientOf(id)] as const);
  expect(after.mappings).toEqual(new Map([...before.mappings, ...said.mapped, ...created]));

  const known = new Set(before.licences.map(({ id }) => id));
  expect(after.licences.filter(({ id }) => known.has(id))).toEqual(
    before.licences.map((licence) => ({ ...licence, ...said.changed.get(licence.id) })),
  );
  const newLicences = new Map(
    after.licences
      .filter(({ id }) => !known.has(id))
      .map((licence) => [markOf(licence)?.subscriptionId ?? `licence ${licence.id}`, licence]),
  );
  expect([...newLicences.keys()].sort(), 'new licences').toEqual([...said.newLicences.keys()].sort());
  for (const [id, { forNewCustomer, ...fields }] of said.newLicences)
    expect(newLicences.get(id)).toMatchObject({
      ...fields,
      ...(forNewCustomer === null ? {} : { client_id: clientOf(forNewCustomer) }),
    });

  const links = new Map([...before.links].map(([id, link]) => [id, link.haloLicenceId]));
  for (const id of said.unlinked) links.delete(id);
  for (const [id, { haloLicenceId }] of said.linked) links.set(id, haloLicenceId);
  for (const [id, licence] of newLicences) links.set(id, licence.id);
  expect(new Map([...after.links].map(([id, link]) => [id, link.haloLicenceId]))).toEqual(links);
  for (const [id, { sherwebCustomerId }] of said.linked)
    expect(after.links.get(id)?.sherwebCustomerId).toBe(sherwebCustomerId);
}
