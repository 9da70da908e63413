import type { BillingRow } from '../../shared/billing.ts';
import { mappedTo } from '../../shared/mapping.ts';
import type { OrderState } from '../../shared/order-states.ts';
import type { KeptOrder, OrderRow } from '../../shared/orders.ts';
import type { Subscription } from '../../shared/subscription.ts';
import { costFrom, subscriptionsOf } from './costs.ts';
import type { OrderDeps } from './deps.ts';
import { floorOf, warningOf } from './floor.ts';

/** What Halo bills of each subscription, by its id, as last compared; ISO time of that. */
interface LastBilled {
  readonly comparedAt: string;
  readonly lines: ReadonlyMap<string, BillingRow['lines']>;
}

export interface RowDeps extends Pick<OrderDeps, 'data' | 'costOf' | 'now'> {
  /** Undefined: never compared. */
  readonly lastBilled: () => Promise<LastBilled | undefined>;
}

/** Orders with all that screens show of them. @param seesMoney whether costs may be shown @throws StoreError `folder` */
export async function orderRows(
  orders: readonly KeptOrder[],
  deps: RowDeps,
  seesMoney: boolean,
): Promise<OrderRow[]> {
  const known = await subscriptionsOf(orders, deps);
  const billed = await deps.lastBilled();
  const { snapshot, main } = deps.data;
  const names = new Map(snapshot.value.sherwebCustomers.map(({ id, displayName }) => [id, displayName]));
  const clients = mappedTo(main.value.mappings);
  return orders.map((kept) => {
    const { order, details } = kept;
    const subscription = known.get(order.subscriptionId);
    const isOpen = openStates.includes(order.state);
    return {
      ...kept,
      context: {
        customerName: names.get(details.sherwebCustomerId) ?? null,
        haloClientId: clients.get(details.sherwebCustomerId) ?? null,
        cost: seesMoney ? costFrom(subscription, kept, deps.costOf) : null,
        floor: subscription === undefined ? null : floorOf(subscription, deps.now()),
        lines: linesOf(kept, billed),
        warning: isOpen && subscription !== undefined ? warningFor(kept, subscription, deps.now()) : null,
      },
    };
  });
}

const openStates: readonly OrderState[] = ['asked', 'approved'];

const warningFor = ({ order }: KeptOrder, subscription: Subscription, now: Date) =>
  warningOf(order.to, subscription, now);

/** A single line follows the licence, so it changes by as much; of several nobody knows which one does. Pure. */
function linesOf(
  { order, details }: KeptOrder,
  billed: LastBilled | undefined,
): OrderRow['context']['lines'] {
  const lines = billed?.lines.get(order.subscriptionId) ?? [];
  const isBefore = billed !== undefined && (details.endedAt === null || billed.comparedAt < details.endedAt);
  const change =
    isBefore && order.state !== 'failed' && order.state !== 'rejected' ? order.to - order.from : 0;
  return lines.map(({ recurringInvoiceId, quantity }) => ({
    recurringInvoiceId,
    quantity,
    next: quantity === null || lines.length > 1 ? null : quantity + change,
  }));
}
