import { describe, expect, test } from 'vitest';
import type { Settings } from '../../shared/settings.ts';
import type { NewSherwebSubscription } from '../sandbox/sherweb/state.ts';
import { inShort, product, withLicence } from '../support/renewing.ts';
import { licencesOf } from '../support/shop.ts';

/** Contoso's subscription `a` ended without a renewal, and its licence, billed by a line, was deactivated by a sync. */
const ended = async (settings: Partial<Settings> = {}) => {
  const world = await withLicence({}, settings);
  const invoice = world.bill();
  world.pass(1);
  world.state.sherweb.cancel('a');
  expect(inShort(await world.sync())).toEqual([`deactivateSubscription a ${world.licenceId} applied`]);
  return { ...world, invoice };
};

describe('a renewal comes after its licence was deactivated', () => {
  test('a day later: it is asked in words that say so, and one press makes the licence active again and go on', async () => {
    const { state, sync, pass, come, settle, call, companion, licenceId, invoice } = await ended();
    pass(1);
    come();
    const asked = await sync();
    expect(asked.changes).toEqual([]);
    expect(asked.problems).toMatchObject([
      { code: 'sync.replaced', severity: 'decision', subscriptionId: 'b', haloLicenceId: licenceId },
    ]);
    expect(asked.problems[0]?.message).toMatch(/inactive since, as when a renewal comes late/);

    await settle(`continue:${licenceId}`);
    expect(inShort(await sync())).toEqual([`continueSubscription b ${licenceId} applied`]);
    expect(state.halo.licences()).toMatchObject([{ id: licenceId, count: 12, is_active: true }]);
    expect(licencesOf(state, 'b')).toHaveLength(1);
    expect(invoice.lines[0]?.qty_order).toBe(12);
    expect(companion().data.links.value.links).toMatchObject([
      { subscriptionId: 'b', haloLicenceId: licenceId },
    ]);
    expect(companion().data.links.value.links[0]).not.toHaveProperty('deactivated');
    expect((await sync()).changes).toEqual([]);
    expect((await call('listWaiting', {})).decisions).toEqual([]);
  });

  test('follow: the licence goes on by itself', async () => {
    const { state, sync, pass, come, licenceId } = await ended({ onReplacement: 'follow' });
    pass(20);
    come();
    expect(inShort(await sync())).toEqual([`continueSubscription b ${licenceId} applied`]);
    expect(state.halo.licences()).toMatchObject([{ id: licenceId, count: 12, is_active: true }]);
  });

  test('a person says that it is another one: it gets a licence of its own, the old one stays inactive', async () => {
    const { state, sync, pass, come, settle, licenceId } = await ended();
    pass(1);
    come();
    await sync();
    await settle('create');
    const [created] = (await sync()).changes;
    expect(created).toMatchObject({ kind: 'createSubscription', subscriptionId: 'b', outcome: 'applied' });
    expect(state.halo.licence(licenceId)?.is_active).toBe(false);
  });

  test.each([
    ['61 days later', 61, {}],
    ['with another SKU, of the same name', 1, { sku: 'BP-M' }],
  ])('%s it is a purchase, and nothing is asked', async (_when, days, change) => {
    const { state, sync, pass, come } = await ended();
    pass(days);
    come(change);
    expect((await sync()).changes).toMatchObject([{ kind: 'createSubscription', subscriptionId: 'b' }]);
    expect(state.halo.licences()).toHaveLength(2);
  });
});

/** Contoso's subscription `a` goes on, its licence was made inactive by a person, and what was asked of that is settled. */
const keptInactive = async (
  way: string,
  settings: Partial<Settings> = {},
  a: Partial<NewSherwebSubscription> = {},
) => {
  const world = await withLicence(a, settings);
  const { state, sync, pass, settle, licenceId } = world;
  pass(1);
  state.halo.editLicence(licenceId, { is_active: false });
  await sync();
  await settle(way);
  pass(1);
  await sync();
  return world;
};

describe('a renewal under a new id of a subscription whose licence a person made inactive', () => {
  test.each([
    ['kept in step, the same day', 'keep', 0, {}],
    ['left alone, the same day', 'leave', 0, {}],
    ['five days later', 'keep', 5, {}],
    ['though renewals are followed', 'keep', 0, { onReplacement: 'follow' as const }],
  ])('%s: it is asked, and no licence is made beside the old one', async (_when, way, days, settings) => {
    const { state, sync, pass, come, settle, licenceId } = await keptInactive(way, settings);
    pass(1);
    state.sherweb.cancel('a');
    if (days > 0) await sync();
    pass(days);
    come();
    const asked = await sync();
    expect(asked.changes).toEqual([]);
    expect(asked.problems).toMatchObject([
      { code: 'sync.replaced', severity: 'decision', subscriptionId: 'b', haloLicenceId: licenceId },
    ]);
    expect(asked.problems[0]?.message).toMatch(/its licence had been made inactive in Halo/);
    expect(state.halo.licences()).toMatchObject([{ is_active: false, count: 10 }]);

    await settle(`continue:${licenceId}`);
    expect(inShort(await sync())).toEqual([`continueSubscription b ${licenceId} applied`]);
    expect(state.halo.licences()).toMatchObject([{ id: licenceId, count: 12, is_active: true }]);
    expect((await sync()).changes).toEqual([]);
  });

  test('left alone since a term that ended half a year ago: it is asked all the same', async () => {
    const { state, sync, pass, come, licenceId } = await keptInactive(
      'leave',
      {},
      {
        commitmentTerm: {
          type: 'Monthly',
          termEndDate: '2026-11-30',
          renewalConfiguration: { renewalDate: '2026-12-01' },
        },
      },
    );
    expect(state.halo.licence(licenceId)?.end_date).toMatch(/^2026-11-30/);
    pass(180);
    await sync();
    state.sherweb.cancel('a');
    come();
    expect((await sync()).problems).toMatchObject([{ code: 'sync.replaced', haloLicenceId: licenceId }]);
  });

  test('61 days later it is a purchase, and so it is when the old one came back in between and went again long ago', async () => {
    const { state, sync, pass, come, licenceId } = await keptInactive('keep');
    state.sherweb.cancel('a');
    await sync();
    pass(50);
    state.sherweb.addSubscription('contoso', { id: 'a', ...product, quantity: 10 });
    await sync();
    pass(50);
    state.sherweb.cancel('a');
    await sync();
    expect((await sync()).problems).toEqual([]);
    pass(61);
    come();
    expect((await sync()).changes).toMatchObject([{ kind: 'createSubscription', subscriptionId: 'b' }]);
    expect(state.halo.licence(licenceId)?.is_active).toBe(false);
  });
});
