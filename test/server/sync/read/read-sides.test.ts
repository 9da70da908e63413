import { describe, expect, it } from 'vitest';
import { makePlan } from '../../../../server/sync/plan/make-plan.ts';
import type { ListReads } from '../../../../server/sync/plan/model/reads.ts';
import { readSides } from '../../../../server/sync/read/read-sides.ts';
import type { HaloClient, HaloLicence } from '../../../../server/vendors/halo/licence.ts';
import type { SherwebCustomer } from '../../../../server/vendors/sherweb/client.ts';
import type { Settings } from '../../../../shared/settings.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import {
  client,
  codesOf,
  customer,
  everything,
  inShort,
  licenceOf,
  linkOf,
  mapping,
  noPause,
  nothingRemembered,
  settingsWith,
  subscription,
  trouble,
} from '../builders.ts';

const a = subscription('a');

interface Sides {
  readonly customers?: readonly SherwebCustomer[];
  readonly subscriptions?: Readonly<Record<string, readonly Subscription[]>>;
  readonly unreadable?: readonly string[];
  readonly clients?: readonly HaloClient[];
  readonly licences?: readonly HaloLicence[];
  readonly topLevels?: () => Promise<{ id: number; name: string }[]>;
  readonly settings?: Partial<Settings>;
  readonly remembered?: Partial<ListReads['remembered']>;
  readonly scope?: Partial<ListReads['scope']>;
}

/** Reads two sides that answer as told and plans; notes what was asked of them. */
async function planOf(sides: Sides) {
  const asked: string[] = [];
  const about: Parameters<typeof readSides>[0] = {
    settings: settingsWith(sides.settings),
    remembered: { ...nothingRemembered, ...sides.remembered },
    scope: { ...everything, ...sides.scope },
  };
  const reads = await readSides(about, {
    tenants: { confirm: async () => undefined },
    sherweb: {
      account: { id: 'ours', name: 'Ours' },
      readCustomers: async () => {
        asked.push('customers');
        return { customers: sides.customers ?? [], unreadable: [] };
      },
      readSubscriptions: async (id) => {
        asked.push(`subscriptions ${id}`);
        if (sides.unreadable?.includes(id)) throw trouble('serverError', 500);
        return { subscriptions: sides.subscriptions?.[id] ?? [], unreadable: [] };
      },
    },
    halo: {
      account: async () => ({ id: 'ours', name: 'Ours' }),
      readClients: async () => [...(sides.clients ?? [])],
      readTopLevels: async () => {
        asked.push('top levels');
        return sides.topLevels?.() ?? [];
      },
      readLicences: async (id) => {
        asked.push(`licences ${id ?? 'all'}`);
        return (sides.licences ?? []).filter((licence) => id === null || licence.clientId === id);
      },
      readLicence: async () => undefined,
    },
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  const plan = await makePlan(reads, noPause);
  return { ...plan, asked };
}

const mapped = {
  customers: [customer('s1', 'Contoso')],
  clients: [client(10, 'Contoso')],
  remembered: { mappings: [mapping('s1', 10)] },
};

describe('reading both sides for a plan', () => {
  it('maps, creates and imports in one go, in the order it is applied', async () => {
    const plan = await planOf({
      customers: [customer('s1', 'Contoso'), customer('s2', 'Fabrikam')],
      subscriptions: { s1: [a], s2: [subscription('b', { sherwebCustomerId: 's2' })] },
      clients: [client(10, 'Contoso')],
    });
    expect(plan.changes.map(inShort)).toEqual([
      'createCustomer s2 - - -',
      'createMapping s1 10 - -',
      'createMapping s2 - - -',
      'createSubscription s1 10 a -',
      'createSubscription s2 - b -',
    ]);
  });

  it.each([
    ['Sherweb', { ...mapped, customers: [] }],
    ['Halo', { ...mapped, clients: [] }],
  ])('takes no customer at all in %s, where some are mapped, for a fault', async (side, sides) => {
    await expect(planOf(sides)).rejects.toMatchObject({
      code: 'incomplete',
      message: expect.stringContaining(`${side} answered no customer`),
    });
  });

  it('takes no customer at all for what it is before anything is mapped', async () => {
    expect((await planOf({})).changes).toEqual([]);
  });

  it('goes on with the others when one customer cannot be read', async () => {
    const plan = await planOf({
      customers: [customer('s1', 'Contoso'), customer('s2', 'Fabrikam')],
      clients: [client(10, 'Contoso'), client(11, 'Fabrikam')],
      subscriptions: { s2: [subscription('b', { sherwebCustomerId: 's2' })] },
      unreadable: ['s1'],
      licences: [licenceOf(a, 100)],
      settings: { deactivateDeleted: true },
      remembered: { mappings: [mapping('s1', 10), mapping('s2', 11)], links: [linkOf(a, 100)] },
    });
    expect(plan.changes.map(inShort)).toEqual(['createSubscription s2 11 b -']);
    expect(codesOf(plan.problems)).toEqual(['halo.serverError']);
  });

  it('reads no subscription and no licence when only customers are wanted', async () => {
    const { asked } = await planOf({ ...mapped, scope: { subscriptions: false } });
    expect(asked).toEqual(['customers', 'top levels']);
  });

  it('reads only what one Halo customer needs', async () => {
    const { asked } = await planOf({
      ...mapped,
      customers: [customer('s1', 'Contoso'), customer('s2', 'Fabrikam')],
      scope: { haloClientIds: [10] },
    });
    expect(asked).toEqual(['customers', 'subscriptions s1', 'licences 10']);
  });

  it('creates without a top level where Halo does not show any', async () => {
    const { changes } = await planOf({
      customers: [customer('s1', 'Contoso')],
      topLevels: async () => {
        throw trouble('forbidden', 403);
      },
    });
    expect(changes[0]?.fields).toEqual({ name: { from: null, to: 'Contoso' } });
  });

  it('does not ask for top levels when one is chosen', async () => {
    const { asked } = await planOf({ ...mapped, settings: { haloTopLevelId: 3 } });
    expect(asked).not.toContain('top levels');
  });

  it('is held whole when too much would be deactivated', async () => {
    const gone = Array.from({ length: 12 }, (_, at) => subscription(`g${at}`));
    const plan = await planOf({
      ...mapped,
      subscriptions: { s1: [{ ...a, quantity: 3 }] },
      licences: [licenceOf(a, 99), ...gone.map((each, at) => licenceOf(each, 100 + at))],
      settings: { deactivateDeleted: true },
      remembered: {
        mappings: [mapping('s1', 10)],
        links: [linkOf(a, 99), ...gone.map((each, at) => linkOf(each, 100 + at))],
      },
    });
    expect(plan.holds.map(({ code }) => code)).toEqual(['tooManyDeactivations', 'tooManySeatsLost']);
    expect(plan.changes).toHaveLength(13);
  });
});
