import { describe, expect, test } from 'vitest';
import type { HaloSettings } from '../sandbox/halo/settings.ts';
import type { SandboxSeed } from '../sandbox/state.ts';
import { openTestCompanion } from '../support/companion.ts';
import { single } from '../support/shop.ts';

/** So many customers in Halo, named by their places; Sherweb has those of the places given. */
const office =
  (inHalo: number, inSherweb: readonly number[]): SandboxSeed =>
  ({ sherweb, halo }) => {
    for (let place = 1; place <= inHalo; place += 1) halo.addClient({ name: `Office ${place}` });
    for (const place of inSherweb) sherweb.addCustomer({ id: `office-${place}`, name: `Office ${place}` });
  };

const everyTenth = Array.from({ length: 25 }, (_, at) => (at + 1) * 10);

/** A companion at a Halo with these ways. */
async function openAt(seed: SandboxSeed, ways: Partial<HaloSettings>) {
  const companion = await openTestCompanion({ seed });
  Object.assign(companion.state.halo.settings, ways);
  return companion;
}

describe('pages that hold 100 rows where 1,000 were asked for', () => {
  test.each([
    ['page 2 begins after the 1,000 that were asked for', 'asked'],
    ['page 2 begins after the 100 that were given', 'given'],
  ] as const)('%s: all 250 customers are read and nobody is made twice', async (_, pageOffset) => {
    const companion = await openAt(office(250, everyTenth), { maxPageSize: 100, pageOffset });
    const run = await companion.sync({ customers: true });
    expect([run.status, run.counts.mappingsCreated, run.counts.customersCreated]).toEqual([
      'completed',
      25,
      0,
    ]);
    expect(companion.state.halo.clients()).toHaveLength(250);
    expect(companion.state.requests.filter(({ path }) => path.endsWith('/Client'))).toHaveLength(3);
  });
});

describe('a list without an order of its own', () => {
  test('is asked for by id, so that it stands still while it is read', async () => {
    const companion = await openAt(office(250, everyTenth), { maxPageSize: 100, listOrder: 'unordered' });
    const run = await companion.sync({ customers: true });
    expect([run.counts.mappingsCreated, run.counts.customersCreated]).toEqual([25, 0]);
    const lists = companion.state.requests.filter(({ query }) => query.pageinate === 'true');
    expect(lists.length).toBeGreaterThan(0);
    expect(lists.every(({ query }) => query.order === 'id')).toBe(true);
  });

  test('that takes no order is read once more, then refused in a sentence; nothing is written', async () => {
    const companion = await openAt(office(250, everyTenth), { maxPageSize: 100, listOrder: 'restless' });
    const run = await companion.sync({ customers: true });
    expect([run.status, run.changes]).toEqual(['failed', []]);
    expect(run.problems).toMatchObject([
      {
        code: 'halo.incomplete',
        message: expect.stringContaining('its order changed from page to page, twice in a row'),
        action: expect.stringContaining('doctor'),
      },
    ]);
    expect(companion.state.writes('halo')).toEqual([]);
  });
});

describe('a record that is deleted between two pages', () => {
  test('hides no customer: the list is read anew, and the one behind it is not made twice', async () => {
    const companion = await openAt(office(250, [101]), { maxPageSize: 100 });
    const [first] = companion.state.halo.clients();
    companion.state.halo.settings.deletedAfterPage = { list: 'clients', page: 1, id: first?.id ?? 0 };
    const run = await companion.sync({ customers: true });
    expect([run.status, run.counts.mappingsCreated, run.counts.customersCreated]).toEqual([
      'completed',
      1,
      0,
    ]);
    expect(companion.state.halo.clients()).toHaveLength(249);
  });

  test('hides no licence: somebody else’s of the same product is not doubled', async () => {
    const seed: SandboxSeed = (state) => {
      single(1)(state);
      const [client] = state.halo.clients();
      const clientId = client?.id ?? 0;
      for (let place = 1; place <= 100; place += 1)
        state.halo.addLicence({ name: `Other ${place}`, client_id: clientId });
      state.halo.addLicence({ name: 'Product 1', client_id: clientId });
      state.halo.addLicence({ name: 'Other 102', client_id: clientId });
    };
    const companion = await openAt(seed, { maxPageSize: 100 });
    const [first] = companion.state.halo.licences();
    companion.state.halo.settings.deletedAfterPage = { list: 'licences', page: 1, id: first?.id ?? 0 };
    const run = await companion.sync();
    expect(run.problems.map(({ code }) => code)).toEqual(['sync.existingLicence']);
    expect(companion.state.halo.licences().filter(({ name }) => name === 'Product 1')).toHaveLength(1);
  });
});

test.each([
  [1, 'only 3 of 4 rows were answered'],
  [-1, '3 rows were answered, though only 2 are counted'],
])('a count that is off by %i is refused whole after a second reading', async (countedTooMany, said) => {
  const companion = await openAt(office(3, [1]), { countedTooMany });
  const run = await companion.sync({ customers: true });
  expect([run.status, run.problems[0]?.message]).toEqual(['failed', expect.stringContaining(said)]);
  expect(companion.state.writes('halo')).toEqual([]);
});
