import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustomerRead } from '../../../../server/sync/plan/reads.ts';
import { creationFieldsOf, newLicenceToWire } from '../../../../server/vendors/halo/mapper.ts';
import { defaultSettings, type Settings } from '../../../../shared/settings.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import { byDepth } from '../../../trust/depth.ts';
import {
  client,
  customer,
  everything,
  failedRead,
  mapping,
  markOf,
  read,
  subscription,
} from '../builders.ts';
import { applied, licencesOf, planOf, type World } from './world.ts';

const customerIds = ['s1', 's2', 's3', 's4'];
const clientIds = [10, 11, 12, 13];
const subscriptionIds = ['a', 'b', 'c', 'd', 'e'];
const licenceIds = [100, 101, 102, 103, 104, 105];
const name = fc.constantFrom('Contoso', 'Contoso Ltd', 'Fabrikam', 'FABRIKAM', 'Branch 12', 'Branch 13', '');
const product = fc.constantFrom('Teams', 'Exchange');

const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    onNearMatch: fc.constantFrom('hold', 'create'),
    onExistingLicence: fc.constantFrom('hold', 'adopt', 'create'),
    onReplacement: fc.constantFrom('hold', 'follow', 'create'),
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

/** A licence as Halo may have it: made for some subscription once, changed since, maybe without our mark. */
const anyRow = fc
  .record({
    id: fc.constantFrom(...licenceIds),
    clientId: fc.option(fc.constantFrom(...clientIds), { freq: 8 }),
    of: anySubscription,
    isMarked: fc.boolean(),
    isActive: fc.boolean(),
    hidden: fc.subarray(['billing_cycle', 'end_date', 'purchase_price', 'count']),
  })
  .map(({ id, clientId, of, isMarked, isActive, hidden }) => {
    const row: Record<string, unknown> & { id: number } = {
      ...newLicenceToWire(clientId ?? 0, of as never, {
        ...creationFieldsOf(of, defaultSettings),
        is_active: isActive,
      }),
      client_id: clientId,
      notes: isMarked ? markOf(of) : 'Nothing of ours',
      id,
    };
    for (const field of hidden) delete row[field];
    return row;
  });

const anyWorld: fc.Arbitrary<World> = fc
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
        )
        .map(([subscriptionId, sherwebCustomerId, haloLicenceId]) => ({
          subscriptionId,
          sherwebCustomerId,
          haloLicenceId,
        })),
      { selector: ({ subscriptionId }) => subscriptionId },
    ),
  })
  .map(({ subscriptions, failed, mapped, ...world }) => ({
    ...world,
    mappings: mapped.map(([id, clientId]) => mapping(id, clientId)),
    reads: new Map(
      customerIds.map((id): [string, CustomerRead] => [
        id,
        failed.includes(id)
          ? failedRead
          : read(...subscriptions.filter((each) => each.sherwebCustomerId === id)),
      ]),
    ),
  }));

const runs = { numRuns: byDepth({ quick: 1_000, deep: 12_000 }) };
const touchesLicence = ['updateSubscription', 'reactivateSubscription', 'deactivateSubscription'];

describe('whatever stands on both sides, a plan', () => {
  it('has nothing left to do once it was applied', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        const after = applied(world, (await planOf(world)).changes);
        expect((await planOf(after)).changes).toEqual([]);
      }),
      runs,
    );
  });

  it('changes nothing for a customer whose read failed, but its mapping', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        for (const change of (await planOf(world)).changes)
          if (world.reads.get(change.sherwebCustomerId)?.ok === false)
            expect(change.kind).toMatch(/^create(Customer|Mapping)$/);
      }),
      runs,
    );
  });

  it('deactivates only what was ours and is gone from a customer that is there, read, mapped and not suspended', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        const licences = new Map(licencesOf(world).map((licence) => [licence.id, licence]));
        for (const change of (await planOf(world)).changes.filter(
          ({ kind }) => kind === 'deactivateSubscription',
        )) {
          const of = world.customers.find(({ id }) => id === change.sherwebCustomerId);
          const read = world.reads.get(change.sherwebCustomerId);
          const licence = licences.get(change.haloLicenceId ?? 0);
          expect(world.settings.deactivateDeleted).toBe(true);
          expect(of?.suspendedOn).toBeNull();
          expect(world.excluded).not.toContain(change.sherwebCustomerId);
          expect(read?.ok).toBe(true);
          expect(read?.ok && read.subscriptions.some(({ id }) => id === change.subscriptionId)).toBe(false);
          expect(licence?.clientId).toBe(change.haloClientId);
          expect(change.haloClientId).not.toBeNull();
          const isOurs =
            world.links.some(({ haloLicenceId }) => haloLicenceId === licence?.id) ||
            licence?.notes?.includes(`:${change.subscriptionId} `);
          expect(isOurs).toBe(true);
        }
      }),
      runs,
    );
  });

  it('touches a licence once, at its own customer, and only what Sherweb owns on it', async () => {
    const owned = new Set(Object.keys(creationFieldsOf(subscription('a'), defaultSettings)));
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        const changes = (await planOf(world)).changes.filter(({ kind }) => touchesLicence.includes(kind));
        const ids = changes.map(({ haloLicenceId }) => haloLicenceId);
        const clientOf = new Map(licencesOf(world).map((licence) => [licence.id, licence.clientId]));
        expect(new Set(ids).size).toBe(ids.length);
        for (const { fields, haloLicenceId, haloClientId } of changes) {
          expect(clientOf.get(haloLicenceId ?? 0)).toBe(haloClientId);
          expect(Object.keys(fields)).not.toContain('name');
          expect(Object.keys(fields).every((field) => owned.has(field))).toBe(true);
        }
      }),
      runs,
    );
  });

  it('never changes a mapping there is, and maps each Sherweb customer once', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        const { changes } = await planOf(world);
        const mapped = changes
          .filter(({ kind }) => kind === 'createMapping')
          .map((each) => each.sherwebCustomerId);
        expect(new Set(mapped).size).toBe(mapped.length);
        for (const { sherwebCustomerId } of world.mappings) expect(mapped).not.toContain(sherwebCustomerId);
        for (const id of world.excluded)
          expect(changes.some(({ sherwebCustomerId }) => sherwebCustomerId === id)).toBe(false);
      }),
      runs,
    );
  });

  it('creates at most one licence for a subscription, and none where one of its own may still be', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        const created = (await planOf(world)).changes
          .filter(({ kind }) => kind === 'createSubscription')
          .map(({ subscriptionId }) => subscriptionId);
        expect(new Set(created).size).toBe(created.length);
        const active = new Set(
          licencesOf(world)
            .filter((licence) => licence.active)
            .map(({ id }) => id),
        );
        for (const link of world.links)
          if (active.has(link.haloLicenceId)) expect(created).not.toContain(link.subscriptionId);
      }),
      runs,
    );
  });

  it('is the same whatever the order in which things were listed', async () => {
    const whole = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
    await fc.assert(
      fc.asyncProperty(
        anyWorld.chain((world) =>
          fc.record({
            world: fc.constant(world),
            customers: whole(world.customers),
            clients: whole(world.clients),
            rows: whole(world.rows),
            links: whole(world.links),
            mappings: whole(world.mappings),
            reads: whole([...world.reads]),
          }),
        ),
        async ({ world, reads, ...shuffled }) => {
          const other = await planOf({ ...world, ...shuffled, reads: new Map(reads) });
          expect(other.fingerprint).toBe((await planOf(world)).fingerprint);
        },
      ),
      runs,
    );
  });

  it('of one Halo customer touches nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, fc.constantFrom(...clientIds), async (world, id) => {
        for (const change of (await planOf(world, { ...everything, haloClientIds: [id] })).changes)
          expect(change.haloClientId).toBe(id);
      }),
      runs,
    );
  });

  it('is held when it makes too many of our licences inactive, and then keeps every change', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        const { maxDeactivations: most } = world.settings;
        const plan = await planOf(world);
        const unlimited = { ...world.settings, maxDeactivations: 100, maxDeactivationsPercent: 100 };
        const free = await planOf({ ...world, settings: unlimited });
        const ends = plan.changes.filter(({ kind }) => kind === 'deactivateSubscription').length;
        if (ends > most) expect(plan.holds).not.toEqual([]);
        if (ends <= Math.min(most, 2))
          expect(plan.holds.map(({ code }) => code)).not.toContain('tooManyDeactivations');
        expect(plan.changes).toEqual(free.changes);
      }),
      runs,
    );
  });

  it('creates no customer one of whose licences stands at a customer in Halo', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        const created = new Set(
          (await planOf(world)).changes
            .filter(({ kind }) => kind === 'createCustomer')
            .map(({ sherwebCustomerId }) => sherwebCustomerId),
        );
        const standing = licencesOf(world).filter(({ clientId }) =>
          world.clients.some(({ id }) => id === clientId),
        );
        for (const { sherwebCustomerId, subscriptionId, haloLicenceId } of world.links) {
          const lists = [...world.reads].filter(
            ([, each]) => each.ok && each.subscriptions.some(({ id }) => id === subscriptionId),
          );
          const hasMovedAway = lists.length > 0 && lists.every(([id]) => id !== sherwebCustomerId);
          if (!hasMovedAway && standing.some(({ id }) => id === haloLicenceId))
            expect(created).not.toContain(sherwebCustomerId);
        }
      }),
      runs,
    );
  });
});
