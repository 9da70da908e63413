import fc from 'fast-check';
import type { CustomerRead } from '../../../../server/sync/plan/model/reads.ts';
import { creationFieldsOf, newLicenceToWire } from '../../../../server/vendors/halo/mapper.ts';
import type { LeftOutRule } from '../../../../shared/left-out.ts';
import { defaultSettings, type Settings } from '../../../../shared/settings.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import { client, customer, failedRead, linkOf, mapping, markOf, read, subscription } from '../builders.ts';
import type { World } from './world.ts';

const customerIds = ['s1', 's2', 's3', 's4'];
export const clientIds = [10, 11, 12, 13];
const subscriptionIds = ['a', 'b', 'c', 'd', 'e'];
const licenceIds = [100, 101, 102, 103, 104, 105];
const name = fc.constantFrom('Contoso', 'Contoso Ltd', 'Fabrikam', 'FABRIKAM', 'Branch 12', 'Branch 13', '');
const product = fc.constantFrom('Teams', 'Exchange');

const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    onNearMatch: fc.constantFrom('hold', 'create'),
    onExistingLicence: fc.constantFrom('hold', 'adopt', 'create'),
    onReplacement: fc.constantFrom('hold', 'follow', 'create'),
    onMadeInactive: fc.constantFrom('hold', 'activate', 'keep'),
    onLicenceDeleted: fc.constantFrom('hold', 'create', 'leave'),
    recurringFee: fc.constantFrom('cost', 'price', 'nothing'),
    deactivateDeleted: fc.boolean(),
    maxDeactivations: fc.constantFrom(0, 1, 10),
    maxDeactivationsPercent: fc.constantFrom(0, 20, 60),
  })
  .map((change) => ({ ...defaultSettings, ...change }));

const commitment = fc.option(
  fc.record({
    type: fc.constantFrom('Annual', 'Monthly'),
    termEndDate: fc.constantFrom('2026-05-31', '2027-01-14'),
    renewal: fc.option(fc.record({ date: fc.constant('2027-01-15'), scheduledQuantity: fc.constant(null) })),
    minimalQuantities: fc.constant<{ committedUntil: string; quantity: number }[]>([]),
  }),
);

const anySubscription: fc.Arbitrary<Subscription> = fc
  .record({
    id: fc.constantFrom(...subscriptionIds),
    sherwebCustomerId: fc.constantFrom(...customerIds),
    productName: product,
    sku: product,
    quantity: fc.nat(3),
    purchaseDate: fc.constantFrom('2024-01-15T10:30:00.123Z', '2026-06-01T10:30:00.123Z'),
    billingCycle: fc.constantFrom('monthly', 'yearly', 'unknown'),
    commitment,
    fees: fc.option(
      fc.record({
        recurring: fc.constantFrom(0, 1.1, 18.4),
        setup: fc.constant(0),
        currency: fc.constant('USD'),
      }),
    ),
  })
  .map(({ id, ...change }) => subscription(id, change));

const notOurs = 'Nothing of ours';

/** A licence as Halo may have it: made for some subscription once, changed since, maybe without our mark. */
const anyRow = fc
  .record({
    id: fc.constantFrom(...licenceIds),
    clientId: fc.option(fc.constantFrom(...clientIds), { freq: 8 }),
    of: anySubscription,
    hasMark: fc.boolean(),
    isActive: fc.boolean(),
    hidden: fc.subarray(['billing_cycle', 'end_date', 'purchase_price', 'count']),
  })
  .map(({ id, clientId, of, hasMark, isActive, hidden }) => {
    const row: Record<string, unknown> & { id: number } = {
      ...newLicenceToWire(clientId ?? 0, of as never, {
        ...creationFieldsOf(of, defaultSettings),
        is_active: isActive,
      }),
      client_id: clientId,
      notes: hasMark ? markOf(of) : notOurs,
      id,
    };
    for (const field of hidden) delete row[field];
    return row;
  });

const anyRule: fc.Arbitrary<LeftOutRule> = fc
  .record({
    of: fc.constantFrom<LeftOutRule['of']>(
      { kind: 'subscription', subscriptionId: 'a' },
      { kind: 'customerSku', sherwebCustomerId: 's1', sku: 'Teams' },
      { kind: 'sku', sku: 'Exchange' },
    ),
    from: fc.constantFrom<LeftOutRule['from']>(['sync'], ['billing'], ['sync', 'billing']),
    mode: fc.constantFrom('leave' as const, 'report' as const),
  })
  .map((rule) => ({
    ...rule,
    reason: 'Sold by the hour',
    ruleId: 'r1',
    productName: null,
    customerName: null,
    by: { kind: 'command' },
    at: '2026-06-01T06:00:00.000Z',
  }));

const isMarked = (notes: unknown): boolean => notes !== notOurs;

const clientOf = (sherwebCustomerId: string): number =>
  clientIds[customerIds.indexOf(sherwebCustomerId)] ?? 0;

/**
 * The same world as worlds mostly are, which chance alone hardly ever draws: everybody is mapped, and what is bought, or
 * was, has its licence, linked, and changed since.
 */
function asMostly(world: World, bought: readonly Subscription[]): World {
  const linked = new Map<number, Subscription>();
  for (const { id: rowId, notes } of world.rows) {
    const place = licenceIds.indexOf(rowId);
    const now = bought[place];
    const sherwebCustomerId = now?.sherwebCustomerId ?? customerIds[place % customerIds.length] ?? '';
    const before = subscription(`went-${place}`, { sherwebCustomerId });
    const one = now !== undefined && isMarked(notes) ? now : before;
    if (![...linked.values()].some(({ id }) => id === one.id)) linked.set(rowId, one);
  }
  const suspended = new Map(world.customers.map(({ id, suspendedOn }) => [id, suspendedOn]));
  return {
    ...world,
    customers: customerIds.map((id) =>
      customer(id, `Customer ${id}`, { suspendedOn: suspended.get(id) ?? null }),
    ),
    clients: clientIds.map((id, place) => client(id, `Customer ${customerIds[place]}`)),
    mappings: customerIds.map((id) => mapping(id, clientOf(id))),
    rows: world.rows.map((row) => {
      const one = linked.get(row.id);
      if (one === undefined) return row;
      const notes = isMarked(row.notes) ? markOf(one) : row.notes;
      return { ...row, client_id: clientOf(one.sherwebCustomerId), notes };
    }),
    links: [...linked].map(([id, one]) => linkOf(one, id)),
  };
}

/** Both sides and what is remembered, at random; `picks` say what persons settle of what is asked. */
export const anyWorld: fc.Arbitrary<World & { readonly picks: readonly number[] }> = fc
  .record({
    settings: anySettings,
    customers: fc.uniqueArray(
      fc
        .record({ id: fc.constantFrom(...customerIds), name, suspended: fc.boolean() })
        .map((each) =>
          customer(each.id, each.name, { suspendedOn: each.suspended ? '2026-01-01T00:00:00.000Z' : null }),
        ),
      { selector: ({ id }) => id },
    ),
    subscriptions: fc.uniqueArray(anySubscription, {
      selector: ({ id, sherwebCustomerId }) => `${id} ${sherwebCustomerId}`,
      maxLength: 8,
    }),
    failed: fc.subarray(customerIds),
    clients: fc.uniqueArray(
      fc
        .record({ id: fc.constantFrom(...clientIds), name, inactive: fc.boolean() })
        .map((each) => client(each.id, each.name, { inactive: each.inactive })),
      { selector: ({ id }) => id },
    ),
    rows: fc.uniqueArray(anyRow, { selector: ({ id }) => id }),
    mapped: fc.uniqueArray(fc.tuple(fc.constantFrom(...customerIds), fc.constantFrom(...clientIds)), {
      selector: ([id]) => id,
    }),
    excluded: fc.subarray(customerIds, { maxLength: 1 }),
    links: fc.uniqueArray(
      fc
        .tuple(
          fc.constantFrom(...subscriptionIds, 'gone'),
          fc.constantFrom(...customerIds),
          fc.constantFrom(...licenceIds),
          fc.oneof(
            { weight: 3, arbitrary: fc.constant({}) },
            fc.constantFrom(
              { deactivated: true as const },
              { deactivated: true as const, deactivatedAt: '2026-05-20T06:00:00.000Z' },
              { beside: true as const },
            ),
          ),
        )
        .map(([subscriptionId, sherwebCustomerId, haloLicenceId, learned]) => ({
          subscriptionId,
          sherwebCustomerId,
          haloLicenceId,
          ...learned,
        })),
      { selector: ({ subscriptionId }) => subscriptionId },
    ),
    leftOut: fc.array(anyRule, { maxLength: 1 }),
    normalisations: fc.array(
      fc.record({
        licenceId: fc.constantFrom(...licenceIds),
        field: fc.constantFrom('purchase_price', 'term_duration', 'product_sku'),
        sent: fc.constantFrom(18.4, 'Annual', 'Teams'),
        shown: fc.constantFrom(1.1, 'Monthly', 'Exchange'),
      }),
      { maxLength: 2 },
    ),
    readAt: fc.constantFrom('2026-06-10T06:00:00.000Z', '2027-01-10T06:00:00.000Z'),
    picks: fc.array(fc.nat(50), { maxLength: 3 }),
    isAsMostly: fc.boolean(),
  })
  .map(({ subscriptions, failed, mapped, picks, isAsMostly, ...drawn }) => {
    const world = {
      ...drawn,
      mappings: mapped.map(([id, clientId]) => mapping(id, clientId)),
      reads: new Map(
        customerIds.map((id): [string, CustomerRead] => [
          id,
          failed.includes(id)
            ? failedRead
            : read(...subscriptions.filter((each) => each.sherwebCustomerId === id)),
        ]),
      ),
    };
    return { ...(isAsMostly ? asMostly(world, subscriptions) : world), picks };
  });
