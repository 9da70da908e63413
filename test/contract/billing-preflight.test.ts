import { describe, expect, test } from 'vitest';
import { openShop } from '../support/billed.ts';
import { openTestCompanion } from '../support/companion.ts';
import { shop } from '../support/shop.ts';

const checkOf = async (companion: Awaited<ReturnType<typeof openTestCompanion>>, setting: string) =>
  (await companion.call('billingPreflight', {})).find((check) => check.setting === setting);

/** A setting of Halo's, the value that keeps counts from invoices, and a word of what is said then. */
const wrong: readonly [setting: string, value: unknown, says: string][] = [
  ['allow_quantity_calculations', false, 'no seat count reaches any invoice'],
  ['use_subscription_status_for_invoice_line_status', false, 'cancelled seats are billed on'],
  ['allow_negative_prorata', false, 'not credited'],
  ['createproratainvoicesautomatically', 0, 'wait for somebody'],
  ['removezeroquantitylines', true, 'whose quantity is 0'],
  ['remove_licences_when_inactive', true, 'removes licences'],
  ['sherweb_delete_licences', true, 'deletes licences'],
  ['default_use_linked_subscription_price', true, 'changes what customers are billed'],
  ['default_use_linked_subscription_cost', true, 'changes the cost'],
];

describe("Halo's own settings", () => {
  test.each(wrong)('%s set to %s is said, with what to do', async (setting, value, says) => {
    const companion = await openTestCompanion({ seed: shop });
    const before = await checkOf(companion, setting);
    expect(before).toMatchObject({ ok: true, action: 'Nothing to do.' });
    Object.assign(companion.state.halo.settings.control ?? {}, { [setting]: value });
    const check = await checkOf(companion, setting);
    expect(check).toMatchObject({ ok: false, value, message: expect.stringContaining(says) });
    expect(check?.action).not.toBe('Nothing to do.');
  });

  test('numbers and booleans mean the same', async () => {
    const companion = await openTestCompanion({ seed: shop });
    Object.assign(companion.state.halo.settings.control ?? {}, { allow_quantity_calculations: 1 });
    expect(await checkOf(companion, 'allow_quantity_calculations')).toMatchObject({ ok: true, value: 1 });
  });

  test('invoices that Halo makes by itself while the daily sync is off bill old seats', async () => {
    const companion = await openTestCompanion({ seed: shop });
    Object.assign(companion.state.halo.settings.control ?? {}, { autocreaterecurringinvoices: true });
    const setting = 'autocreaterecurringinvoices';
    expect(await checkOf(companion, setting)).toMatchObject({ ok: false, value: true });
    await companion.call('writeSettings', { body: { scheduleEnabled: true, scheduleTime: '23:30' } });
    expect(await checkOf(companion, setting)).toMatchObject({
      ok: null,
      message: expect.stringContaining('23:30'),
    });
  });

  test('lines whose price follows the licence are counted', async () => {
    const companion = await openShop();
    companion.tie('c-e3', { linkedPrice: true });
    companion.tie('c-mail', { linkedPrice: true, inactive: true });
    companion.tie('f-e3', { linkedCost: true });
    expect(await checkOf(companion, 'use_linked_subscription_price')).toMatchObject({ ok: false, value: 1 });
    expect(await checkOf(companion, 'use_linked_subscription_cost')).toMatchObject({ ok: false, value: 1 });
  });

  test('a refusal is "could not look", never "fine"', async () => {
    const companion = await openTestCompanion({ seed: shop });
    companion.state.halo.settings.control = null;
    companion.state.halo.settings.agentScopes = ['read:customers', 'read:softwarelicensing'];
    const checks = await companion.call('billingPreflight', {});
    expect(checks.length).toBe(12);
    for (const check of checks)
      expect(check).toMatchObject({
        ok: null,
        value: null,
        message: expect.stringContaining('Could not look'),
      });
  });

  test('a setting that Halo leaves out is "could not look" as well', async () => {
    const companion = await openTestCompanion({ seed: shop });
    delete companion.state.halo.settings.control?.removezeroquantitylines;
    expect(await checkOf(companion, 'removezeroquantitylines')).toMatchObject({ ok: null, value: null });
  });

  test('the doctor tells it as well, and each sentence in French', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const { preflight } = await companion.call('doctor', { body: {} });
    expect(preflight).toEqual(await companion.call('billingPreflight', {}));
    const key = companion.companion().controlKey;
    const answer = await companion.fetch('/api/billing/preflight', {
      headers: { Authorization: `Bearer ${key}`, 'Accept-Language': 'fr' },
    });
    expect(await answer.text()).toContain('Les quantités des lignes liées suivent les licences.');
  });
});
