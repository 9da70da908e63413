import { describe, expect, test } from 'vitest';
import type { Settings } from '../../shared/settings.ts';
import { feeIsCost, openTestCompanion } from '../support/companion.ts';
import { clientNamed, licenceOf, licencesOf, shop } from '../support/shop.ts';

/** Contoso has a licence of E3 already, made by hand; `alike` more of them. */
const withOld = async (onExistingLicence: Settings['onExistingLicence'], alike = 1, fields = {}) => {
  const companion = await openTestCompanion({ seed: shop, settings: { ...feeIsCost, onExistingLicence } });
  const { id } = clientNamed(companion.state, 'Contoso Ltd');
  const old = Array.from({ length: alike }, () =>
    companion.state.halo.addLicence({
      name: 'Our own name for E3',
      client_id: id,
      product_sku: 'CFQ7TTC0LFLX-0001',
      count: 10,
      purchase_price: 0,
      price: 44,
      notes: 'made by hand',
      ...fields,
    }),
  );
  return { ...companion, old, oldId: old[0]?.id ?? 0 };
};

describe('a licence of the same product that somebody else made', () => {
  test('hold: nothing is created or touched for it, the rest goes on', async () => {
    const { state, sync, oldId, old } = await withOld('hold');
    const before = structuredClone(old);
    const run = await sync();
    expect([run.status, run.counts]).toMatchObject([
      'completed',
      { subscriptionsCreated: 4, needsDecision: 1 },
    ]);
    expect(run.problems).toMatchObject([
      { code: 'sync.existingLicence', subscriptionId: 'c-e3', haloLicenceId: oldId },
    ]);
    expect(licencesOf(state, 'c-e3')).toEqual([]);
    expect([state.halo.licence(oldId)]).toEqual(before);
  });

  test('adopt: it becomes the linked one; name, price and notes stay', async () => {
    const { state, sync, oldId } = await withOld('adopt');
    const run = await sync();
    expect(run.counts).toMatchObject({ subscriptionsCreated: 4, subscriptionsUpdated: 1, needsDecision: 0 });
    expect(run.changes).toContainEqual(
      expect.objectContaining({ kind: 'linkSubscription', subscriptionId: 'c-e3', haloLicenceId: oldId }),
    );
    expect(state.halo.licence(oldId)).toMatchObject({
      name: 'Our own name for E3',
      price: 44,
      notes: 'made by hand',
      count: 12,
      purchase_price: 33.75,
    });
    state.sherweb.setQuantity('c-e3', 13);
    await sync();
    expect(state.halo.licence(oldId)?.count).toBe(13);
    expect(state.halo.licences()).toHaveLength(5);
  });

  test('adopt with two that could be it: held', async () => {
    const { state, sync } = await withOld('adopt', 2);
    const run = await sync();
    expect(run.problems).toMatchObject([{ code: 'sync.existingLicence', haloLicenceId: null }]);
    expect(state.halo.licences().map(({ count }) => count)).not.toContain(12);
  });

  test('create: another one is made beside it', async () => {
    const { state, sync, oldId } = await withOld('create');
    expect((await sync()).counts).toMatchObject({ subscriptionsCreated: 5, needsDecision: 0 });
    expect(licenceOf(state, 'c-e3').id).not.toBe(oldId);
    expect(state.halo.licence(oldId)?.count).toBe(10);
  });

  test.each([
    ['inactive', { is_active: false }],
    ['of another product', { product_sku: 'OTHER' }],
  ])('one that is %s is nothing to decide about', async (_, fields) => {
    const { sync } = await withOld('hold', 1, fields);
    expect((await sync()).counts).toMatchObject({ subscriptionsCreated: 5, needsDecision: 0 });
  });

  test('the same name counts too, whatever its case', async () => {
    const { sync } = await withOld('hold', 1, { name: 'MICROSOFT 365 E3 ', product_sku: '' });
    expect((await sync()).counts).toMatchObject({ subscriptionsCreated: 4, needsDecision: 1 });
  });
});

describe('several licences of one product name that somebody else made, and adopt', () => {
  const name = 'M365 Business Premium';
  /** Contoso bought BP-A and BP-M under one name; each licence stands in Halo with what is given of it. */
  const withLicences = async (licences: readonly object[], bought: readonly object[] = [{}, {}]) => {
    const companion = await openTestCompanion({
      seed: ({ sherweb, halo }) => {
        sherweb.addCustomer({ id: 'contoso', name: 'Contoso' });
        const usual = [
          { id: 'a', sku: 'BP-A', quantity: 20 },
          { id: 'b', sku: 'BP-M', quantity: 5 },
        ];
        for (const [place, each] of usual.entries())
          sherweb.addSubscription('contoso', { productName: name, ...each, ...bought[place] });
        const client = halo.addClient({ name: 'Contoso' });
        for (const each of licences) halo.addLicence({ name, client_id: client.id, ...each });
      },
      settings: { onExistingLicence: 'adopt' },
    });
    const ids = companion.state.halo.licences().map(({ id }) => id);
    const linked = async () => {
      const run = await companion.sync();
      const links = run.changes.filter(({ kind }) => kind === 'linkSubscription');
      return {
        run,
        links: Object.fromEntries(
          links.map((each) => [each.subscriptionId ?? '', ids.indexOf(each.haloLicenceId ?? 0)]),
        ),
      };
    };
    return { ...companion, ids, linked };
  };

  test('an equal SKU beats the equal name: each is linked to its own, and nothing is created', async () => {
    const { linked, state } = await withLicences([{ product_sku: 'BP-A' }, { product_sku: 'BP-M' }]);
    const { links, run } = await linked();
    expect(links).toEqual({ a: 0, b: 1 });
    expect([run.status, run.problems]).toEqual(['completed', []]);
    expect(state.halo.licences().map(({ count }) => count)).toEqual([20, 5]);
  });

  test.each([
    ['term', [{ term_duration: 'Monthly' }, { term_duration: 'Annual' }]],
    ['quantity', [{ count: 5 }, { count: 20 }]],
    ['cost', [{ purchase_price: 25.4 }, { purchase_price: 22 }]],
  ])('of equal SKU and name, the %s tells', async (_, [first, second]) => {
    const of = (type: string, recurringFee: number) => ({
      sku: 'BP',
      commitmentTerm: { type, termEndDate: '2027-03-31', renewalConfiguration: null },
      fees: { recurringFee, setupFee: 0, currency: 'Usd' },
    });
    const { linked } = await withLicences(
      [
        { product_sku: 'BP', ...first },
        { product_sku: 'BP', ...second },
      ],
      [of('Annual', 22), of('Monthly', 25.4)],
    );
    expect((await linked()).links).toEqual({ a: 1, b: 0 });
  });

  test('what is still alike is a decision, which says how it is settled', async () => {
    const { call, linked, state, ids } = await withLicences(
      [{ count: 1 }, { count: 2 }],
      [{ sku: '' }, { sku: '' }],
    );
    const { links, run } = await linked();
    expect(links).toEqual({});
    expect(run.problems).toMatchObject([
      { code: 'sync.existingLicence', subscriptionId: 'a', severity: 'decision' },
      { code: 'sync.existingLicence', subscriptionId: 'b', severity: 'decision' },
    ]);
    expect(run.problems[0]?.message).toContain(ids.join(', '));
    const { decisions } = await call('listWaiting', {});
    expect(decisions[0]?.choices.map(({ choice }) => choice)).toEqual([
      ...ids.map((id) => `adopt:${id}`),
      'create',
      'leave',
    ]);
    expect(state.writes('halo')).toEqual([]);
  });

  test('hold: a licence that is another one by its SKU does not hold back who only shares its name', async () => {
    const { sync, call } = await withLicences([{ product_sku: 'BP-A' }]);
    await call('writeSettings', { body: { onExistingLicence: 'hold' } });
    const run = await sync();
    expect(run.problems.map(({ subscriptionId }) => subscriptionId)).toEqual(['a']);
    const made = run.changes.filter(({ kind }) => kind === 'createSubscription');
    expect(made.map(({ subscriptionId }) => subscriptionId)).toEqual(['b']);
  });
});
