import { Hono } from 'hono';
import type { SandboxEnv } from '../core/env.ts';
import type { SherwebChargePrices, SherwebSubscription } from './model.ts';
import { problem } from './problems.ts';
import type { SherwebState } from './state.ts';

interface Charged {
  readonly subscription: SherwebSubscription;
  readonly prices: SherwebChargePrices;
}

const charged = (state: SherwebState, subscriptions: readonly SherwebSubscription[]): Charged[] =>
  subscriptions.flatMap((subscription) => {
    const prices = state.chargePrices(subscription.id);
    return prices === undefined ? [] : [{ subscription, prices }];
  });

/** The month of a plain date, as both answers name it. */
const periodOf = (date: string) => {
  const [year = 1970, month = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { periodFrom: `${date.slice(0, 7)}-01`, periodTo: `${date.slice(0, 7)}-${last}` };
};

const common = ({ subscription }: Charged) => ({
  productName: subscription.productName,
  sku: subscription.sku,
  chargeName: subscription.productName,
  chargeType: 'Recurring',
  billingCycleType: subscription.billingCycle === 'yearly' ? 'Yearly' : 'Monthly',
  quantity: subscription.quantity,
  currency: subscription.fees?.currency.toUpperCase() ?? 'USD',
  isProratable: true,
});

/** What customers owe the partner; part of the Service Provider API. */
export const receivableCharges = (state: SherwebState, now: () => Date): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>().get('/billing/receivable-charges', (c) => {
    if (state.settings.psaIntegration) return problem(c, 400, 'A PSA integration is enabled.');
    const customer = state.customer(c.req.query('customerId') ?? '');
    if (!customer) return problem(c, 404, 'There is no such customer.');
    const period = periodOf(c.req.query('date') ?? now().toISOString());
    return c.json({
      ...period,
      charges: charged(state, customer.subscriptions).map((one) => ({
        ...common(one),
        ...period,
        costPrice: one.prices.retailPrice,
        costPriceProrated: one.prices.retailPrice,
      })),
    });
  });

/** What the partner owes Sherweb, for all customers in one; the Distributor API. Customers are named in tags only. */
export const payableCharges = (state: SherwebState, now: () => Date): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>().get('/billing/payable-charges', (c) => {
    const period = periodOf(c.req.query('date') ?? now().toISOString());
    const charges = state.customers().flatMap((customer) =>
      charged(state, customer.subscriptions).map((one) => ({
        ...common(one),
        ...period,
        listPrice: one.prices.listPrice,
        netPrice: one.prices.netPrice,
        netPriceProrated: one.prices.netPrice,
        subTotal: one.prices.netPrice * one.subscription.quantity,
        isBilled: false,
        deductions: [],
        fees: [],
        tags: state.settings.chargesNameCustomers
          ? [{ name: 'CustomerName', value: customer.displayName }]
          : [],
      })),
    );
    return c.json({ ...period, charges });
  });
