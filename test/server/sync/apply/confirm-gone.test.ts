import { describe, expect, it } from 'vitest';
import { confirmGone } from '../../../../server/sync/apply/confirm-gone.ts';
import type { SherwebCustomer } from '../../../../server/vendors/sherweb/client.ts';
import type { Mapping } from '../../../../shared/mapping.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import { customer, mapping, trouble } from '../builders.ts';

const deactivation = (sherwebCustomerId: string, subscriptionId: string): PlannedChange => ({
  kind: 'deactivateSubscription',
  sherwebCustomerId,
  haloClientId: sherwebCustomerId === 's1' ? 10 : 20,
  subscriptionId,
  haloLicenceId: 100,
  fields: { is_active: { from: true, to: false } },
  customerName: 'Contoso',
  title: 'A product',
});

interface Now {
  readonly customers?: readonly SherwebCustomer[] | 'unreadable';
  readonly mappings?: readonly Mapping[];
  readonly subscriptions?: Readonly<Record<string, readonly string[] | 'unreadable'>>;
}

async function look(changes: readonly PlannedChange[], now: Now) {
  const asked: string[] = [];
  const refused = await confirmGone(changes, {
    mappings: now.mappings ?? [],
    sherweb: {
      async readCustomers() {
        const { customers = [customer('s1', 'Contoso'), customer('s2', 'Fabrikam')] } = now;
        if (customers === 'unreadable') throw trouble('serverError', 500);
        return { customers, unreadable: [] };
      },
      async readSubscriptionIds(id) {
        asked.push(id);
        const found = now.subscriptions?.[id] ?? [];
        if (found === 'unreadable') throw trouble('timedOut');
        return new Set(found);
      },
    },
  });
  return {
    asked,
    refused: Object.fromEntries([...refused].map(([change, note]) => [change.subscriptionId, note.code])),
  };
}

describe('the second look before deactivating', () => {
  it.each<{ situation: string; now: Now; refused: Record<string, string> }>([
    { situation: 'still gone: confirmed', now: { subscriptions: { s1: ['other'] } }, refused: {} },
    { situation: 'none left at all: confirmed', now: {}, refused: {} },
    {
      situation: 'there again: refused',
      now: { subscriptions: { s1: ['a'] } },
      refused: { a: 'sync.notGone' },
    },
    {
      situation: 'its customer is suspended by now: refused',
      now: { customers: [customer('s1', 'Contoso', { suspendedOn: '2026-01-01T00:00:00.000Z' })] },
      refused: { a: 'sync.notGone', b: 'sync.notGone' },
    },
    {
      situation: 'its customer is not listed by now: refused',
      now: { customers: [] },
      refused: { a: 'sync.notGone', b: 'sync.notGone' },
    },
    {
      situation: 'the customers cannot be read: refused',
      now: { customers: 'unreadable' },
      refused: { a: 'halo.serverError', b: 'halo.serverError' },
    },
    {
      situation: 'the subscriptions cannot be read: refused',
      now: { subscriptions: { s1: 'unreadable' } },
      refused: { a: 'halo.timedOut', b: 'halo.timedOut' },
    },
  ])('$situation', async ({ now, refused }) => {
    const changes = [deactivation('s1', 'a'), deactivation('s1', 'b')];
    expect((await look(changes, now)).refused).toEqual(refused);
  });

  it('asks once a customer, and judges each by its own answer', async () => {
    const changes = [deactivation('s1', 'a'), deactivation('s2', 'b'), deactivation('s1', 'c')];
    const { asked, refused } = await look(changes, { subscriptions: { s1: 'unreadable', s2: [] } });
    expect(asked).toEqual(['s1', 's2']);
    expect(refused).toEqual({ a: 'halo.timedOut', c: 'halo.timedOut' });
  });

  const both = [mapping('s1', 10), mapping('s2', 10)];

  it('asks every Sherweb customer that is the same Halo customer, and finds one that went to another', async () => {
    const { asked, refused } = await look([deactivation('s1', 'a'), deactivation('s1', 'b')], {
      mappings: both,
      subscriptions: { s1: [], s2: ['a'] },
    });
    expect(asked).toEqual(['s1', 's2']);
    expect(refused).toEqual({ a: 'sync.notGone' });
  });

  it('confirms nothing while one of them cannot be read', async () => {
    const now: Now = { mappings: both, subscriptions: { s1: [], s2: 'unreadable' } };
    expect((await look([deactivation('s1', 'a')], now)).refused).toEqual({ a: 'halo.timedOut' });
  });

  it('asks nothing when nothing is to be deactivated', async () => {
    expect(await look([], { customers: 'unreadable' })).toEqual({ asked: [], refused: {} });
  });
});
