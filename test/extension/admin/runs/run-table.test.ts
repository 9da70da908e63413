import { expect, it } from 'vitest';
import { runTable } from '../../../../extension/admin/runs/run-table.ts';
import { toCsv } from '../../../../shared/csv.ts';
import { change, problem } from '../changes/made.ts';

const head = {
  kind: 'Kind',
  outcome: 'Outcome',
  customer: 'Customer',
  title: 'Title',
  changes: 'Changes',
  message: 'Message',
  action: 'Action',
  haloClientId: 'Halo customer',
  haloLicenceId: 'Licence',
  subscriptionId: 'Subscription',
};
const words = {
  field: (name: string) => name,
  value: (_field: string, value: unknown) => String(value),
  seats: String,
  billed: String,
  activeAgain: '',
  gone: '',
  continued: '',
  mappedTo: String,
  linkedTo: String,
};

it('the CSV of a run has a row for each change with old and new values, and one for each problem, all of the same width', () => {
  const failed = change({ outcome: 'failed', problem: problem({ message: 'Refused.', action: 'Look.' }) });
  const [first, second, third, ...more] = runTable({ changes: [failed], problems: [problem()] }, words, head);
  expect(first).toEqual(Object.values(head));
  expect(second).toEqual([
    'updateSubscription',
    'failed',
    'Contoso Ltd',
    'Microsoft 365 Business Premium',
    'count: 48 → 52',
    'Refused.',
    'Look.',
    101,
    501,
    's-1',
  ]);
  expect(third?.[0]).toBe('mapping.nearMatch');
  expect(third).toHaveLength(first?.length ?? 0);
  expect(more).toEqual([]);
});

it('the CSV of a run starts no formula with a name from outside', () => {
  const named = change({ customerName: '=HYPERLINK("https://evil.example")' });
  expect(toCsv(runTable({ changes: [named], problems: [] }, words, head))).toContain(`"'=HYPERLINK(`);
});
