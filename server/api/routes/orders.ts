import type { AuditDetail } from '../../../shared/audit.ts';
import type { Data } from '../../data/open-data.ts';
import { orderRows } from '../../orders/rows.ts';
import type { ApiDeps } from './deps.ts';
import type { Facts, Handlers } from './handler-types.ts';

/** Seats ordered from Sherweb, and subscriptions cancelled. */
export const orderHandlers = ({ data, orders, tenants }: ApiDeps) =>
  ({
    listOrders: async () => ({ orders: (await orders.all.list()).map(({ order }) => order) }),
    orderRows: async () => ({ rows: await orderRows(await orders.all.list(), orders.rows, true) }),
    readOrder: async ({ params }) => {
      const [row] = await orderRows([await orders.all.get(params.orderId)], orders.rows, true);
      if (row === undefined) throw new Error('An order makes a row');
      return row;
    },
    clientOrders: async ({ params: { haloClientId }, role }) => {
      await tenants.ensureSame();
      const { mappings, settings } = data.main.value;
      const customerIds = new Set(
        mappings.filter((each) => each.haloClientId === haloClientId).map((each) => each.sherwebCustomerId),
      );
      const own = (await orders.all.list()).filter(({ details }) =>
        customerIds.has(details.sherwebCustomerId),
      );
      return {
        enabled: settings.ordersEnabled,
        rows: await orderRows(own, orders.rows, role === 'admin' || settings.techniciansSeeMoney),
      };
    },
    requestOrder: ({ body, who }) => orders.all.request(body, who),
    requestCancellation: ({ body, who }) => orders.all.requestCancellation(body, who),
    approveOrder: ({ params, who }) => orders.all.approve(params.orderId, who),
    rejectOrder: ({ params, who }) => orders.all.reject(params.orderId, who),
  }) satisfies Partial<Handlers>;

const seats = (from: number | null, to: number): AuditDetail => ({
  field: 'seats',
  from: from === null ? null : String(from),
  to: String(to),
});

const ofOrder = ({ orders }: Data, orderId: string) => {
  const kept = orders.value.orders.find(({ order }) => order.orderId === orderId);
  return {
    subject: { id: orderId, name: kept?.details.product ?? null },
    details: kept === undefined ? [] : [seats(kept.order.from, kept.order.to)],
  };
};

export const orderFacts = {
  requestOrder: ({ body: { subscriptionId, to } }, data) => ({
    action: 'seatsRequested',
    subject: { id: subscriptionId, name: null },
    details: [seats(null, to)],
    later: ({ orderId, from }) => ({
      subject: { id: subscriptionId, name: ofOrder(data, orderId).subject.name },
      details: [seats(from, to)],
    }),
  }),
  requestCancellation: ({ body: { subscriptionId } }, data) => ({
    action: 'cancellationRequested',
    subject: { id: subscriptionId, name: null },
    details: [],
    later: ({ orderId }) => ({
      subject: { id: subscriptionId, name: ofOrder(data, orderId).subject.name },
      details: [],
    }),
  }),
  approveOrder: ({ params: { orderId } }, data) => ({
    action: 'orderApproved',
    ...ofOrder(data, orderId),
  }),
  rejectOrder: ({ params: { orderId } }, data) => ({
    action: 'orderRejected',
    ...ofOrder(data, orderId),
  }),
} satisfies Partial<Facts>;
