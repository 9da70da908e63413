import type { Trail } from '../audit/trail.ts';
import { provenCosts } from '../fees/proven-cost.ts';
import type { Tenants } from '../tenants/tenants.ts';
import type { VendorClients } from '../vendors/clients.ts';
import type { OrderDeps, OrderPace } from './deps.ts';
import { createOrders, type Orders } from './orders.ts';
import type { RowDeps } from './rows.ts';
import { openSentJournal } from './sent-journal.ts';

interface Deps extends Pick<OrderDeps, 'data' | 'runs' | 'log' | 'now'> {
  readonly vendors: Pick<VendorClients, 'sherwebForPeople' | 'orders' | 'tickets'>;
  readonly tenants: Pick<Tenants, 'ensureSame'>;
  readonly trail: Pick<Trail, 'note'>;
  readonly lastBilled: RowDeps['lastBilled'];
  /** Two minutes in all, unless told. */
  readonly pace: OrderPace | undefined;
}

const twoMinutes: OrderPace = { firstMs: 1_000, mostMs: 10_000, looks: 15 };

/** Makes what orders are asked, approved and followed by, with what shows them. @throws StoreError */
export async function openOrders(deps: Deps): Promise<{ readonly all: Orders; readonly rows: RowDeps }> {
  const { data, vendors, runs, tenants, trail, lastBilled, pace, log, now } = deps;
  const costOf: OrderDeps['costOf'] = (subscription) =>
    provenCosts(data.main.value.settings, data.feeEvidence.value)(subscription);
  const all = createOrders({
    data,
    sherweb: vendors.sherwebForPeople,
    orders: vendors.orders,
    tickets: vendors.tickets,
    journal: await openSentJournal(data.ordersSent),
    runs,
    settings: () => data.main.value.settings,
    costOf,
    ensureSameTenant: tenants.ensureSame,
    onEnded: ({ order, details }, before) =>
      trail
        .note(
          { kind: 'companion' },
          {
            action: 'orderEnded',
            subject: { id: order.orderId, name: details.product },
            details: [
              { field: 'order', from: before, to: order.state },
              { field: 'seats', from: String(order.from), to: String(details.seatsNow ?? order.to) },
            ],
          },
        )
        .catch((error) => log.error({ err: error }, 'the end of an order could not be noted in the trail')),
    pace: pace ?? twoMinutes,
    log,
    now,
  });
  return { all, rows: { data, costOf, lastBilled, now } };
}
