import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { printRun } from '../../../server/commands/print/run.ts';
import type { RunChange } from '../../../shared/sync-run.ts';
import { noCounts, runReport } from '../../support/runs.ts';
import { base } from '../sync/plan/any-change.ts';

const planned = (change: Partial<RunChange>): RunChange => ({
  ...base,
  outcome: 'planned',
  problem: null,
  ...change,
});
const seats = (from: number, to: number, at = 10): RunChange['stakes'] => ({
  seats: { from, to },
  cost: { from: from * at, to: to * at, currency: 'USD' },
  unusual: from > 0 && to > from * 1.5 ? ['jump'] : [],
});

const changes: RunChange[] = [
  planned({
    kind: 'createCustomer',
    customerName: 'Litware Inc',
    haloClientId: null,
    fields: { name: { from: null, to: 'Litware Inc' }, toplevel_id: { from: null, to: 1 } },
    topLevelName: 'Clients',
  }),
  planned({ kind: 'createMapping', customerName: 'Litware Inc', haloClientId: null, fields: {} }),
  planned({
    kind: 'createSubscription',
    sherwebCustomerId: 's2',
    title: 'Exchange',
    fields: { count: { from: null, to: 4 }, purchase_price: { from: null, to: 10 } },
    currency: 'USD',
    stakes: seats(0, 4),
  }),
  planned({
    kind: 'updateSubscription',
    sherwebCustomerId: 's2',
    title: 'Teams',
    fields: { count: { from: 10, to: 40 } },
    stakes: seats(10, 40),
  }),
  planned({
    kind: 'updateSubscription',
    sherwebCustomerId: 's2',
    title: 'Visio',
    fields: { purchase_price: { from: 9, to: 10 } },
  }),
  planned({
    kind: 'updateSubscription',
    sherwebCustomerId: 's2',
    title: 'Project',
    fields: { count: { from: 4, to: 5 }, end_date: { from: null, to: '2027-01-21' } },
    stakes: seats(4, 5),
  }),
  planned({
    kind: 'deactivateSubscription',
    sherwebCustomerId: 's3',
    customerName: 'Fabrikam',
    title: 'E3',
    stakes: seats(12, 0),
  }),
];
const printed = (most?: number) =>
  stripVTControlCharacters(
    printRun(
      {
        ...runReport({ status: 'preview', planId: 'plan-1', changes, counts: noCounts }),
        planState: 'preview',
      },
      most,
    ),
  );

describe('a printed preview', () => {
  it('tells what is odd and what goes first, a customer with its mapping in one line, each line with its number', () => {
    const lines = printed().split('\n');
    const heads = lines
      .filter((line) => /^ [!?~+-] /.test(line))
      .map((line) => line.trim().replace(/\s+/g, ' '));
    expect(heads).toEqual([
      '! 1 change to look at first +30 seats · +USD 300.00 a month',
      '- 1 subscription to deactivate -12 seats · -USD 120.00 a month',
      '+ 1 customer to create in Halo',
      '+ 1 subscription to create +4 seats · +USD 40.00 a month',
      '~ 2 subscriptions to update +1 seat · +USD 10.00 a month',
    ]);
    expect(lines.find((line) => line.includes('Litware'))?.trim()).toMatch(
      /^#1 {2}Litware Inc {2}under Clients, with its mapping$/,
    );
    expect(printed()).not.toContain('toplevel');
  });

  it('names a customer once, a currency with every cost, and writes days as everywhere', () => {
    const update = printed()
      .split('\n')
      .filter((line) => /#[56] /.test(line));
    expect(update.map((line) => line.trim().replace(/\s+/g, ' '))).toEqual([
      '#5 Contoso Visio cost 9.00 → 10.00 (currency not known)',
      '#6 Project seats 4 → 5, end none → 21 Jan 2027',
    ]);
    expect(printed()).toContain('4 seats, USD 10.00 each');
  });

  it('says what it means in sum, and how a line is left out', () => {
    expect(printed()).toContain('In sum: +35 seats, -12 seats · +USD 350.00 a month, -USD 120.00 a month');
    expect(printed()).toContain('--leave-out <number>');
  });
});

it('one call is not told as several', () => {
  const [title] = stripVTControlCharacters(
    printRun({ ...runReport({ calls: { sherweb: 1, halo: 1 } }), planState: null }),
  ).split('\n');
  expect(title).toMatch(/, 1 call to Sherweb, 1 to Halo$/);
});
