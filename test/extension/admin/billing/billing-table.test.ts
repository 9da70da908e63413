import { expect, it, vi } from 'vitest';
import { billingTableLabels as screenLabels } from '../../../../extension/admin/billing/save-worklist.ts';
import { billingTableLabels as terminalLabels } from '../../../../server/commands/print/billing-table-labels.ts';
import { type BillingRow, WorklistSchema } from '../../../../shared/billing.ts';
import { billingStates } from '../../../../shared/billing-states.ts';
import { billingColumns, billingTable } from '../../../../shared/billing-table.ts';
import { messagesOf, say } from '../../support/messages.ts';

// The screens in earnest words, of the language under test.
const state = vi.hoisted(() => ({ t: (key: string, ..._args: unknown[]): string => key }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string, ...args: unknown[]) => state.t(key, ...args) } }));
const speak = async (language: string) => {
  const words = await messagesOf(language);
  state.t = (key, ...args) => say(words, key, ...args);
};

const row = (over: Partial<BillingRow>): BillingRow => ({
  sherwebCustomerId: 'contoso',
  subscriptionId: 'sub-1',
  haloClientId: 101,
  haloLicenceId: 5001,
  product: 'Microsoft 365',
  bought: 52,
  licence: 50,
  billed: 48,
  expected: 52,
  state: 'billedLess',
  lines: [7, 9].map((recurringInvoiceId) => ({
    recurringInvoiceId,
    lineId: 1,
    quantity: 24,
    unitPrice: 12.5,
    active: true,
  })),
  atStakePerMonth: 50,
  currency: 'USD',
  accepted: null,
  ...over,
});
const listOf = (rows: readonly BillingRow[]) =>
  WorklistSchema.parse({
    billing: { asOf: null, compared: rows.length, notCompared: [], totals: [], rows },
    comparedAt: null,
    names: { 101: 'Contoso', fabrikam: 'Fabrikam' },
    missed: [],
  });
const everyState = listOf(billingStates.map((each) => row({ state: each })));

it('the table of the worklist has every figure as a number, and nothing where nothing is known', () => {
  const margin = { pricePerMonth: 100, costPerMonth: 95, perMonth: 5, percent: 5, currency: 'CAD' };
  const since = '2026-03-01T00:00:00.000Z';
  const list = listOf([
    row({
      margin: { ...margin, isLow: true } as never,
      priceChanges: [{ of: 'cost', from: 90, to: 95, currency: 'CAD', since }],
    }),
    row({ sherwebCustomerId: 'fabrikam', haloClientId: null, haloLicenceId: null, lines: [] }),
  ]);
  const [head, known, unknown] = billingTable(list, terminalLabels);
  const cells = Object.fromEntries(billingColumns.map((column, place) => [column, known?.[place]]));
  expect(head).toHaveLength(billingColumns.length);
  expect(cells).toMatchObject({
    state: 'billed less',
    customer: 'Contoso',
    bought: 52,
    expected: 52,
    atStake: 50,
    recurringInvoices: '7 9',
    marginPerMonth: 5,
    isLow: 'yes',
    priceBefore: null,
    costBefore: 90,
    since,
  });
  expect(unknown?.[1]).toBe('Fabrikam');
  expect(unknown?.slice(-9)).toEqual(Array(9).fill(null));
});

it('the table of the worklist is the same on the screen as on the command line', async () => {
  await speak('en');
  const [head, ...rows] = billingTable(everyState, screenLabels);
  const [headPrinted, ...printed] = billingTable(everyState, terminalLabels);
  expect(head).toEqual(headPrinted);
  expect(rows.map((cells) => [String(cells[0]).toLowerCase(), ...cells.slice(1)])).toEqual(printed);
});

it('the table of the worklist has the same figures in French, and every column is named', async () => {
  await speak('en');
  const [english] = billingTable(everyState, screenLabels);
  await speak('fr');
  const [french, ...rows] = billingTable(everyState, screenLabels);
  // The one word that both languages share.
  expect(french?.filter((label, place) => label === english?.[place])).toEqual(['Licence']);
  expect(rows.map((cells) => cells.slice(3, 8))).toEqual(rows.map(() => [52, 50, 48, 52, 50]));
});
