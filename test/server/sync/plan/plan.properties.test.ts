import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleFor } from '../../../../server/left-out/rule-for.ts';
import { creationFieldsOf } from '../../../../server/vendors/halo/mapper.ts';
import { readMark } from '../../../../server/vendors/halo/mark.ts';
import type { Link } from '../../../../shared/link.ts';
import { defaultSettings } from '../../../../shared/settings.ts';
import { byDepth } from '../../../trust/depth.ts';
import { everything, subscription } from '../builders.ts';
import { anyWorld, clientIds } from './any-world.ts';
import { applied, licencesOf, planOf, settled, type World } from './world.ts';

const runs = { numRuns: byDepth({ quick: 750, deep: 12_000 }) };
const touchesLicence = ['updateSubscription', 'reactivateSubscription', 'deactivateSubscription'];

/** The licence stands at another Halo customer than its subscription, and bears another one's mark: it is not its own. */
const isContradicted = ({ subscriptionId, haloLicenceId }: Link, { mappings, reads, rows }: World) => {
  const row = rows.find(({ id }) => id === haloLicenceId);
  const bears = readMark(String(row?.notes))?.subscriptionId;
  const owners = [...reads.values()].flatMap((each) =>
    each.ok ? each.subscriptions.filter(({ id }) => id === subscriptionId) : [],
  );
  const places = owners.map(
    ({ sherwebCustomerId }) =>
      mappings.find((mapping) => mapping.sherwebCustomerId === sherwebCustomerId)?.haloClientId,
  );
  return bears !== undefined && bears !== subscriptionId && !places.includes(Number(row?.client_id));
};

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

  it('has nothing left to do once persons settled some of what it asks and it was applied', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        let now: World = world;
        for (const pick of world.picks) now = await settled(now, pick);
        const after = applied(now, (await planOf(now)).changes);
        expect((await planOf(after)).changes).toEqual([]);
      }),
      runs,
    );
  });

  it('leaves alone what persons left out of sync, whatever they settled', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        const ofRule = ruleFor(world.leftOut ?? []);
        let now: World = world;
        for (const pick of world.picks) now = await settled(now, pick);
        const bought = new Map(
          [...world.reads.values()].flatMap((each) =>
            each.ok
              ? each.subscriptions.map((one) => [`${one.sherwebCustomerId} ${one.id}`, one] as const)
              : [],
          ),
        );
        for (const { kind, subscriptionId, sherwebCustomerId } of (await planOf(now)).changes) {
          const one = bought.get(`${sherwebCustomerId} ${subscriptionId}`);
          if (one === undefined || kind === 'deactivateSubscription') continue;
          const rule = ofRule({ ...one, subscriptionId: one.id }, 'sync');
          expect(rule, `${kind} of ${subscriptionId}`).toBeUndefined();
        }
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
          if (active.has(link.haloLicenceId) && !isContradicted(link, world))
            expect(created).not.toContain(link.subscriptionId);
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
