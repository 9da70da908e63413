import { describe, expect, test } from 'vitest';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { clientNamed, shop } from '../support/shop.ts';

/** Imported, then: a near name, two of one name in Halo, and a licence that somebody else made of a new subscription. */
const withThreeDecisions = async () => {
  const companion = await openTestCompanion({ seed: shop });
  await companion.sync();
  const { sherweb, halo } = companion.state;
  sherweb.addCustomer({ id: 'near', name: 'Wide World Importers Ltd' });
  sherweb.addCustomer({ id: 'twice', name: 'Adatum' });
  for (const name of ['Wide World Importers Limited', 'Adatum', 'Adatum']) halo.addClient({ name });
  sherweb.addSubscription('contoso', { id: 'c-project', productName: 'Project Plan 3', quantity: 3 });
  halo.addLicence({
    client_id: clientNamed(companion.state, 'Contoso Ltd').id,
    name: 'Project Plan 3',
    count: 3,
  });
  await companion.sync();
  return companion;
};

const waiting = async (companion: TestCompanion) => {
  const { decisions, notImported } = await companion.call('listWaiting', {});
  const { waiting: counts } = await companion.call('status', {});
  expect(counts).toEqual({
    decisions: decisions.length,
    oldestDecisionAt: decisions[0]?.openedAt ?? null,
    notImported: notImported.length,
    unmapped: 0,
    orders: 0,
    goneInHalo: null,
  });
  return {
    codes: decisions.map(({ code }) => code).toSorted(),
    notImported: notImported.map(({ sherwebCustomerId }) => sherwebCustomerId),
    decisions,
  };
};

const all = ['sync.ambiguousName', 'sync.existingLicence', 'sync.nearMatch'];
const others = { woodgrove: 'Woodgrove Bank', proseware: 'Proseware BV' };

describe('what waits for a person', () => {
  test('after three decisions and two customers mapped by hand, a sync of another customer does not say that nothing waits', async () => {
    const companion = await withThreeDecisions();
    expect(await waiting(companion)).toMatchObject({ codes: all, notImported: [] });
    const { sherweb, halo } = companion.state;
    for (const [id, name] of Object.entries(others)) {
      sherweb.addCustomer({ id, name });
      sherweb.addSubscription(id, { id: `${id}-1`, productName: 'Microsoft 365 E3' });
    }
    await companion.call('listCustomers', { query: { refresh: 'true' } });
    for (const [id, name] of Object.entries(others))
      await companion.call('setMapping', {
        params: { sherwebCustomerId: id },
        body: { haloClientId: halo.addClient({ name: `${name} in Halo` }).id },
      });
    const fabrikam = clientNamed(companion.state, 'Fabrikam, Inc.').id;
    const run = await companion.sync({ haloClientIds: [fabrikam] });
    expect(run.counts.needsDecision).toBe(0);
    expect(await waiting(companion)).toMatchObject({
      codes: all,
      notImported: ['proseware', 'woodgrove'],
    });
    await companion.sync();
    expect(await waiting(companion)).toMatchObject({ codes: all, notImported: [] });
  });

  test('a sync that fails leaves every open decision open', async () => {
    const companion = await withThreeDecisions();
    companion.state.faults.add({
      side: 'sherweb',
      match: { path: '/customers' },
      effect: { kind: 'emptyList' },
    });
    expect((await companion.sync()).status).toBe('failed');
    expect(await waiting(companion)).toMatchObject({ codes: all });
  });

  test('a customer who could not be read keeps the decisions about its subscriptions', async () => {
    const companion = await withThreeDecisions();
    companion.state.faults.add({
      side: 'sherweb',
      match: { path: '/billing/subscriptions/details', query: { customerId: 'contoso' } },
      effect: { kind: 'status', status: 404, shape: 'problem' },
    });
    expect((await companion.sync()).status).toBe('partial');
    expect(await waiting(companion)).toMatchObject({ codes: all });
  });

  test('settling two of three leaves one: by a mapping, by leaving a customer out, without any sync', async () => {
    const companion = await withThreeDecisions();
    await companion.call('setMapping', {
      params: { sherwebCustomerId: 'near' },
      body: { haloClientId: clientNamed(companion.state, 'Wide World Importers Limited').id },
    });
    await companion.call('excludeCustomer', { params: { sherwebCustomerId: 'twice' } });
    expect(await waiting(companion)).toMatchObject({ codes: ['sync.existingLicence'] });
    await companion.call('removeMapping', { params: { sherwebCustomerId: 'near' } });
    expect(await waiting(companion)).toMatchObject({ codes: ['sync.existingLicence', 'sync.nearMatch'] });
  });

  test('a decision that is true no longer is closed by a sync or a preview that looks at it', async () => {
    const companion = await withThreeDecisions();
    const { halo } = companion.state;
    expect(await waiting(companion)).toMatchObject({ codes: all });
    const theirs = halo.licences().find(({ name, notes }) => name === 'Project Plan 3' && !notes);
    halo.editLicence(theirs?.id ?? 0, { is_active: false });
    await companion.preview({ haloClientIds: [clientNamed(companion.state, 'Contoso Ltd').id] });
    expect(await waiting(companion)).toMatchObject({ codes: ['sync.ambiguousName', 'sync.nearMatch'] });
  });

  test('a decision keeps its age, also over a restart', async () => {
    let at = new Date('2026-03-02T06:00:00.000Z');
    const companion = await openTestCompanion({ seed: shop, now: () => at });
    companion.state.sherweb.addCustomer({ id: 'near', name: 'Wide World Importers Ltd' });
    companion.state.halo.addClient({ name: 'Wide World Importers Limited' });
    await companion.sync();
    const [first] = (await waiting(companion)).decisions;
    at = new Date('2026-03-04T06:00:00.000Z');
    const again = await companion.sync();
    await companion.restart();
    const [second] = (await waiting(companion)).decisions;
    expect(second).toMatchObject({ decisionId: first?.decisionId, openedAt: first?.openedAt });
    expect(second?.openedAt.slice(0, 10)).toBe('2026-03-02');
    expect(second?.runId).toBe(again.runId);
  });
});
