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

/** A partner's customers, the half of whom Halo knows already. */
export const town: SandboxSeed = ({ sherweb, halo }) => {
  for (let place = 1; place <= customers; place += 1) {
    const name = `Parish ${place} Council`;
    sherweb.addCustomer({ id: `c-${place}`, name });
    if (place % 2 === 0) halo.addClient({ name });
    for (let number = 1; number <= each; number += 1) buy({ sherweb }, place, number, number);
  }
};

const buy = ({ sherweb }: Pick<SandboxState, 'sherweb'>, place: number, number: number, quantity: number) =>
  sherweb.addSubscription(`c-${place}`, {
    id: `s-${place}-${number}`,
    productName: `Product ${number}`,
    quantity,
    purchaseDate: '2026-01-10T08:00:00.0000000',
  });

/** A day at Sherweb and in Halo: some quantities, prices and names change, something ends, something comes back. */
export function oneDay({ sherweb, halo }: SandboxState, random: Random): void {
  const up = (most: number) => 1 + Math.floor(random() * most);
  for (let change = 0; change < 6; change += 1) {
    const [place, number] = [up(customers), up(each)];
    const id = `s-${place}-${number}`;
    if (!sherweb.subscription(id)) buy({ sherweb }, place, number, up(90));
    else if (random() < 0.25) sherweb.cancel(id);
    else if (random() < 0.2)
      sherweb.edit(id, { fees: { recurringFee: up(30), setupFee: 0, currency: 'Usd' } });
    else sherweb.setQuantity(id, up(90));
  }
  const licences = halo.licences();
  const licence = licences[Math.floor(random() * licences.length)];
  if (licence) halo.editLicence(licence.id, { price: up(50), ...(random() < 0.3 ? { count: up(90) } : {}) });
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
