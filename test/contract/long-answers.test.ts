import { expect, test } from 'vitest';
import type { Effect } from '../sandbox/core/faults.ts';
import { openTestCompanion } from '../support/companion.ts';
import { clientNamed, shop } from '../support/shop.ts';

const million = 1_000_000;

/** What a run may take with a long text in it: a pattern that begins anew at each letter takes minutes. */
const mostMs = 4_000;

async function withinReason(work: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now();
  await work();
  expect(performance.now() - startedAt).toBeLessThan(mostMs);
}

const limited = (message: string): Effect => ({ kind: 'status', status: 429, shape: 'gateway', message });

test('a 429 with a megabyte of digits in its sentence holds nobody up', async () => {
  const companion = await openTestCompanion({ seed: shop });
  companion.state.faults.add({
    side: 'sherweb',
    match: { path: '/v1/customers' },
    effect: limited('1'.repeat(million)),
  });
  await withinReason(async () => {
    expect((await companion.sync()).status).toBe('completed');
  });
});

test('a token address with a megabyte of slashes in it holds nobody up', async () => {
  const companion = await openTestCompanion({ seed: shop });
  companion.state.faults.add({
    side: 'halo',
    match: { path: '/authinfo' },
    effect: { kind: 'answer', text: JSON.stringify({ auth_url: `https://x${'/'.repeat(million)}y` }) },
  });
  await withinReason(async () => {
    expect((await companion.sync()).status).toBe('failed');
  });
});

test('notes with a megabyte of beginnings of our mark hold nobody up', async () => {
  const companion = await openTestCompanion({ seed: shop });
  const beginning = '[sherweb-subscription:';
  companion.state.halo.addLicence({
    name: 'Of somebody else',
    client_id: clientNamed(companion.state, 'Contoso Ltd').id,
    notes: beginning.repeat(million / beginning.length),
  });
  await withinReason(async () => {
    expect((await companion.sync()).counts.subscriptionsCreated).toBe(5);
  });
});
