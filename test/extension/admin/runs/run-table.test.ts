import { expect, it, vi } from 'vitest';
import { runTableLabels as screenLabels } from '../../../../extension/admin/runs/run-table-labels.ts';
import { runTableLabels as terminalLabels } from '../../../../server/commands/print/run-table-labels.ts';
import { toCsv } from '../../../../shared/csv.ts';
import { runColumns, runTable } from '../../../../shared/run-table.ts';
import { ChangeKindSchema } from '../../../../shared/sync-plan.ts';
import { OutcomeSchema, type RunChange } from '../../../../shared/sync-run.ts';
import { messagesOf, say } from '../../support/messages.ts';
import { change, problem } from '../changes/made.ts';

// The screens in earnest words, of the language under test.
const state = vi.hoisted(() => ({ t: (key: string, ..._args: unknown[]): string => key }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string, ...args: unknown[]) => state.t(key, ...args) } }));
const speak = async (language: string) => {
  const words = await messagesOf(language);
  state.t = (key, ...args) => say(words, key, ...args);
};

const everyField = Object.fromEntries(
  [
    ...['count', 'is_active', 'billing_cycle', 'term_duration', 'start_date', 'end_date', 'autorenew'],
    ...['product_sku', 'purchase_price', 'price', 'name', 'toplevel_id', 'haloClientId', 'haloLicenceId'],
    ...['subscriptionId', 'sherwebCustomerId'],
  ].map((field) => [field, { from: null, to: field === 'is_active' ? true : 1 }]),
);
const worded = (value: string) => ({ from: null, to: value });
const run = {
  changes: [
    ...ChangeKindSchema.options.map((kind) => change({ kind })),
    ...OutcomeSchema.options.map((outcome) => change({ outcome })),
    change({ fields: everyField }),
    ...['None', 'Monthly', 'Yearly', 'Annual', 'Triennial', 'Fortnightly'].map((word) =>
      change({ fields: { billing_cycle: worded(word), term_duration: worded(word) } }),
    ),
  ] satisfies RunChange[],
  problems: (['failed', 'decision', 'notice'] as const).map((severity) => problem({ severity })),
};

it('the table of a run has a row a field, words beside codes, and numbers as numbers', async () => {
  await speak('en');
  const one = change({
    outcome: 'failed',
    fields: {
      count: { from: 48, to: 52 },
      purchase_price: { from: 9, to: 9.5 },
      autorenew: { from: true, to: false },
    },
    currency: 'USD',
    problem: problem({ message: 'Refused.', action: 'Look.' }),
  });
  const [head, ...rows] = runTable({ changes: [one], problems: [problem()] }, screenLabels);
  expect(head).toHaveLength(runColumns.length);
  expect(rows.map((row) => row.slice(0, 11))).toEqual([
    [
      'updateSubscription',
      'Update subscription',
      'failed',
      'failed',
      'Contoso Ltd',
      one.title,
      'count',
      'seats',
      48,
      52,
      null,
    ],
    [
      'updateSubscription',
      'Update subscription',
      'failed',
      'failed',
      'Contoso Ltd',
      one.title,
      'purchase_price',
      'cost',
      9,
      9.5,
      'USD',
    ],
    [
      'updateSubscription',
      'Update subscription',
      'failed',
      'failed',
      'Contoso Ltd',
      one.title,
      'autorenew',
      'renews by itself',
      'yes',
      'no',
      null,
    ],
    ['mapping.nearMatch', null, 'decision', 'to decide', null, null, null, null, null, null, null],
  ]);
  expect(rows.every((row) => row.length === runColumns.length)).toBe(true);
});

it('is the same on the command line, word for word', async () => {
  await speak('en');
  expect(runTable(run, terminalLabels)).toEqual(runTable(run, screenLabels));
});

it('keeps its codes and says everything else in French', async () => {
  await speak('en');
  const english = runTable(run, screenLabels);
  await speak('fr');
  const french = runTable(run, screenLabels);
  const column = (name: (typeof runColumns)[number]) => runColumns.indexOf(name);
  for (const name of ['kindCode', 'outcomeCode', 'fieldCode'] as const)
    expect(french.slice(1).map((row) => row[column(name)])).toEqual(
      english.slice(1).map((row) => row[column(name)]),
    );
  for (const name of ['kind', 'outcome'] as const)
    for (const [place, row] of french.entries())
      if (row[column(name)] !== null && place > 0)
        expect(row[column(name)]).not.toBe(english[place]?.[column(name)]);
  expect(french.flat()).toContain('renouvellement automatique');
});

it('starts no formula with a name from outside', () => {
  const named = change({ customerName: '=HYPERLINK("https://evil.example")' });
  expect(toCsv(runTable({ changes: [named], problems: [] }, terminalLabels))).toContain(`"'=HYPERLINK(`);
});
