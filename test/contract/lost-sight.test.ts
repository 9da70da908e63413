import { describe, expect, test } from 'vitest';
import type { SandboxSeed } from '../sandbox/state.ts';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';

/** So many customers in both, each with one subscription. */
const offices =
  (count: number): SandboxSeed =>
  ({ sherweb, halo }) => {
    for (let place = 1; place <= count; place += 1) {
      const name = `Office ${place}`;
      sherweb.addCustomer({ id: `office-${place}`, name });
      sherweb.addSubscription(`office-${place}`, { id: `s-${place}`, productName: 'Teams', quantity: place });
      halo.addClient({ name });
    }
  };

/** In step, and what its agent may see as given from then on. */
async function inStep(count: number, now?: () => Date): Promise<TestCompanion> {
  const companion = await openTestCompanion({ seed: offices(count), ...(now === undefined ? {} : { now }) });
  expect((await companion.sync()).counts.subscriptionsCreated).toBe(count);
  companion.state.clearRequests();
  return companion;
}

const firstLicences = ({ state }: TestCompanion, count: number) =>
  state.halo
    .licences()
    .slice(0, count)
    .map(({ id }) => id);

describe('an agent whose rights shrink: Halo lists 5 of 60 licences and answers 404 for the rest', () => {
  test('nothing is created, one hold says what is suspected, and once the rights are back all is in step', async () => {
    const companion = await inStep(60);
    companion.state.halo.settings.seenLicences = firstLicences(companion, 5);
    for (let night = 1; night <= 2; night += 1) {
      const run = await companion.sync();
      expect(run.holds.map(({ code }) => code)).toEqual(['lostSight']);
      expect(run.holds[0]?.message).toBe(
        'Halo seems to show us less than it has: it lists 5 licences, and 60 before, 55 linked licences are not to be found. So nothing is created in the place of what is not seen.',
      );
      expect(run.problems).toEqual([]);
      expect(companion.state.writes('halo')).toEqual([]);
    }
    companion.state.halo.settings.seenLicences = null;
    const back = await companion.sync();
    expect([back.status, back.holds, back.counts.unchanged]).toEqual(['completed', [], 60]);
    expect(companion.state.halo.licences()).toHaveLength(60);
  });

  test('a person who knows that they are really gone approves the plan, and is not asked again', async () => {
    const companion = await inStep(10);
    for (const id of firstLicences(companion, 5)) companion.state.halo.deleteLicence(id);
    const held = await companion.sync();
    expect(held.holds.map(({ code }) => code)).toEqual(['lostSight']);
    expect((await companion.approve(held.planId)).status).toBe('completed');
    expect((await companion.sync()).holds).toEqual([]);
  });
});

describe('customers out of sight', () => {
  test('one hold, not a decision for each of them', async () => {
    const companion = await inStep(20);
    companion.state.halo.settings.seenClients = companion.state.halo
      .clients()
      .slice(0, 12)
      .map(({ id }) => id);
    const run = await companion.sync();
    expect([run.holds.map(({ code }) => code), run.problems]).toEqual([['lostSight'], []]);
    expect(run.holds[0]?.message).toContain('it lists 12 customers, and 20 before');
    expect(run.holds[0]?.message).toContain('8 mapped customers are not to be found');
    expect(companion.state.writes('halo')).toEqual([]);
  });

  test('a customer that Sherweb has anew meanwhile is not created: its namesake may be out of sight', async () => {
    const companion = await inStep(20);
    companion.state.halo.settings.seenClients = companion.state.halo
      .clients()
      .slice(0, 12)
      .map(({ id }) => id);
    companion.state.halo.addClient({ name: 'Woodgrove Bank' });
    companion.state.sherweb.addCustomer({ id: 'woodgrove', name: 'Woodgrove Bank' });
    await companion.sync();
    expect(companion.state.halo.clients().filter(({ name }) => name === 'Woodgrove Bank')).toHaveLength(1);
  });

  test('a dozen new customers after months without one wait; so many in the week of the import do not', async () => {
    let today = new Date('2026-01-05T06:00:00.000Z');
    const companion = await inStep(3, () => today);
    const add = (from: number) => {
      for (let place = from; place < from + 12; place += 1)
        companion.state.sherweb.addCustomer({ id: `new-${place}`, name: `Branch ${place}` });
    };
    await companion.call('writeSettings', { body: { onNearMatch: 'create' } });
    add(1);
    expect((await companion.sync()).counts.customersCreated).toBe(12);
    add(20);
    today = new Date('2026-03-20T06:00:00.000Z');
    const held = await companion.sync();
    expect(held.holds[0]?.message).toContain('12 customers would be new, after 74 days without a new one');
    expect(companion.state.halo.clients()).toHaveLength(15);
    expect((await companion.approve(held.planId)).counts.customersCreated).toBe(12);
  });
});

test('single licences that a person deleted hold nothing up', async () => {
  const companion = await inStep(30);
  for (const id of firstLicences(companion, 2)) companion.state.halo.deleteLicence(id);
  const { holds, problems } = await companion.sync();
  expect([holds, problems.length]).toEqual([[], 2]);
});

test.each(['listed', 'byId'] as const)(
  'licences that are shown as deleted (%s) count as deleted: five of ten at once are suspicious',
  async (deletedRows) => {
    const companion = await inStep(10);
    companion.state.halo.settings.deletedRows = deletedRows;
    for (const id of firstLicences(companion, 5)) companion.state.halo.deleteLicence(id);
    const run = await companion.sync();
    expect(run.holds.map(({ code }) => code)).toEqual(['lostSight']);
    expect(companion.state.writes('halo')).toEqual([]);
  },
);
