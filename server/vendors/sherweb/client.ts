import { createHash } from 'node:crypto';
import type { Subscription } from '../../../shared/subscription.ts';
import type { Account } from '../../../shared/tenant.ts';
import type { Caller } from '../http/caller.ts';
import { OutsideError } from '../http/outside-error.ts';
import { customerItem, customerList, detailsCore, pricingCore, subscriptionList } from './api-types.ts';
import { toSubscription, toUtc } from './mapper.ts';
import { readItems, type UnreadableSubscription } from './read-items.ts';
import { createSherwebRead, type SherwebCredentials, sherwebApis } from './requests.ts';

export interface SherwebCustomer {
  readonly id: string;
  readonly displayName: string;
  readonly path: readonly string[];
  /** ISO date-time, UTC; null when not suspended. */
  readonly suspendedOn: string | null;
}

/** `unreadable`: rows of the list that are not what we expect, with their id where one could be made out. */
export interface CustomerList {
  readonly customers: readonly SherwebCustomer[];
  readonly unreadable: readonly { readonly id: string | null }[];
}

/** `unreadable`: subscriptions that are there, but that cannot be believed; nothing may follow from what they say. */
interface SubscriptionList {
  readonly subscriptions: readonly Subscription[];
  readonly unreadable: readonly UnreadableSubscription[];
}

export interface SherwebClient {
  /** Whose answers these are, by the credentials: Sherweb has no call that says. */
  readonly account: Account;
  /** Every Sherweb customer. @throws OutsideError */
  readCustomers(signal?: AbortSignal): Promise<CustomerList>;
  /**
   * One customer's subscriptions, details and pricing in one; complete or an error, never a part.
   * @throws OutsideError
   */
  readSubscriptions(customerId: string, signal?: AbortSignal): Promise<SubscriptionList>;
  /** The ids of one customer's subscriptions now: details only, the cheapest complete read. @throws OutsideError */
  readSubscriptionIds(customerId: string, signal?: AbortSignal): Promise<Set<string>>;
  readonly calls: number;
}

/**
 * The Service Provider API, as far as we use it (only reads).
 */
export function createSherwebClient(credentials: SherwebCredentials, caller: Caller): SherwebClient {
  const read = createSherwebRead(credentials, caller, sherwebApis.serviceProvider);

  const readDetails = async (customerId: string, signal?: AbortSignal) => {
    const what = 'subscriptions';
    const path = '/billing/subscriptions/details';
    const { items } = await read(path, what, subscriptionList, { customerId }, signal);
    return readItems(detailsCore, items, what);
  };

  const readPricing = async (customerId: string, signal?: AbortSignal) => {
    try {
      const what = 'prices';
      const path = '/billing/subscriptions/pricing-information';
      const { items } = await read(path, what, subscriptionList, { customerId }, signal);
      return readItems(pricingCore, items, what);
    } catch (error) {
      // Sherweb can hide prices for a customer; the quantity counts all the same.
      if (error instanceof OutsideError && (error.code === 'forbidden' || error.code === 'notFound'))
        return { good: [], unreadable: [] };
      throw error;
    }
  };

  return {
    async readCustomers(signal) {
      const { items } = await read('/customers', 'customers', customerList, {}, signal);
      const customers = new Map<string, SherwebCustomer>();
      const unreadable: { id: string | null }[] = [];
      for (const item of items ?? []) {
        const parsed = customerItem.safeParse(item);
        if (!parsed.success) unreadable.push({ id: idOf(item) });
        else if (contradicts(customers.get(parsed.data.id), parsed.data)) {
          customers.delete(parsed.data.id);
          unreadable.push({ id: parsed.data.id });
        } else if (!unreadable.some(({ id }) => id === parsed.data.id)) {
          const { id, displayName, path, suspendedOn } = parsed.data;
          customers.set(id, {
            id,
            displayName,
            path: path ?? [],
            suspendedOn: suspendedOn ? toUtc(suspendedOn) : null,
          });
        }
      }
      return { customers: [...customers.values()], unreadable };
    },

    async readSubscriptions(customerId, signal) {
      const [details, pricing] = await Promise.all([
        readDetails(customerId, signal),
        readPricing(customerId, signal),
      ]);
      const prices = new Map(pricing.good.map((item) => [item.id, item]));
      return {
        subscriptions: details.good.map((item) => toSubscription(customerId, item, prices.get(item.id))),
        unreadable: details.unreadable,
      };
    },

    async readSubscriptionIds(customerId, signal) {
      const { good, unreadable } = await readDetails(customerId, signal);
      return new Set([...good, ...unreadable].map(({ id }) => id));
    },

    account: {
      id: createHash('sha256').update(credentials.clientId).digest('hex').slice(0, 16),
      name: credentials.companyName ?? '',
    },
    get calls() {
      return caller.calls;
    },
  };
}

/** The same customer twice, under two names: then nobody knows which one it is. */
const contradicts = (known: SherwebCustomer | undefined, other: { displayName: string }): boolean =>
  known !== undefined && known.displayName !== other.displayName;

const idOf = (item: unknown): string | null =>
  typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : null;
