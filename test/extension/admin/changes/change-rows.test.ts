import { expect, it, vi } from 'vitest';
import { ChangeItem } from '../../../../extension/admin/changes/change-rows.tsx';
import { groupByCustomer } from '../../../../extension/admin/changes/group-by-customer.ts';
import { listRows } from '../../../../extension/admin/changes/group-changes.ts';
import { groupRun } from '../../../../shared/run-groups.ts';
import { textOf } from '../../support/text-of.ts';
import { change } from './made.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => (key === 'admin.language' ? 'en' : key) } }));
vi.mock('wxt/browser', async () => ({
  browser: (await import('../../support/fake-browser.ts')).fakeBrowser(),
}));

const groups = groupRun([change({ kind: 'createCustomer', title: 'Contoso Ltd' }), change()], []);
const shown = (rows: ReturnType<typeof listRows>): string[] =>
  rows.flatMap((row) =>
    row.type === 'change'
      ? [textOf(ChangeItem({ ...row, leaving: null, isOpen: false, onToggle: () => undefined }))]
      : [],
  );

it('a change that stands below its customer says what, and not the name again', () => {
  const [made, updated] = shown(listRows(groupByCustomer(groups), new Set(), false));
  expect(made).toContain('admin.kind.createCustomer');
  expect(updated).toContain('Microsoft 365 Business Premium');
  expect(`${made}${updated}`).not.toContain('Contoso');
});

it('a change among those of a kind names its customer', () => {
  for (const line of shown(listRows(groups, new Set(), false))) expect(line).toContain('Contoso Ltd');
});
