import { expect, test } from 'vitest';
import type { SyncRun } from '../../shared/sync-run.ts';
import { openTestCompanion } from '../support/companion.ts';

const product = { productName: 'M365 Business Premium', sku: 'BP-A' };

/** Contoso with one subscription, imported, and a copy of its licence that a person made, mark and all. */
async function copied() {
  const companion = await openTestCompanion({
    seed: ({ sherweb, halo }) => {
      sherweb.addCustomer({ id: 'contoso', name: 'Contoso' });
      sherweb.addSubscription('contoso', { ...product, id: 'a', quantity: 10 });
      halo.addClient({ name: 'Contoso' });
    },
    settings: { deactivateDeleted: true, onReplacement: 'follow' },
  });
  await companion.sync();
  const [original] = companion.state.halo.licences();
  if (original === undefined) throw new Error('No licence was imported.');
  const { id: _id, ...rest } = original;
  const copy = companion.state.halo.addLicence(rest);
  return { ...companion, original: original.id, copy: copy.id };
}

const said = ({ problems }: SyncRun) => problems.map(({ code, severity }) => `${code} ${severity}`);
const inShort = ({ changes }: SyncRun) =>
  changes.map(({ kind, haloLicenceId, outcome }) => [kind, haloLicenceId, outcome].join(' '));

test('a subscription is cancelled: its licence becomes inactive, a copy of it is asked about until it is inactive or has no mark', async () => {
  const { state, sync, original, copy } = await copied();
  state.sherweb.cancel('a');
  const run = await sync();
  expect(inShort(run)).toEqual([`deactivateSubscription ${original} applied`]);
  expect(said(run)).toEqual(['sync.goneCopied decision']);
  expect(JSON.stringify(run.problems)).toContain(`(${copy})`);
  expect(said(await sync())).toEqual(['sync.goneCopied decision']);

  state.halo.editLicence(copy, { is_active: false });
  expect(said(await sync())).toEqual([]);
  state.halo.editLicence(copy, { is_active: true, notes: 'Sold by phone' });
  const last = await sync();
  expect([said(last), last.changes, state.halo.licence(copy)?.is_active]).toEqual([[], [], true]);
});

test('a subscription goes on under a new id with its licence: a copy is asked about and never deactivated, also by later syncs', async () => {
  const { state, sync, original, copy } = await copied();
  state.sherweb.cancel('a');
  state.sherweb.addSubscription('contoso', { ...product, id: 'b', quantity: 12 });
  const run = await sync();
  expect(inShort(run)).toEqual([`continueSubscription ${original} applied`]);
  for (let day = 0; day < 2; day += 1) {
    const next = await sync();
    expect([next.changes, said(next)]).toEqual([[], ['sync.goneCopied decision']]);
  }
  expect(state.halo.licence(copy)?.is_active).toBe(true);

  // Renewed once more: what was copied of the first is still a copy.
  state.sherweb.cancel('b');
  state.sherweb.addSubscription('contoso', { ...product, id: 'c', quantity: 12 });
  expect(inShort(await sync())).toEqual([`continueSubscription ${original} applied`]);
  expect(said(await sync())).toEqual(['sync.goneCopied decision']);
});
