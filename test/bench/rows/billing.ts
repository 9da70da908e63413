import { monitorEventLoopDelay } from 'node:perf_hooks';
import { compareBilling } from '../../../server/billing/compare/compare.ts';
import { pauses } from '../../../server/event-loop/give-way.ts';
import { productKeys, subscription } from '../../sandbox/seeds/catalogue.ts';
import type { SandboxSeed } from '../../sandbox/state.ts';
import { openOtherScreen } from '../browser/open-other-screen.ts';
import { openBrowserWorld } from '../browser/world.ts';
import { repeated } from '../measure.ts';
import type { Bench, Row } from '../row.ts';
import { billingWorld } from '../seeds/billing-world.ts';

const size = 20_000;
/** How finely stalls are sampled; a stall is what is longer. */
const resolution = 2;

/** The companion's own time for a comparison, both sides already read, and how long it keeps others waiting. */
export const billingCompare: Row = {
  id: 'billing-compare',
  what: 'billing compared, both sides already read',
  measuredOn: `${size.toLocaleString('en')} subscriptions, 1,000 invoices of 20 lines`,
  async measure() {
    const world = billingWorld(size);
    const delay = monitorEventLoopDelay({ resolution });
    const runs = await repeated({ warmUp: 3, times: 9 }, async () => {
      delay.enable();
      delay.reset();
      const from = performance.now();
      await compareBilling(world, pauses());
      const ms = performance.now() - from;
      // One more turn, so that the last stall is seen.
      await new Promise((resolve) => setTimeout(resolve, resolution * 2));
      delay.disable();
      return { ms, stallMs: Math.max(0, delay.max / 1e6 - resolution) };
    });
    return [
      { what: '', unit: 'ms', values: runs.map(({ ms }) => ms), target: { most: 300 } },
      { what: 'longest stall', unit: 'ms', values: runs.map(({ stallMs }) => stallMs), target: { most: 50 } },
    ];
  },
};

const customers = 1_000;
const lines = 20;

const seed: SandboxSeed = ({ sherweb, halo, now }) => {
  for (let place = 0; place < customers; place += 1) {
    const name = `Customer ${String(place).padStart(4, '0')}`;
    const { id } = halo.addClient({ name });
    const customer = sherweb.addCustomer({ name });
    const product = productKeys[place % productKeys.length] ?? 'exchange1';
    sherweb.addSubscription(customer.id, subscription(now(), { product, quantity: (place % 40) + 1 }));
    halo.addRecurringInvoice(
      id,
      Array.from({ length: lines }, (_, line) => {
        const licence = halo.addLicence({ name: `Product ${line}`, client_id: id, count: 3 });
        return { licenceId: licence.id, unitPrice: 10 };
      }),
    );
  }
};

const openings = 9;
const warmUp = 2;

/** What a comparison of all customers asks of Halo. */
export const billingRequests: Row = {
  id: 'billing-requests',
  what: 'Halo requests, billing compared',
  measuredOn: '1,000 customers, 1,000 invoices of 20 lines each',
  async measure(bench) {
    bench.say('reading both sides');
    const { sandbox, companion } = await bench.shared('billing', () => openBilling(bench));
    const values = await repeated({ warmUp: 0, times: 3 }, async () => {
      sandbox.state.clearRequests();
      await companion.ask(['billing', '--last-read']);
      return sandbox.state.requests.filter(({ side }) => side === 'halo').length;
    });
    return [{ what: '', unit: '', values, target: { most: 40 } }];
  },
};

/** How soon the Billing screen stands after it is gone to. */
export const billingScreen: Row = {
  id: 'billing-screen',
  what: 'Billing screen',
  measuredOn: '1,000 customers, 1,000 invoices of 20 lines each',
  async measure(bench) {
    const world = await bench.shared('billing', () => openBilling(bench));
    bench.say('opening the screen in fresh pages');
    const firsts: number[] = [];
    for (let turn = 0; turn < openings + warmUp; turn += 1) {
      const page = await openOtherScreen(world);
      firsts.push(await page.evaluate<number>(paint));
      await page.locator('.worklist tbody tr').first().waitFor();
      await page.close();
    }
    return [{ what: 'first paint', unit: 'ms', values: firsts.slice(warmUp), target: { most: 150 } }];
  },
};

const openBilling = (bench: Bench) =>
  openBrowserWorld(bench, {
    seed,
    isOpen: false,
    before: [
      ['mappings', 'generate'],
      ['sync', '--subscriptions'],
      ['billing', '--last-read'],
    ],
  });

/** The screen's own head, with what holds the place of rows that are on their way. */
const paint = `probe.until(
  () => { location.hash = '#billing' },
  () => document.querySelector('#screen-title')?.textContent === 'Billing',
)`;
