import { describe, expect, test } from 'vitest';
import { openTestCompanion } from '../support/companion.ts';
import { clientNamed, licenceOf, licencesOf, shop } from '../support/shop.ts';

const imported = async () => {
  const companion = await openTestCompanion({ seed: shop });
  await companion.sync();
  companion.state.clearRequests();
  const { state, call } = companion;
  const contoso = clientNamed(state, 'Contoso Ltd').id;
  const byHand = (fields = {}) =>
    state.halo.addLicence({ name: 'By hand', client_id: contoso, count: 1, notes: 'Ann', ...fields }).id;
  const link = (subscriptionId: string, haloLicenceId: number) =>
    call('setLink', { params: { subscriptionId }, body: { haloLicenceId } });
  const refusal = async (subscriptionId: string, haloLicenceId: number) =>
    link(subscriptionId, haloLicenceId).then(
      () => 'done',
      ({ note }) => note.code,
    );
  return { ...companion, contoso, byHand, link, refusal };
};

describe('links by hand', () => {
  test('every link is told with its customer and product; those of one Halo customer on demand', async () => {
    const { call, contoso, state } = await imported();
    const { links } = await call('listLinks', { query: {} });
    expect(links).toHaveLength(5);
    expect(links[0]).toEqual({
      subscriptionId: 'c-mail',
      sherwebCustomerId: 'contoso',
      haloLicenceId: licenceOf(state, 'c-mail').id,
      customerName: 'Contoso Ltd',
      productName: state.sherweb.subscription('c-mail')?.productName,
      haloClientId: contoso,
      seats: 4,
    });
    expect((await call('listLinks', { query: { haloClientId: String(contoso) } })).links).toHaveLength(3);
  });

  test('a subscription is moved to another licence: the marks follow, and the next sync keeps the new one in step', async () => {
    const { state, sync, byHand, link, call } = await imported();
    const old = licenceOf(state, 'c-e3').id;
    const id = byHand({ notes: `Ann\n${state.halo.licence(old)?.notes.replace('c-e3', 'of-before')}` });
    expect(await link('c-e3', id)).toMatchObject({ subscriptionId: 'c-e3', haloLicenceId: id });
    expect(licencesOf(state, 'c-e3')).toMatchObject([{ id }]);
    expect(state.halo.licence(old)?.notes).toBe('');
    const run = await sync();
    expect(run.changes).toMatchObject([{ kind: 'updateSubscription', haloLicenceId: id }]);
    expect(state.halo.licence(id)).toMatchObject({ count: 12, name: 'By hand' });
    const { entries } = await call('listAudit', { query: {} });
    expect(entries.find(({ action }) => action === 'linkSet')).toMatchObject({
      subject: { id: 'c-e3' },
      details: [{ field: 'haloLicenceId', from: String(old), to: String(id) }],
      outcome: 'done',
    });
  });

  test('what is alike is settled by it', async () => {
    const companion = await openTestCompanion({ seed: shop, settings: { onExistingLicence: 'adopt' } });
    const { state, sync, call } = companion;
    const { id: contoso } = clientNamed(state, 'Contoso Ltd');
    const alike = [1, 2].map(
      () => state.halo.addLicence({ name: 'Microsoft 365 E3', client_id: contoso, count: 1 }).id,
    );
    expect((await sync()).problems).toMatchObject([{ code: 'sync.existingLicence', subscriptionId: 'c-e3' }]);
    await call('setLink', { params: { subscriptionId: 'c-e3' }, body: { haloLicenceId: alike[1] ?? 0 } });
    const run = await sync();
    expect([run.counts.needsDecision, state.halo.licence(alike[1] ?? 0)?.count]).toEqual([0, 12]);
  });

  test('a link is taken away: the mark does not bring it back, and its licence is somebody else’s from then on', async () => {
    const { state, sync, call } = await imported();
    const { id } = licenceOf(state, 'c-e3');
    const remove = () => call('removeLink', { params: { subscriptionId: 'c-e3' } });
    expect([await remove(), await remove()]).toEqual([{ removed: true }, { removed: false }]);
    expect(state.halo.licence(id)).toMatchObject({ is_active: true, notes: '' });
    expect((await sync()).problems).toMatchObject([{ code: 'sync.existingLicence', haloLicenceId: id }]);
  });

  test('nothing is linked that is another one’s, stands elsewhere, or is not known', async () => {
    const { state, byHand, refusal } = await imported();
    const elsewhere = byHand({ client_id: clientNamed(state, 'Fabrikam, Inc.').id });
    expect([
      await refusal('c-e3', licenceOf(state, 'c-mail').id),
      await refusal('c-e3', elsewhere),
      await refusal('c-e3', 9_999),
      await refusal('nobody', elsewhere),
    ]).toEqual(['links.taken', 'links.otherCustomer', 'links.unknownLicence', 'links.unknownSubscription']);
    expect(state.writes('halo')).toEqual([]);
  });

  test('a customer’s subscriptions stand beside its licences: whose each is, what is free, what is gone, what is left out', async () => {
    const { state, call, contoso, byHand, sync } = await imported();
    const free = byHand();
    const gone = licenceOf(state, 'c-visio').id;
    state.sherweb.cancel('c-visio');
    await sync();
    const rule = await call('leaveOut', {
      body: { of: { kind: 'subscription', subscriptionId: 'c-mail' }, from: ['sync'], reason: 'by hand' },
    });
    state.clearRequests();
    const params = { sherwebCustomerId: 'contoso' };
    const { haloClientId, subscriptions, licences, asOf } = await call('customerLicences', { params });
    expect([haloClientId, asOf === null]).toEqual([contoso, false]);
    expect(state.requests.filter(({ path }) => path === '/api/SoftwareLicence')).toHaveLength(1);
    expect(subscriptions).toMatchObject([
      { subscriptionId: 'c-visio', productName: null, quantity: null, haloLicenceId: gone },
      { subscriptionId: 'c-mail', quantity: 4, leftOut: { ruleId: rule.ruleId } },
      { subscriptionId: 'c-e3', quantity: 12, haloLicenceId: licenceOf(state, 'c-e3').id, leftOut: null },
    ]);
    expect(licences).toHaveLength(4);
    expect(licences.filter(({ subscriptionId }) => subscriptionId === null)).toMatchObject([
      { haloLicenceId: free, name: 'By hand', count: 1, active: true },
    ]);
    await call('removeMapping', { params });
    await expect(call('customerLicences', { params })).rejects.toMatchObject({
      status: 409,
      note: { code: 'links.customerNotMapped' },
    });
  });

  test('while a run is under way no link changes', async () => {
    const { byHand, refusal, run } = await imported();
    const id = byHand();
    const asked: Promise<string>[] = [];
    await run({ mode: 'preview' }, () => {
      if (asked.length === 0) asked.push(refusal('c-e3', id));
    });
    expect(await asked[0]).toBe('links.runUnderWay');
  });
});
