import { z } from 'zod';
import { assumptions } from '../assumptions/all.ts';
import type { Caller } from '../http/caller.ts';
import { orNothing } from '../http/outside-error.ts';
import { believeEach } from './believe.ts';
import { createSherwebRead, type SherwebCredentials, sherwebApis } from './requests.ts';

/** What a platform counts: the seats of the subscriptions that fill it, which may be several. */
interface Meter {
  readonly id: string;
  readonly name: string;
  readonly subscriptionIds: readonly string[];
  /** Seats in all and in use; null: Sherweb shows no usage of it that can be believed. */
  readonly usage: { readonly total: number; readonly used: number } | null;
}

/** The meters of customers, where platforms say how many seats are in use. */
export interface MetersClient {
  /**
   * Every meter that one of the customer's subscriptions fills; none where it is set up on no platform.
   * @throws OutsideError
   */
  readMeters(customerId: string): Promise<Meter[]>;
}

const { platforms, usages, subscriptions } = assumptions.sherwebMeters.value;

const platformsAnswer = z.object({
  configuredPlatforms: z.array(z.object({ id: z.string().min(1) })).nullish(),
});
const seats = z.number().int().nonnegative().max(10_000_000);
const usagesAnswer = z.object({ meterUsages: z.array(z.unknown()).nullish() });
const usageItem = z.object({ meterId: z.string().min(1), totalQuantities: seats, consumedQuantities: seats });
const joinsAnswer = z.object({ subscriptionMeters: z.array(z.unknown()).nullish() });
const joinItem = z.object({
  subscriptionId: z.string().min(1),
  meters: z.array(z.object({ id: z.string().nullish(), name: z.string().nullish() })).nullish(),
});

/** Reads meters of the Service Provider API: one request, and two more a platform. */
export function createMetersClient(credentials: SherwebCredentials, caller: Caller): MetersClient {
  const read = createSherwebRead(credentials, caller, sherwebApis.serviceProvider);

  const metersOf = async (customerId: string, platformId: string): Promise<Meter[]> => {
    const platform = `/customers/${encodeURIComponent(customerId)}/platforms/${encodeURIComponent(platformId)}`;
    const [used, joined] = await Promise.all([
      // A platform without usages has meters all the same; nobody knows what is used of them.
      read(`${platform}/${usages}`, 'meters', usagesAnswer, {}).catch(orNothing),
      read(subscriptions, 'meters', joinsAnswer, { customerId, platformId }),
    ]);
    return joinedMeters(
      believeEach(joinItem, joined.subscriptionMeters),
      believeEach(usageItem, used?.meterUsages),
    );
  };

  return {
    async readMeters(customerId) {
      const path = `/customers/${encodeURIComponent(customerId)}/${platforms}`;
      const { configuredPlatforms } = await read(path, 'meters', platformsAnswer, {});
      const all = await Promise.all((configuredPlatforms ?? []).map(({ id }) => metersOf(customerId, id)));
      return all.flat();
    },
  };
}

function joinedMeters(
  joins: readonly z.infer<typeof joinItem>[],
  used: readonly z.infer<typeof usageItem>[],
): Meter[] {
  const usageOf = new Map(
    used.map((each) => [each.meterId, { total: each.totalQuantities, used: each.consumedQuantities }]),
  );
  const meters = new Map<string, Meter>();
  for (const { subscriptionId, meters: filled } of joins)
    for (const { id, name } of filled ?? []) {
      if (!id) continue;
      const before = meters.get(id);
      meters.set(id, {
        id,
        name: before?.name || (name ?? ''),
        subscriptionIds: [...(before?.subscriptionIds ?? []), subscriptionId],
        usage: usageOf.get(id) ?? null,
      });
    }
  return [...meters.values()];
}
