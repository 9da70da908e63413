import type { SandboxSeed, SandboxState } from '../../sandbox/state.ts';

/** Numbers between 0 and 1 that look random and are the same every time (mulberry32). */
export const randomFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};
export type Random = ReturnType<typeof randomFrom>;

const customers = 20;
const each = 5;

const pick = <T>(list: readonly T[], random: Random): T | undefined =>
  list[Math.floor(random() * list.length)];
const up = (most: number, random: Random): number => 1 + Math.floor(random() * most);

/** A partner's customers, the half of whom Halo knows already. */
export const town: SandboxSeed = ({ sherweb, halo }) => {
  for (let place = 1; place <= customers; place += 1) {
    const name = `Parish ${place} Council`;
    sherweb.addCustomer({ id: `c-${place}`, name });
    if (place % 2 === 0) halo.addClient({ name });
    for (let number = 1; number <= each; number += 1)
      buy(sherweb, `c-${place}`, number, number, `s-${place}-${number}`, '2026-01-10T08:00:00.0000000');
  }
  // What this tenant makes of values; the second sync has nothing to write all the same.
  Object.assign(halo.settings.keepsLicences, {
    costDecimals: 1,
    dateHours: -1,
    lowerCaseWords: true,
    skuLength: 8,
    dropsAutorenew: true,
  });
  halo.settings.maxPageSize = 40;
};

const buy = (
  sherweb: SandboxState['sherweb'],
  customerId: string,
  number: number,
  quantity: number,
  id: string,
  purchaseDate?: string,
) =>
  sherweb.addSubscription(customerId, {
    id,
    productName: `Product ${number}`,
    quantity,
    fees: { recurringFee: number + 0.25, setupFee: 0, currency: 'Usd' },
    commitmentTerm: {
      type: 'Annual',
      termEndDate: '2027-01-09',
      renewalConfiguration: { renewalDate: '2027-01-10' },
    },
    ...(purchaseDate === undefined ? {} : { purchaseDate }),
  });

/** A day at Sherweb: quantities and prices change, something ends, comes, comes back, or is renewed under a new id. */
export function dayAtSherweb({ sherweb }: SandboxState, day: number, random: Random): void {
  for (let change = 0; change < 6; change += 1) {
    const customer = pick(sherweb.customers(), random);
    const number = up(each, random);
    const had = customer?.subscriptions.find(({ productName }) => productName === `Product ${number}`);
    if (customer === undefined) return;
    const id = `${customer.id.replace('c-', 's-')}-${number}`;
    const dice = random();
    if (had === undefined) {
      if (sherweb.subscription(id) === undefined) buy(sherweb, customer.id, number, up(90, random), id);
    } else if (dice < 0.2) sherweb.cancel(had.id);
    else if (dice < 0.35) {
      sherweb.cancel(had.id);
      buy(sherweb, customer.id, number, up(90, random), `${id}-of-day-${day}-${change}`);
    } else if (dice < 0.5)
      sherweb.edit(had.id, { fees: { recurringFee: up(3000, random) / 100, setupFee: 0, currency: 'Usd' } });
    else sherweb.setQuantity(had.id, up(90, random));
  }
}

/** A customer is deleted in Sherweb and made anew under the same name, with the same products under new ids. */
export function madeAnew({ sherweb }: SandboxState, day: number, random: Random): void {
  const customer = pick(sherweb.customers(), random);
  if (customer === undefined) return;
  const { displayName: name, subscriptions } = structuredClone(customer);
  sherweb.remove(customer.id);
  const id = `c-day${day}`;
  sherweb.addCustomer({ id, name });
  for (const [place, subscription] of subscriptions.entries())
    sherweb.addSubscription(id, { ...subscription, id: `s-day${day}-new-${place}` });
}

/** A day in Halo: people change what is theirs and what is not, make a licence inactive, delete one while a list is read. */
export function dayInHalo({ halo }: SandboxState, random: Random): void {
  const some = () => pick(halo.licences(), random);
  const edited = some();
  if (edited)
    halo.editLicence(edited.id, {
      price: up(50, random),
      ...(random() < 0.3 ? { count: up(90, random) } : {}),
    });
  const ended = some();
  if (ended && random() < 0.3) halo.editLicence(ended.id, { is_active: false, status: 'Inactive' });
  const deleted = some();
  if (deleted && random() < 0.3)
    halo.settings.deletedAfterPage = { list: 'licences', page: 1, id: deleted.id };
}

/** Something that goes wrong for a while. */
export function trouble({ faults }: SandboxState, random: Random): void {
  const times = random() < 0.5 ? 1 : 40;
  const halo = { side: 'halo' as const, times };
  const licences = { method: 'POST', path: '/SoftwareLicence' };
  const all = [
    () => faults.add({ ...halo, match: licences, effect: { kind: 'applyThenLose', how: 'reset' } }),
    () => faults.add({ ...halo, match: licences, effect: { kind: 'status', status: 503 } }),
    () => faults.add({ ...halo, match: { path: '/api/Client' }, effect: { kind: 'html' } }),
    () => faults.add({ ...halo, times: 1, effect: { kind: 'expiredToken' } }),
    () =>
      faults.add({
        side: 'sherweb',
        times,
        match: { path: '/details', query: { customerId: 'c-3' } },
        effect: { kind: 'malformedJson' },
      }),
    () =>
      faults.add({
        side: 'sherweb',
        times,
        match: { path: '/v1/customers' },
        effect: { kind: 'status', status: 500 },
      }),
  ];
  all[Math.floor(random() * all.length)]?.();
}
