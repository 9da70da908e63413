import type { NewSherwebSubscription } from '../../sandbox/sherweb/state.ts';
import type { Act, Scene } from './acts.ts';
import { products, spellings } from './names.ts';

const terms = [
  null,
  { type: 'Annual', termEndDate: '2027-03-31', renewalConfiguration: { renewalDate: '2027-04-01' } },
  { type: 'Monthly', termEndDate: '2036-12-31', renewalConfiguration: null },
] as const;
const cycles = ['monthly', 'yearly', 'unknown'];

const newSubscription = ({ diary }: Scene, product: number, more: number): NewSherwebSubscription => {
  diary.serial += 1;
  const [productName, sku, fee] = products[product % products.length] ?? ['Other', 'SKU-OTHER', 1];
  return {
    id: `sub-${diary.serial}`,
    productName,
    sku,
    quantity: 1 + (more % 40),
    purchaseDate: `2026-0${1 + (more % 9)}-15T10:20:30.1234567`,
    billingCycle: cycles[more % cycles.length],
    fees: more % 5 === 0 ? null : { recurringFee: fee, setupFee: 0, currency: 'Usd' },
    commitmentTerm: terms[more % terms.length],
  };
};

/** What happens at Sherweb. An act without anything to act on does nothing. */
export const inSherweb: Record<string, Act> = {
  customerAppears({ state, diary }, a) {
    diary.serial += 1;
    state.sherweb.addCustomer({ id: `cust-${diary.serial}`, name: spellings[a % spellings.length] ?? '' });
  },
  customerRenamed: ({ state, customer }, a, b) => {
    const one = customer(a);
    if (one) state.sherweb.rename(one.id, spellings[b % spellings.length] ?? '');
  },
  customerSuspended: ({ state, customer }, a) => {
    const one = customer(a);
    if (one) state.sherweb.suspend(one.id, one.suspendedOn === null);
  },
  customerDeleted({ state, diary, customer }, a) {
    const one = customer(a);
    if (!one) return;
    diary.goneCustomers.push(one);
    state.sherweb.remove(one.id);
  },
  customerComesBack({ state, diary }) {
    const one = diary.goneCustomers.pop();
    if (!one) return;
    const { displayName: name, subscriptions, ...rest } = one;
    state.sherweb.addCustomer({ ...rest, name });
    for (const subscription of subscriptions)
      if (!state.sherweb.subscription(subscription.id)) state.sherweb.addSubscription(one.id, subscription);
  },
  customerMadeAnew({ state, diary, customer }, a) {
    const one = customer(a);
    if (!one) return;
    diary.serial += 1;
    const { displayName: name, subscriptions } = structuredClone(one);
    state.sherweb.remove(one.id);
    const { id } = state.sherweb.addCustomer({ id: `cust-${diary.serial}`, name });
    for (const subscription of subscriptions) {
      diary.serial += 1;
      state.sherweb.addSubscription(id, { ...subscription, id: `sub-${diary.serial}` });
    }
  },
  customerUnreadable({ diary, customer }, a) {
    const one = customer(a);
    if (one && !diary.unreadable.delete(one.id)) diary.unreadable.add(one.id);
  },
  bought(scene, a, b, c) {
    const one = scene.customer(a);
    if (one) scene.state.sherweb.addSubscription(one.id, newSubscription(scene, b, c));
  },
  quantityChanged: ({ state, subscription }, a, b) => {
    const one = subscription(a);
    // Now and then more than anybody buys.
    if (one) state.sherweb.setQuantity(one.id, b % 29 === 0 ? 2 ** 31 : b % 60);
  },
  productRenamed: ({ state, subscription }, a, b) => {
    const one = subscription(a);
    if (one) state.sherweb.edit(one.id, { productName: b % 7 === 0 ? '   ' : `Renamed ${b % 3}` });
  },
  priceChanged: ({ state, subscription }, a, b) => {
    const one = subscription(a);
    const fees = b % 4 === 0 ? null : { recurringFee: b / 4, setupFee: 0, currency: 'Usd' as const };
    if (one) state.sherweb.edit(one.id, { fees });
  },
  pricesHidden: ({ state, customer }, a) => {
    const one = customer(a);
    if (one) state.sherweb.hidePrices(one.id, !one.pricesHidden);
  },
  termChanged: ({ state, subscription }, a, b) => {
    const one = subscription(a);
    if (one) state.sherweb.edit(one.id, { commitmentTerm: structuredClone(terms[b % terms.length]) });
  },
  cancelled({ state, diary, subscription }, a) {
    const one = subscription(a);
    const owner = state.sherweb.customers().find(({ subscriptions }) => one && subscriptions.includes(one));
    if (!one || !owner) return;
    diary.goneSubscriptions.push({ customerId: owner.id, subscription: { ...one } });
    state.sherweb.cancel(one.id);
  },
  renewed({ state, diary, subscription }, a, b) {
    const one = subscription(a);
    const owner = state.sherweb.customers().find(({ subscriptions }) => one && subscriptions.includes(one));
    if (!one || !owner) return;
    diary.serial += 1;
    state.sherweb.cancel(one.id);
    const term = b % 3 === 0 ? { sku: `${one.sku}-M` } : {};
    state.sherweb.addSubscription(owner.id, {
      ...one,
      ...term,
      id: `sub-${diary.serial}`,
      quantity: 1 + (b % 40),
    });
  },
  allCancelled(scene, a) {
    const one = scene.customer(a);
    for (const subscription of [...(one?.subscriptions ?? [])]) {
      scene.diary.goneSubscriptions.push({ customerId: one?.id ?? '', subscription: { ...subscription } });
      scene.state.sherweb.cancel(subscription.id);
    }
  },
  subscriptionComesBack({ state, diary, customer }, a, b) {
    const gone = diary.goneSubscriptions.pop();
    const one = b % 3 === 0 ? customer(a) : state.sherweb.customer(gone?.customerId ?? '');
    if (!gone || !one) return;
    if (b % 4 === 0) diary.serial += 1;
    const id = b % 4 === 0 ? `sub-${diary.serial}` : gone.subscription.id;
    if (!state.sherweb.subscription(id)) state.sherweb.addSubscription(one.id, { ...gone.subscription, id });
  },
  subscriptionMoved({ state, subscription, customer }, a, b) {
    const [one, to] = [subscription(a), customer(b)];
    if (!one || !to) return;
    state.sherweb.cancel(one.id);
    state.sherweb.addSubscription(to.id, { ...one });
  },
  underTwoCustomers({ state, subscription, customer }, a, b) {
    const [one, to] = [subscription(a), customer(b)];
    if (one && to && !to.subscriptions.some(({ id }) => id === one.id))
      state.sherweb.addSubscription(to.id, { ...one });
  },
};
