import { expect, it } from 'vitest';
import { createCachedTable } from '../../../../../extension/admin/core/mapping-table/cached-table.ts';
import { asExcluded } from '../../../../../extension/admin/core/mapping-table/choose.ts';
import type { callCompanion } from '../../../../../extension/messaging/call-companion.ts';
import { companyNames } from '../../../../bench/seeds/company-names.ts';
import type { SandboxSeed } from '../../../../sandbox/state.ts';
import { openTestCompanion } from '../../../../support/companion.ts';

const customers =
  (count: number): SandboxSeed =>
  ({ sherweb }) => {
    for (const name of companyNames(count)) sherweb.addCustomer({ name });
  };

/** The cached table of a page, in front of a companion that has read so many customers; what it asks is kept. */
async function pageWith(count: number) {
  const companion = await openTestCompanion({ seed: customers(count) });
  await companion.call('listCustomers', { query: { refresh: 'true' } });
  const asked: string[] = [];
  const state = { isAway: false };
  const call: typeof callCompanion = async (name, input) => {
    asked.push(name);
    if (state.isAway) throw new Error('away');
    return companion.call(name, input);
  };
  const noteOf = (error: unknown) => ({ code: 'test', message: String(error), action: '' });
  const table = createCachedTable({ call, locale: () => 'en', noteOf });
  return { companion, asked, table, state, rows: () => table.value.value?.rows ?? [] };
}

it('the mapping table shows the first rows before all of them have come, in the same place', async () => {
  const { table, asked } = await pageWith(300);
  const shown: { rows: number; all: number; isWhole: boolean; firstNames: string }[] = [];
  table.value.subscribe((known) => {
    if (known === undefined) return;
    const { rows, counts, isWhole } = known;
    const firstNames = rows
      .slice(0, 80)
      .map(({ sherwebName }) => sherwebName)
      .join();
    shown.push({ rows: rows.length, all: counts.all, isWhole, firstNames });
  });
  await table.load();
  const { firstNames } = shown[1] ?? { firstNames: '' };
  expect(firstNames.length).toBeGreaterThan(800);
  expect(shown).toEqual([
    { rows: 80, all: 300, isWhole: false, firstNames },
    { rows: 300, all: 300, isWhole: true, firstNames },
  ]);
  expect(asked).toEqual(['customersHead', 'listCustomers']);
});

it('the mapping table has the first rows before they are wanted, once asked to, and then asks only for the others', async () => {
  const { table, asked, rows } = await pageWith(300);
  await table.prime();
  expect([rows().length, asked]).toEqual([80, ['customersHead']]);
  await table.load();
  await table.prime();
  expect([rows().length, asked]).toEqual([300, ['customersHead', 'listCustomers']]);
});

it('the mapping table asks once for a table that is short', async () => {
  const { table, asked, rows } = await pageWith(20);
  await table.load();
  expect([rows().length, table.value.value?.isWhole, asked]).toEqual([20, true, ['customersHead']]);
});

it('coming back costs one short answer while nothing has changed, and the rows again once one has', async () => {
  const { companion, table, asked, rows } = await pageWith(300);
  await table.load();
  const known = table.value.value;
  asked.length = 0;
  await table.load();
  expect(asked).toEqual(['customersHead']);
  expect(table.value.value).toBe(known);
  const headers = { Authorization: `Bearer ${companion.companion().controlKey}` };
  const answer = await companion.fetch('/api/customers/head?locale=en', { headers });
  expect((await answer.text()).length).toBeLessThan(300);

  const { sherwebCustomerId } = rows()[7] ?? { sherwebCustomerId: '' };
  await companion.call('excludeCustomer', { params: { sherwebCustomerId } });
  asked.length = 0;
  await table.load();
  expect(asked).toEqual(['customersHead', 'listCustomers']);
  expect(rows()[7]?.state).toBe('excluded');
});

it('an answer that was asked for before a row was changed here does not undo the change', async () => {
  const { companion, table, rows } = await pageWith(20);
  await table.load();
  const [row, , , other] = rows();
  if (row === undefined || other === undefined) throw new Error('There are no rows.');
  const { sherwebCustomerId } = other;
  await companion.call('excludeCustomer', { params: { sherwebCustomerId } });
  const underWay = table.load();
  table.put(asExcluded(row));
  await underWay;
  expect(rows()[0]?.state).toBe('excluded');
  expect(table.value.value?.counts.excluded).toBe(1);
  // The companion knows nothing of it, so it is as before once it is asked again.
  await table.load();
  expect([rows()[0]?.state, rows()[3]?.state]).toEqual(['unmapped', 'excluded']);
});

it('the mapping table keeps what is known when the companion does not answer, and nothing of another companion', async () => {
  const { table, state, rows } = await pageWith(20);
  await table.load();
  state.isAway = true;
  await table.load();
  expect([rows().length, table.problem.value?.message]).toEqual([20, 'Error: away']);
  table.forget();
  expect([rows().length, table.problem.value]).toEqual([0, null]);
});
