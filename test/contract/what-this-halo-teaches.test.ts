import { describe, expect, test } from 'vitest';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { clientNamed, licenceOf, shop } from '../support/shop.ts';

/** A Halo with words of its own, which somebody else's licences show. */
async function inAnotherDialect(settings = {}): Promise<TestCompanion> {
  const companion = await openTestCompanion({
    settings,
    seed: (state) => {
      shop(state);
      state.sherweb.addSubscription('fabrikam', {
        id: 'f-year',
        productName: 'Visio Plan 1',
        quantity: 3,
        billingCycle: 'yearly',
      });
      const { id: client_id } = clientNamed(state, 'Contoso Ltd');
      for (const [name, is_active, status] of [
        ['Backup for somebody', true, 'Live'],
        ['Old backup', false, 'Cancelled'],
      ] as const)
        state.halo.addLicence({
          name,
          count: 1,
          client_id,
          type: 1,
          is_active,
          status,
          billing_cycle: 'Annually',
          term_duration: '1 Year',
          notes: '',
        });
    },
  });
  companion.state.halo.settings.maxPageSize = 10;
  for (let place = 1; place <= 12; place += 1) companion.state.halo.addClient({ name: `Customer ${place}` });
  return companion;
}

const examine = (companion: TestCompanion) => companion.call('doctor', { body: {} });
const lessonsIn = ({ proposals }: Awaited<ReturnType<typeof examine>>) =>
  proposals.map(({ key, value }) => ({ key, value }));

describe('what the first look at a real Halo teaches', () => {
  test('is proposed, acted on once a person takes it over, shown, in the record, and taken back again', async () => {
    const companion = await inAnotherDialect();
    const lessons = lessonsIn(await examine(companion));
    expect(lessons).toEqual([
      { key: 'pageSize', value: '10' },
      { key: 'status.active', value: 'Live' },
      { key: 'status.inactive', value: 'Cancelled' },
      { key: 'cycle.yearly', value: 'Annually' },
      { key: 'term.Annual', value: '1 Year' },
    ]);
    await companion.call('takeOverLearned', { body: { lessons } });

    companion.state.clearRequests();
    expect((await companion.sync()).status).toBe('completed');
    expect(licenceOf(companion.state, 'f-year')).toMatchObject({ billing_cycle: 'Annually', status: 'Live' });
    const sizes = companion.state.requests.flatMap(({ path, query }) =>
      path.endsWith('/client') || path.endsWith('/Client') ? [query.page_size] : [],
    );
    expect(new Set(sizes)).toEqual(new Set(['10']));
    expect((await companion.sync()).changes).toEqual([]);

    const report = await examine(companion);
    expect(lessonsIn(report)).toEqual([]);
    expect(report.learned).toMatchObject(lessons);
    await companion.call('forgetLearned', { params: { key: 'cycle.yearly' } });
    expect((await companion.sync()).changes.map(({ subscriptionId }) => subscriptionId)).toEqual(['f-year']);
    expect(licenceOf(companion.state, 'f-year')).toMatchObject({ billing_cycle: 'Yearly' });
    const { entries } = await companion.call('listAudit', {});
    const own = entries.filter(({ action }) => action.startsWith('lesson'));
    expect(own.map(({ action, details }) => [action, details.length])).toEqual([
      ['lessonForgotten', 1],
      ['lessonsTakenOver', 5],
    ]);
  });

  test.each([
    ['sorts by names only, whatever is asked for', { listOrder: 'unordered', ordersBy: ['name'] }, 'name'],
    ['knows no order and refuses to be asked for one', { ordersBy: [], otherOrder: 'refused' }, 'none'],
  ] as const)('a Halo that %s: how its lists are read is taken over', async (_, settings, value) => {
    const companion = await openTestCompanion({ seed: shop });
    await companion.sync();
    for (let place = 1; place <= 30; place += 1)
      companion.state.halo.addClient({ name: `Customer ${String(place).padStart(2, '0')}` });
    Object.assign(companion.state.halo.settings, settings, { maxPageSize: 11 });
    expect((await companion.sync()).status).toBe('failed');
    const lessons = lessonsIn(await examine(companion)).filter(({ key }) => key === 'order');
    expect(lessons).toEqual([{ key: 'order', value }]);
    await companion.call('takeOverLearned', { body: { lessons } });
    const run = await companion.sync();
    expect([run.status, run.changes]).toEqual(['completed', []]);
    expect(lessonsIn(await examine(companion)).filter(({ key }) => key === 'order')).toEqual([]);
  });

  test('a Halo whose lists never stand still teaches no order', async () => {
    const companion = await openTestCompanion({ seed: shop });
    for (let place = 1; place <= 30; place += 1)
      companion.state.halo.addClient({ name: `Customer ${place}` });
    Object.assign(companion.state.halo.settings, { listOrder: 'restless', maxPageSize: 11 });
    expect((await companion.sync()).problems.map(({ code }) => code)).toEqual(['halo.incomplete']);
    expect(lessonsIn(await examine(companion)).map(({ key }) => key)).toEqual(['pageSize']);
  });

  test.each([
    { key: 'order', value: 'client_id' },
    { key: 'pageSize', value: '5' },
    { key: 'pageSize', value: '100000' },
    { key: 'licenceType', value: '-1' },
    { key: 'cycle.yearly', value: '<b>Yearly</b>' },
    { key: 'cycle.yearly', value: 'x'.repeat(41) },
    { key: 'host', value: 'evil.example' },
  ])('is not taken over beyond its bounds: %j', async (lesson) => {
    const companion = await openTestCompanion();
    const body = { lessons: [lesson as { key: 'pageSize'; value: string }] };
    await expect(companion.call('takeOverLearned', { body })).rejects.toMatchObject({ status: 400 });
    expect((await companion.call('listLearned', {})).learned).toEqual([]);
  });

  test('its version and its own specification are read, and say which fields exist here', async () => {
    const companion = await openTestCompanion({ seed: shop });
    companion.state.halo.settings.fieldsUnknown = ['purchase_price'];
    const { findings } = await examine(companion);
    const of = (id: string) => findings.find((each) => each.id === id);
    expect(of('haloInstance')).toMatchObject({ result: 'holds', observed: 'This Halo is version 2.250.1.' });
    expect(of('haloSpecification')).toMatchObject({
      result: 'differs',
      observed: 'Not in it: purchase_price.',
    });
  });

  test('a second writer is seen by its licences of our subscriptions, though nothing names Sherweb', async () => {
    const companion = await openTestCompanion({ seed: shop, settings: { importSubscriptions: true } });
    await companion.sync();
    const { name, product_sku, client_id } = licenceOf(companion.state, 'f-e3');
    companion.state.halo.addLicence({
      name,
      product_sku,
      client_id,
      type: 1,
      count: 20,
      is_active: true,
      notes: '',
    });
    const { findings } = await examine(companion);
    expect(findings.find(({ id }) => id === 'haloOnlyWriter')).toMatchObject({
      result: 'unknown',
      observed: expect.stringContaining('1 active licence of 6 looked at names Sherweb or a product'),
    });
  });

  test("what Sherweb's own Halo integration would have left is counted, since no setting shows it", async () => {
    const companion = await openTestCompanion({ seed: shop, settings: { importSubscriptions: true } });
    await companion.sync();
    const { name, product_sku, client_id, id } = licenceOf(companion.state, 'f-e3');
    companion.state.halo.addRecurringInvoice(client_id, [
      { licenceId: id, unitPrice: 30 },
      { description: name, quantity: 20, unitPrice: 30 },
      { description: 'Support', quantity: 1, unitPrice: 200 },
    ]);
    companion.state.halo.addLicence({ name, product_sku, client_id, type: 1, count: 20, notes: '' });
    const { findings } = await examine(companion);
    expect(findings.find(({ id: of }) => of === 'haloSherwebIntegration')).toMatchObject({
      result: 'unknown',
      observed:
        'It cannot be looked up, so ask. What it would have left: 1 active licence of such a subscription that we did not make, 1 line for such a product on 1 recurring invoice looked at, tied to no licence of ours.',
    });
  });
});
