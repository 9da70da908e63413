import type { Page } from '@playwright/test';
import { productKeys, subscription } from '../../sandbox/seeds/catalogue.ts';
import type { SandboxSeed } from '../../sandbox/state.ts';
import { openBrowserWorld } from '../browser/world.ts';
import type { Row } from '../row.ts';

const customers = 40;
const warmUp = 8;

/** As many rows as a customer has no other one has, so that a count tells whose rows are shown. */
const rowsOf = (index: number): number => 30 + index;

const seed: SandboxSeed = ({ sherweb, halo, now }) => {
  for (let index = 0; index < customers; index += 1) {
    const name = `Contoso branch ${String(index).padStart(2, '0')}`;
    halo.addClient({ name });
    const { id } = sherweb.addCustomer({ name });
    for (let row = 0; row < rowsOf(index); row += 1)
      sherweb.addSubscription(
        id,
        subscription(now(), {
          product: productKeys[row % productKeys.length] ?? 'exchange1',
          quantity: row + 1,
        }),
      );
  }
};

const customerPage = (id: number) => `/customers?mainview=client&clientid=${id}`;
const ask = (page: Page, code: string): Promise<number> => page.evaluate<number>(code);

/**
 * From the change of Halo's address, our tab being chosen, to the end of the frame that shows the next customer's
 * rows: none of these customers was shown in this page before. And how much of the page moves meanwhile.
 */
export const navigation: Row = {
  id: 'navigation',
  what: 'navigation to rows on screen',
  measuredOn: `${customers} customers of 30 to ${rowsOf(customers - 1)} rows, companion warm, loopback`,
  async measure(bench) {
    bench.say('sync, then one customer after the other');
    const { sandbox, openHalo } = await openBrowserWorld(bench, {
      seed,
      isOpen: true,
      before: [
        ['mappings', 'generate'],
        ['sync', '--subscriptions'],
      ],
    });
    const ids = sandbox.state.halo
      .clients()
      .map(({ id }) => id)
      .slice(-customers);
    const [first, ...others] = ids;
    const page = await openHalo(customerPage(first ?? 0));
    const ours = page.getByRole('tab', { name: /Sherweb/ });
    await ours.filter({ hasText: String(rowsOf(0)) }).click();
    await page.waitForTimeout(1_000);
    const times: number[] = [];
    const shifts: number[] = [];
    for (const [place, id] of others.entries()) {
      await ask(page, 'probe.takeShifts()');
      times.push(await ask(page, `probe.rowsAfter('${customerPage(id)}', ${rowsOf(place + 1)})`));
      // Whatever moves late, moves within this.
      await page.waitForTimeout(400);
      shifts.push(await ask(page, 'probe.takeShifts()'));
    }
    return [
      { what: 'the next customer', unit: 'ms', values: times.slice(warmUp), target: { most: 120 } },
      { what: 'layout shift', unit: '', values: shifts, target: { most: 0.01 } },
    ];
  },
};
