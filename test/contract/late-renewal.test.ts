import { describe, expect, test } from 'vitest';
import type { Settings } from '../../shared/settings.ts';
import type { SyncRun } from '../../shared/sync-run.ts';
import { openTestCompanion } from '../support/companion.ts';
import { licencesOf } from '../support/shop.ts';

const day = 86_400_000;
const product = { productName: 'M365 Business Premium', sku: 'BP-A' };

const inShort = ({ changes }: Pick<SyncRun, 'changes'>) =>
  changes.map(({ kind, subscriptionId, haloLicenceId, outcome }) =>
    [kind, subscriptionId, haloLicenceId, outcome].join(' '),
  );

/** Contoso's subscription `a`, of 10 seats, ended without a renewal, and its licence was deactivated by a sync. */
const ended = async (settings: Partial<Settings> = {}) => {
  let at = Date.parse('2026-11-01T06:00:00Z');
  const companion = await openTestCompanion({
    seed: ({ sherweb, halo }) => {
      sherweb.addCustomer({ id: 'contoso', name: 'Contoso' });
      sherweb.addSubscription('contoso', { id: 'a', ...product, quantity: 10 });
      halo.addClient({ name: 'Contoso' });
    },
    settings: { deactivateDeleted: true, ...settings },
    now: () => new Date(at),
  });
  await companion.sync();
  const { state, sync } = companion;
  const licence = state.halo.licences()[0];
  const [licenceId, clientId] = [licence?.id ?? 0, licence?.client_id ?? 0];
  const invoice = state.halo.addRecurringInvoice(clientId, [{ licenceId, unitPrice: 30 }]);
  const pass = (days: number): void => {
    at += days * day;
  };
  pass(1);
  state.sherweb.cancel('a');
  expect(inShort(await sync())).toEqual([`deactivateSubscription a ${licenceId} applied`]);
  const come = (change: Parameters<typeof state.sherweb.addSubscription>[1] = product) =>
    state.sherweb.addSubscription('contoso', { id: 'b', ...product, quantity: 12, ...change });
  const settle = async (choice: string) => {
    const [decision] = (await companion.call('listWaiting', {})).decisions;
    const params = { decisionId: decision?.decisionId ?? 'none' };
    await companion.call('settleDecision', { params, body: { choice } });
  };
  return { ...companion, licenceId, invoice, pass, come, settle };
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
    come({ ...product, ...change });
    expect((await sync()).changes).toMatchObject([{ kind: 'createSubscription', subscriptionId: 'b' }]);
    expect(state.halo.licences()).toHaveLength(2);
  });
});
