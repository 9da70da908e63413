import { given } from '../core/given.ts';
import { uuidsFrom } from '../core/ids.ts';
import { Tokens } from '../core/tokens.ts';
import {
  type SherwebChargePrices,
  type SherwebCustomer,
  type SherwebOrder,
  type SherwebSubscription,
  sherwebDateTime,
} from './model.ts';
import { Platforms } from './platforms.ts';
import { defaultSherwebSettings, type SherwebSettings } from './settings.ts';

type Loose<T> = { [K in keyof T]?: T[K] | undefined };
export type NewSherwebCustomer = { name: string } & Loose<
  Pick<SherwebCustomer, 'id' | 'path' | 'suspendedOn' | 'pricesHidden'>
>;
export type NewSherwebSubscription = { productName: string } & Loose<
  Omit<SherwebSubscription, 'productName'>
>;

/** What fake Sherweb knows. Tests change it as a partner would in Sherweb's portal. */
export class SherwebState {
  readonly credentials = {
    clientId: 'sandbox-sherweb-client',
    clientSecret: 'sandbox-sherweb-secret',
    subscriptionKey: '0123456789abcdef0123456789abcdef',
  };
  settings: SherwebSettings = structuredClone(defaultSherwebSettings);
  readonly tokens: Tokens;
  readonly platforms = new Platforms();
  readonly #now: () => Date;
  #uuid = uuidsFrom(1);
  #customers = new Map<string, SherwebCustomer>();
  #orders = new Map<string, SherwebOrder>();
  #chargePrices = new Map<string, SherwebChargePrices>();

  constructor(now: () => Date) {
    this.#now = now;
    this.tokens = new Tokens('sherweb', now);
  }

  customers(): SherwebCustomer[] {
    return [...this.#customers.values()];
  }

  customer(id: string): SherwebCustomer | undefined {
    return this.#customers.get(id);
  }

  subscription(id: string): SherwebSubscription | undefined {
    return this.#holder(id)?.subscriptions.find((subscription) => subscription.id === id);
  }

  addCustomer({ name, ...rest }: NewSherwebCustomer): SherwebCustomer {
    const customer: SherwebCustomer = {
      id: rest.id ?? this.#uuid(),
      displayName: name,
      path: ['Southridge Managed IT'],
      suspendedOn: null,
      pricesHidden: false,
      subscriptions: [],
      ...given(rest),
    };
    this.#customers.set(customer.id, customer);
    return customer;
  }

  addSubscription(customerId: string, fields: NewSherwebSubscription): SherwebSubscription {
    const subscription: SherwebSubscription = {
      id: fields.id ?? this.#uuid(),
      description: fields.productName,
      sku: `SKU-${fields.productName.replaceAll(/\W+/g, '-').toUpperCase()}`,
      quantity: 1,
      purchaseDate: sherwebDateTime(this.#now()),
      billingCycle: 'monthly',
      renewalSettingsConfigurable: true,
      fees: { recurringFee: 10, setupFee: 0, currency: 'Usd' },
      commitmentTerm: null,
      ...given(fields),
      productName: fields.productName,
    };
    this.#mustHave(customerId).subscriptions.push(subscription);
    return subscription;
  }

  /** From now on charges name the subscription. */
  charge(subscriptionId: string, prices: SherwebChargePrices): void {
    this.#chargePrices.set(subscriptionId, prices);
  }

  chargePrices(subscriptionId: string): SherwebChargePrices | undefined {
    return this.#chargePrices.get(subscriptionId);
  }

  setQuantity(subscriptionId: string, quantity: number): void {
    this.edit(subscriptionId, { quantity });
  }

  edit(subscriptionId: string, fields: Loose<Omit<SherwebSubscription, 'id'>>): SherwebSubscription {
    const subscription = this.subscription(subscriptionId);
    if (!subscription) throw new Error(`Fake Sherweb has no subscription ${subscriptionId}`);
    return Object.assign(subscription, given(fields));
  }

  /** A cancelled subscription is simply absent afterwards. */
  cancel(subscriptionId: string): void {
    const customer = this.#holder(subscriptionId);
    if (!customer) throw new Error(`Fake Sherweb has no subscription ${subscriptionId}`);
    customer.subscriptions = customer.subscriptions.filter(({ id }) => id !== subscriptionId);
  }

  rename(customerId: string, name: string): void {
    this.#mustHave(customerId).displayName = name;
  }

  /** Suspended is not deleted: the customer stays in every list. */
  suspend(customerId: string, suspended = true): void {
    this.#mustHave(customerId).suspendedOn = suspended ? sherwebDateTime(this.#now()) : null;
  }

  hidePrices(customerId: string, hidden = true): void {
    this.#mustHave(customerId).pricesHidden = hidden;
  }

  /** A deleted customer is simply absent afterwards. */
  remove(customerId: string): void {
    this.#mustHave(customerId);
    this.#customers.delete(customerId);
  }

  /** Takes an order in; it is carried out when its time has come, or somebody has looked often enough. */
  placeOrder(carryOut: () => boolean): SherwebOrder {
    const { ordersTakeMs } = this.settings;
    const dueAt = ordersTakeMs === null ? null : new Date(this.#now().getTime() + ordersTakeMs);
    const order: SherwebOrder = { id: this.#uuid(), status: 'Queued', dueAt, carryOut };
    this.#orders.set(order.id, order);
    return order;
  }

  /** Carries out every order whose time has come; half of it is over when it is no longer queued. */
  carryOutDue(): void {
    const now = this.#now().getTime();
    for (const order of this.#orders.values()) {
      if (order.dueAt === null || order.status === 'Success' || order.status === 'Failure') continue;
      if (now >= order.dueAt.getTime()) order.status = order.carryOut() ? 'Success' : 'Failure';
      else if (now >= order.dueAt.getTime() - (this.settings.ordersTakeMs ?? 0) / 2)
        order.status = 'Processing';
    }
  }

  order(id: string): SherwebOrder | undefined {
    return this.#orders.get(id);
  }

  /** Back to an empty Sherweb with default settings; tokens stay good. */
  reset(): void {
    this.settings = structuredClone(defaultSherwebSettings);
    this.#uuid = uuidsFrom(1);
    this.#customers.clear();
    this.#orders.clear();
    this.#chargePrices.clear();
    this.platforms.clear();
  }

  #holder(subscriptionId: string): SherwebCustomer | undefined {
    return this.customers().find(({ subscriptions }) =>
      subscriptions.some(({ id }) => id === subscriptionId),
    );
  }

  #mustHave(customerId: string): SherwebCustomer {
    const customer = this.#customers.get(customerId);
    if (!customer) throw new Error(`Fake Sherweb has no customer ${customerId}`);
    return customer;
  }
}
