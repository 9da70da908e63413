import { describe, expect, test } from 'vitest';
import { feeIsCost, openTestCompanion } from '../support/companion.ts';
import { licenceOf, shop } from '../support/shop.ts';

describe('what people change on a licence in Halo', () => {
  test('name, price and words around the mark are theirs', async () => {
    const { state, sync } = await openTestCompanion({ seed: shop, settings: feeIsCost });
    await sync();
    const { id, notes } = licenceOf(state, 'c-e3');
    const theirs = {
      name: 'M365 E3 for the head office',
      price: 49.9,
      notes: `Agreed with Ann.\n${notes}\nSee ticket 4711.`,
      vendor: 'Microsoft',
      manufacturer: 'Microsoft',
    };
    state.halo.editLicence(id, theirs);
    state.clearRequests();
    expect((await sync()).changes).toEqual([]);

    state.sherweb.setQuantity('c-e3', 14);
    await sync();
    expect(state.halo.licence(id)).toMatchObject({ ...theirs, count: 14 });
    expect(state.writes('halo').map(({ body }) => body)).toEqual([[{ id, count: 14 }]]);
  });

  test('what Sherweb owns is put right again', async () => {
    const { state, sync } = await openTestCompanion({ seed: shop, settings: feeIsCost });
    await sync();
    const { id } = licenceOf(state, 'c-e3');
    const before = { ...state.halo.licence(id) };
    state.halo.editLicence(id, { count: 3, billing_cycle: 'Yearly', autorenew: true, purchase_price: 1 });
    const run = await sync();
    expect(run.changes).toMatchObject([
      {
        kind: 'updateSubscription',
        fields: {
          count: { from: 3, to: 12 },
          billing_cycle: { from: 'Yearly', to: 'Monthly' },
          autorenew: { from: true, to: false },
          purchase_price: { from: 1, to: 33.75 },
        },
      },
    ]);
    expect(state.halo.licence(id)).toEqual(before);
  });

  test('the mark may be taken away: our link still holds', async () => {
    const { state, sync } = await openTestCompanion({ seed: shop, settings: feeIsCost });
    await sync();
    const { id } = licenceOf(state, 'c-e3');
    state.halo.editLicence(id, { notes: '' });
    state.sherweb.setQuantity('c-e3', 14);
    expect((await sync()).counts).toMatchObject({ subscriptionsUpdated: 1, subscriptionsCreated: 0 });
    expect(state.halo.licence(id)).toMatchObject({ count: 14, notes: '' });
  });

  test('a licence moved to another customer is told about and left alone', async () => {
    const { state, sync } = await openTestCompanion({ seed: shop, settings: feeIsCost });
    await sync();
    const { id } = licenceOf(state, 'c-e3');
    const elsewhere = licenceOf(state, 'f-e3').client_id;
    state.halo.editLicence(id, { client_id: elsewhere });
    state.sherweb.setQuantity('c-e3', 99);
    state.clearRequests();
    const run = await sync();
    expect(run.problems).toMatchObject([
      { code: 'sync.licenceAtOtherCustomer', severity: 'decision', haloLicenceId: id },
    ]);
    expect(state.writes('halo')).toEqual([]);
    expect(licenceOf(state, 'c-e3')).toMatchObject({ id, count: 12, client_id: elsewhere });
  });

  test('the mapping of a customer with licences is changed: one decision, which says what each way out does', async () => {
    const { state, sync, call } = await openTestCompanion({ seed: shop });
    await sync();
    const there = licenceOf(state, 'c-e3').client_id;
    const { id: here } = state.halo.addClient({ name: 'Contoso Group' });
    const before = ['c-e3', 'c-mail', 'c-visio'].map((id) => licenceOf(state, id).id);
    await call('setMapping', { params: { sherwebCustomerId: 'contoso' }, body: { haloClientId: here } });
    state.clearRequests();
    const run = await sync();
    expect(run.problems).toMatchObject([
      {
        code: 'sync.licenceAtOtherCustomer',
        sherwebCustomerId: 'contoso',
        haloClientId: here,
        choices: [{ choice: `map:${there}` }, { choice: 'create' }, { choice: 'leave' }],
      },
    ]);
    for (const id of before) expect(run.problems[0]?.message).toContain(`(${id}) at ${there}`);
    expect(state.writes('halo')).toEqual([]);

    const { decisions } = await call('listWaiting', {});
    const { decisionId = '' } = decisions[0] ?? {};
    await call('settleDecision', { params: { decisionId }, body: { choice: 'create' } });
    const made = await sync();
    expect(made.changes.map(({ kind, haloClientId }) => [kind, haloClientId])).toEqual(
      before.map(() => ['createSubscription', here]),
    );
    for (const id of before) expect(state.halo.licence(id)).toMatchObject({ is_active: true });
  });

  test('a mapping that was changed by mistake is put back by one press: the licences are followed as they are', async () => {
    const { state, sync, call } = await openTestCompanion({ seed: shop });
    await sync();
    const there = licenceOf(state, 'c-e3').client_id;
    const { id: here } = state.halo.addClient({ name: 'Contoso Group' });
    await call('setMapping', { params: { sherwebCustomerId: 'contoso' }, body: { haloClientId: here } });
    state.sherweb.setQuantity('c-e3', 15);
    await sync();
    const [open] = (await call('listWaiting', {})).decisions;
    const settle = (haloClientId: number) =>
      call('settleDecision', {
        params: { decisionId: open?.decisionId ?? '' },
        body: { choice: `map:${haloClientId}` },
      });

    await expect(settle(here)).rejects.toMatchObject({ note: { code: 'decisions.noSuchChoice' } });
    state.halo.editClient(there, { inactive: true });
    await call('listCustomers', { query: { refresh: 'true' } });
    await expect(settle(there)).rejects.toMatchObject({ note: { code: 'mapping.inactiveHaloCustomer' } });
    expect((await call('listWaiting', {})).decisions).toHaveLength(1);

    state.halo.editClient(there, { inactive: false });
    await call('listCustomers', { query: { refresh: 'true' } });
    await settle(there);
    expect((await call('listWaiting', {})).decisions).toEqual([]);
    // Taken back it is asked again, whatever is settled the second time.
    await call('forgetSettlement', { params: { decisionId: open?.decisionId ?? '' } });
    expect((await sync()).problems).toMatchObject([{ code: 'sync.licenceAtOtherCustomer' }]);
    await settle(there);
    await call('setMapping', { params: { sherwebCustomerId: 'contoso' }, body: { haloClientId: here } });
    await sync();
    expect((await call('listWaiting', {})).decisions).toHaveLength(1);

    await settle(there);
    const run = await sync();
    expect([run.status, run.problems]).toEqual(['completed', []]);
    expect(run.changes).toMatchObject([{ kind: 'updateSubscription', subscriptionId: 'c-e3' }]);
    expect(licenceOf(state, 'c-e3')).toMatchObject({ count: 15, client_id: there });
  });

  test('a customer of whose licences one was moved is not offered to be mapped to where that one stands', async () => {
    const { state, sync } = await openTestCompanion({ seed: shop });
    await sync();
    state.halo.editLicence(licenceOf(state, 'c-e3').id, { client_id: licenceOf(state, 'f-e3').client_id });
    expect((await sync()).problems[0]?.choices).toMatchObject([{ choice: 'create' }, { choice: 'leave' }]);
  });
});
