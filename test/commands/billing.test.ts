import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { billingStates } from '../../shared/billing-states.ts';
import { openCommands } from '../support/commands.ts';
import { licenceOf, shop } from '../support/shop.ts';

/** Imported; Contoso's E3 is billed for 8 of 12, its mail right, Fabrikam's E3 in euros for 22 of 20. */
const withInvoices = async () => {
  const commands = await openCommands(shop);
  await commands.jsonHere('sync');
  const { halo } = commands.state;
  const tie = (id: string, line: object = {}, head: object = {}) => {
    const licence = licenceOf(commands.state, id);
    halo.addRecurringInvoice(licence.client_id, [{ licenceId: licence.id, unitPrice: 36, ...line }], head);
  };
  tie('c-e3', { quantity: 8 });
  tie('c-mail');
  tie('f-e3', { quantity: 22 }, { currency_code_name: 'EUR' });
  return commands;
};

describe('companion billing', () => {
  test('prints the worklist, most money first, and one line to paste', async () => {
    const commands = await withInvoices();
    const { stdout, code } = await commands.run('billing');
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('Billing  5 of 5 subscriptions compared');
    expect(
      lines.filter((line) => /^[-+~?=] {2}/.test(line)).map((line) => line.trim().split(/ {2,}/)),
    ).toEqual([
      ['-', 'billed less', 'Contoso Ltd', 'Microsoft 365 E3', '12', '12', '8', 'USD 144.00'],
      ['+', 'billed more', 'Fabrikam, Inc.', 'Microsoft 365 E3', '20', '20', '22', 'EUR 72.00'],
      ['-', 'not billed', 'Fabrikam, Inc.', 'Cloud Backup for Microsoft 365', '25', '25', '0', 'unknown'],
      ['-', 'not billed', 'Contoso Ltd', 'Visio Plan 2', '2', '2', '0', 'unknown'],
    ]);
    expect(lines.filter((line) => line !== '').at(-1)).toBe(
      '1 subscription right · EUR a month: unknown not billed, 0.00 billed too little, 72.00 billed too much · ' +
        'USD a month: unknown not billed, 144.00 billed too little, 0.00 billed too much',
    );
  });

  test('asks Sherweb now, unless told to take what was read last', async () => {
    const commands = await withInvoices();
    commands.state.sherweb.setQuantity('c-mail', 9);
    const rowIn = (json: { rows: { subscriptionId: string }[] }) =>
      json.rows.find(({ subscriptionId }) => subscriptionId === 'c-mail');
    expect(rowIn((await commands.jsonHere('billing --last-read')).json)).toMatchObject({ state: 'right' });
    expect(rowIn((await commands.jsonHere('billing')).json)).toMatchObject({
      state: 'billedLess',
      bought: 9,
    });
  });

  test('answers --json in the form that others build on', async () => {
    const commands = await withInvoices();
    const { json } = await commands.jsonHere('billing --customer contoso');
    expect(Object.keys(json)).toEqual(['asOf', 'compared', 'notCompared', 'rows', 'totals']);
    expect(json).toMatchObject({ compared: 3, notCompared: [] });
    const { id, client_id } = licenceOf(commands.state, 'c-e3');
    expect(json.rows[0]).toEqual({
      sherwebCustomerId: 'contoso',
      subscriptionId: 'c-e3',
      haloClientId: client_id,
      haloLicenceId: id,
      product: 'Microsoft 365 E3',
      bought: 12,
      licence: 12,
      billed: 8,
      expected: 12,
      state: 'billedLess',
      lines: [{ recurringInvoiceId: -1, lineId: 1, quantity: 8, unitPrice: 36, active: true }],
      atStakePerMonth: 144,
      currency: 'USD',
      accepted: null,
    });
    expect(json.totals).toEqual([{ currency: 'USD', billedLess: 144, billedMore: 0, notBilled: null }]);
  });

  test('answers what could not be compared, and the preflight, in the form that others build on', async () => {
    const commands = await withInvoices();
    const halo = commands.state.halo.settings;
    halo.agentScopes = ['read:customers', 'read:softwarelicensing', 'edit:softwarelicensing'];
    const { json } = await commands.jsonHere('billing --last-read');
    expect(json).toMatchObject({ compared: 0, totals: [] });
    expect(json.rows.map(({ state }: { state: string }) => state)).toEqual(Array(5).fill('notComparable'));
    expect(json.notCompared).toEqual([
      {
        reason: expect.stringContaining('read:invoices'),
        count: 5,
        haloClientIds: commands.state.halo.clients().map(({ id }) => id),
      },
    ]);
    halo.control = null;
    const preflight = await commands.jsonHere('billing preflight');
    for (const check of preflight.json)
      expect(check).toEqual({
        setting: expect.any(String),
        value: null,
        ok: null,
        message: expect.any(String),
        action: expect.any(String),
      });
    expect(preflight.json.map(({ setting }: { setting: string }) => setting).toSorted()).toEqual([
      'allow_negative_prorata',
      'allow_quantity_calculations',
      'autocreaterecurringinvoices',
      'createproratainvoicesautomatically',
      'default_use_linked_subscription_cost',
      'default_use_linked_subscription_price',
      'remove_licences_when_inactive',
      'removezeroquantitylines',
      'sherweb_delete_licences',
      'use_linked_subscription_cost',
      'use_linked_subscription_price',
      'use_subscription_status_for_invoice_line_status',
    ]);
  });

  test('knows the states that others build on, the worst first', () => {
    expect(billingStates.filter((state) => !['right', 'accepted', 'notComparable'].includes(state))).toEqual([
      'billedTwice',
      'cancelledButBilled',
      'notBilled',
      'lineInactive',
      'invoiceEnded',
      'billedLess',
      'billedMore',
      'periodDiffers',
      'handKept',
      'licenceWithoutSubscription',
    ]);
    expect(billingStates.toSorted()).toHaveLength(13);
  });

  test('shows a line that would be tied, and writes it once a write check proved it', async () => {
    const commands = await openCommands(shop);
    await commands.jsonHere('sync');
    const { halo } = commands.state;
    const { client_id: contoso, id: licenceId } = licenceOf(commands.state, 'c-e3');
    const { id: trial } = halo.addClient({ name: 'A customer for trials' });
    halo.addRecurringInvoice(trial, [{ quantity: 1 }, { quantity: 2 }]);
    const { lines } = halo.addRecurringInvoice(contoso, [
      { description: 'Microsoft 365 E3', quantity: 8, unitPrice: 36 },
      { description: 'Other', quantity: 1 },
    ]);
    expect((await commands.runHere('billing tie c-e3')).stdout).toMatch(
      /-2 +3 +Microsoft 365 E3 +8 +USD 36\.00 +names the product/,
    );
    const words = 'billing tie c-e3 --invoice -2 --line 3';
    const shown = await commands.runHere(`${words} --apply`);
    expect(shown.code).toBe(1);
    expect(shown.stdout).toContain('12 instead of 8, USD 432.00 instead of USD 288.00 (monthly)');
    expect(shown.stdout).toContain('Lines are not written from here yet');
    expect(lines[0]?.quantity_subscriptions).toEqual([]);

    await commands.jsonHere(`doctor --write-check ${trial}`);
    expect((await commands.runHere('billing ties')).stdout).toContain('Lines may be written from here');
    expect((await commands.runHere(words)).stdout).toContain('Nothing was written; do it with --apply.');
    const { json: tie, code } = await commands.jsonHere(`${words} --apply`);
    expect([code, tie.outcome]).toEqual([0, 'applied']);
    expect((await commands.runHere('billing ties')).stdout).toMatch(/Microsoft 365 E3 +-2 +3 .*tied/);
    const [tied] = halo.recurringInvoices()[1]?.lines ?? [];
    expect(tied?.quantity_subscriptions.map(({ licence_id }) => licence_id)).toEqual([licenceId]);
    expect((await commands.jsonHere('billing --customer contoso')).json.rows).toContainEqual(
      expect.objectContaining({ subscriptionId: 'c-e3', state: 'right' }),
    );
    expect((await commands.jsonHere(`billing untie ${tie.tieId}`)).json.outcome).toBe('undone');
    expect((await commands.runHere('billing items')).stdout).toContain('No tied line shows an item yet');
    expect((await commands.runHere('billing tie c-e3 --line 3')).stderr).toContain('belong together');
  });

  test('shows a new line of an item, and writes it once a write check proved it', async () => {
    const commands = await openCommands(shop);
    await commands.jsonHere('sync');
    const { halo } = commands.state;
    const { client_id: contoso } = licenceOf(commands.state, 'c-e3');
    const { id: trial } = halo.addClient({ name: 'A customer for trials' });
    halo.addRecurringInvoice(trial, [{ quantity: 1 }, { quantity: 2 }]);
    const { lines } = halo.addRecurringInvoice(contoso, [{ description: 'Other', quantity: 1 }]);
    halo.addItem({ name: 'Office for all', recurringprice: 36 });
    expect((await commands.runHere('billing items --search office')).stdout).toMatch(
      /1 +Office for all +36\.00/,
    );
    expect((await commands.runHere('billing items --search nothing')).stdout).toContain('finds no such item');
    expect((await commands.runHere('billing tie c-e3')).stdout).toContain(
      'A new line may be put on recurring invoice -2 (monthly, USD)',
    );
    const words = 'billing tie c-e3 --invoice -2 --item 1';
    const shown = await commands.runHere(`${words} --price 40 --apply`);
    expect(shown.code).toBe(1);
    expect(shown.stdout).toContain(
      'A new line on recurring invoice -2 (Office for all) would follow licence',
    );
    expect(shown.stdout).toContain('12 instead of 0, USD 480.00 instead of USD 0.00 (monthly)');
    expect(lines).toHaveLength(1);
    await commands.jsonHere(`doctor --write-check ${trial}`);
    const { json: tie, code } = await commands.jsonHere(`${words} --apply`);
    expect([code, tie.outcome, tie.isNew]).toEqual([0, 'applied', true]);
    expect(halo.recurringInvoices()[1]?.lines[1]).toMatchObject({ qty_order: 12, unit_price: 36 });
    const { agentScopes } = halo.settings;
    halo.settings.agentScopes = ['read:customers', 'read:softwarelicensing', 'read:invoices'];
    const refused = await commands.runHere(`billing untie ${tie.tieId}`);
    expect([refused.code, refused.stdout]).toEqual([1, expect.stringContaining('Not taken back.')]);
    halo.settings.agentScopes = agentScopes;
    expect((await commands.runHere(`billing untie ${tie.tieId}`)).stdout).toContain('delete it in Halo');
    expect((await commands.runHere('billing tie c-e3 --item 1')).stderr).toContain('belong together');
    expect((await commands.runHere(`${words} --price much`)).stderr).toContain('an amount such as');
  });

  test('writes a CSV into a new file, and never over one', async () => {
    const commands = await withInvoices();
    const file = join(commands.dataDir, 'march.csv');
    expect((await commands.runHere(`billing --csv ${file}`)).stdout).toContain('5 rows written to');
    const [head, first] = (await readFile(file, 'utf8')).split('\r\n');
    expect(head).toContain('State,Customer,Product,Bought');
    expect(first).toMatch(/^billed less,Contoso Ltd,Microsoft 365 E3,12,12,8,12,144,USD/);
    const again = await commands.runHere(`billing --csv ${file}`);
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('is at')]);
  });

  test('tells margin, rows below the one that was set, and a month as it was', async () => {
    const commands = await withInvoices();
    await commands.jsonHere('settings set recurringFee cost');
    await commands.jsonHere('settings set minMarginPercent 90');
    const { json } = await commands.jsonHere('billing');
    const row = json.rows.find(({ subscriptionId }: { subscriptionId: string }) => subscriptionId === 'c-e3');
    expect(row.margin).toMatchObject({ pricePerMonth: 288, currency: 'USD', isLow: true });
    const { stdout } = await commands.runHere('billing');
    expect(stdout).toMatch(/! {2}\d+ rows? below the margin that you set/);
    expect(stdout).toMatch(/Contoso Ltd: Microsoft 365 E3, margin USD -?\d+\.\d\d \(/);

    const file = join(commands.dataDir, 'margin.csv');
    await commands.runHere(`billing --csv ${file}`);
    const [head, first] = (await readFile(file, 'utf8')).split('\r\n');
    const column = head?.split(',').indexOf('Price a month') ?? -1;
    expect(first?.split(',')[column]).toBe('288');

    const { months } = (await commands.jsonHere('billing months')).json;
    expect(months).toHaveLength(1);
    const then = await commands.jsonHere(`billing --month ${months[0].month}`);
    expect(then.json.rows).toEqual(json.rows);
    const kept = join(commands.dataDir, 'kept.csv');
    await commands.runHere(`billing --month ${months[0].month} --csv ${kept}`);
    expect(await readFile(kept, 'utf8')).toBe(await readFile(file, 'utf8'));
    expect((await commands.runHere('billing --month 2001-01')).stderr).toContain(
      'No snapshot of 2001-01 is kept',
    );
    expect((await commands.runHere('billing --month march')).code).not.toBe(0);
  });

  test('says how much was not compared and why, and ends with 1 when nothing was', async () => {
    const commands = await openCommands(shop);
    await commands.jsonHere('sync');
    const { stdout, code } = await commands.runHere('billing');
    expect(code).toBe(1);
    expect(stdout).toContain('0 of 5 subscriptions compared; 5 not: Halo shows no recurring invoice at all');
    expect(stdout).toContain('read:invoices');
  });

  test('preflight names each setting with its value, and ends with 1 when one keeps counts from invoices', async () => {
    const commands = await openCommands(shop);
    const fine = await commands.jsonHere('billing preflight');
    expect(fine.code).toBe(0);
    expect(Object.keys(fine.json[0])).toEqual(['setting', 'value', 'ok', 'message', 'action']);
    Object.assign(commands.state.halo.settings.control ?? {}, { allow_quantity_calculations: false });
    const { stdout, code } = await commands.runHere('billing preflight');
    expect(code).toBe(1);
    expect(stdout).toContain('no seat count reaches any invoice. (allow_quantity_calculations: false)');
    expect(stdout).toContain('11 settings as they should be, 1 to look at, 0 could not be looked at');
    // The doctor prints the same sentences, each with what to do.
    const checks: { message: string; action: string; ok: boolean | null }[] = (
      await commands.jsonHere('billing preflight')
    ).json;
    const examined = (await commands.runHere('doctor')).stdout;
    for (const { message, action, ok } of checks)
      for (const sentence of ok === true ? [message] : [message, action]) {
        expect(stdout).toContain(sentence);
        expect(examined).toContain(sentence);
      }
  });
});

test('a difference is accepted, listed and opened again by command', async () => {
  const commands = await withInvoices();
  const accepted = await commands.runHere('billing accept c-e3 --reason pool --until 2027-03-31');
  expect([accepted.code, accepted.stdout]).toEqual([
    0,
    expect.stringContaining('accepted until 2027-03-31, pool'),
  ]);
  expect((await commands.runHere('billing --customer contoso')).stdout).toContain('until 2027-03-31: pool');
  expect((await commands.runHere('billing accepted')).stdout).toContain('1 difference accepted');
  expect((await commands.jsonHere('billing reopen c-e3')).json).toEqual({ reopened: true });
  const [none, unknown] = [
    await commands.runHere('billing accept c-mail --reason pool'),
    await commands.runHere('billing accept nobody --reason pool'),
  ];
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('no difference of c-mail')]);
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('no row of the subscription')]);
});
