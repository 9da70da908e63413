import { expect } from 'vitest';
import { readMark } from '../../../server/vendors/halo/mark.ts';
import type { SyncRun } from '../../../shared/sync-run.ts';
import type { Effect } from '../../sandbox/core/faults.ts';
import type { TestCompanion } from '../../support/companion.ts';
import { type Believed, believedOf, type Endpoint } from './endpoints.ts';
import { type InHalo, inHalo } from './world.ts';

const subscriptionOf = ({ notes }: InHalo['licences'][number]): string | undefined =>
  readMark(notes)?.subscriptionId;

const stamps = ['lastupdated', 'last_modified', 'updated_at'];

/** No name and no subscription twice. */
export function nothingTwice({ clients, licences }: InHalo): void {
  const names = clients.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  const marks = licences.map(subscriptionOf).filter((mark) => mark !== undefined);
  expect(marks).toEqual([...new Set(marks)]);
}

/**
 * Whatever stands in Halo after the bad answers stood there before, is what both sides say in the end, or what could
 * not but be believed.
 */
export function onlyJustified(
  { before, during, after }: { before: InHalo; during: InHalo; after: InHalo },
  believed: Believed | undefined,
): void {
  const byId = (state: InHalo) => new Map(state.licences.map((licence) => [licence.id, licence]));
  const [old, final] = [byId(before), byId(after)];
  for (const licence of during.licences)
    for (const [field, value] of Object.entries(licence)) {
      if (stamps.includes(field)) continue;
      const allowed = [old.get(licence.id), final.get(licence.id)]
        .filter((each) => each !== undefined)
        .map((each): unknown => each[field as keyof typeof each]);
      if (field === believed?.field) allowed.push(believed.value);
      expect([licence.name, field, allowed]).toEqual([licence.name, field, expect.arrayContaining([value])]);
    }
  expect(during.clients.map(({ name }) => name).toSorted()).toEqual(
    after.clients
      .map(({ name }) => name)
      .filter((name) => during.clients.some((each) => each.name === name))
      .toSorted(),
  );
}

/** What was not done is said, with what to do; a customer's own trouble names it and holds nobody else up. */
export function saidWhatIsLeft(
  companion: TestCompanion,
  run: SyncRun,
  { during, after }: { during: InHalo; after: InHalo },
  { endpoint, effect }: { endpoint: Endpoint; effect: Effect },
): void {
  const notes = [
    ...run.problems,
    ...run.holds,
    ...run.changes.flatMap(({ problem }) => (problem === null ? [] : [problem])),
  ];
  for (const { message, action } of notes) expect([message, action]).not.toContain('');
  const secrets = [
    companion.sandbox.credentials.sherweb.clientSecret,
    companion.sandbox.credentials.sherweb.subscriptionKey,
    companion.sandbox.credentials.halo.clientSecret,
    '-token-',
  ];
  for (const secret of secrets) expect(JSON.stringify(run)).not.toContain(secret);
  // Nobody can tell that something was left.
  if (believedOf(endpoint, effect) !== undefined) return;
  const isDone = JSON.stringify(counts(during)) === JSON.stringify(counts(after));
  if (!isDone) expect([run.status, notes.length > 0]).not.toEqual(['completed', false]);
  // A token is everybody's, whoever's request it ends at.
  if (endpoint.customer === undefined || effect.kind === 'expiredToken') return;
  if (['held', 'partlyHeld'].includes(run.status)) return;
  expect(counts(during)).toMatchObject({ 'f-e3': 21, 'f-new': 3, 'a-e3': 6 });
  if (!isDone) expect(notes.map(({ message }) => message).join('\n')).toContain(endpoint.customer);
}

const counts = ({ licences }: InHalo): Record<string, number> =>
  Object.fromEntries(
    licences
      .map((licence) => [subscriptionOf(licence) ?? '', licence.count] as const)
      .filter(([id]) => id !== '')
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Once the answers are good again one sync does the rest, and then nothing is left to do. */
export async function recovers(companion: TestCompanion): Promise<InHalo> {
  companion.state.faults.clear();
  const run = await companion.sync();
  expect([run.status, run.problems]).toEqual(['completed', []]);
  const after = inHalo(companion.state);
  expect(counts(after)).toEqual({
    'a-e3': 6,
    'c-e3': 15,
    'c-mail': 4,
    'c-visio': 2,
    'f-backup': 25,
    'f-e3': 21,
    'f-new': 3,
  });
  expect(
    after.licences.filter((licence) => subscriptionOf(licence) !== undefined).every((l) => l.is_active),
  ).toBe(true);
  expect((await companion.preview()).changes).toEqual([]);
  return after;
}
