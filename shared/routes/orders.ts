import { z } from 'zod';
import { CancellationInputSchema, OrderInputSchema, OrderRowSchema, OrderSchema } from '../orders.ts';
import type { RouteContract } from './contract.ts';

const one = z.object({ orderId: z.string().min(1) });

/** Routes about seats ordered from Sherweb, and subscriptions cancelled. */
export const ordersRoutes = {
  listOrders: {
    method: 'get',
    path: '/api/orders',
    access: 'admin',
    summary: 'Every order, newest first',
    status: 200,
    answer: z.object({ orders: z.array(OrderSchema) }),
  },
  orderRows: {
    method: 'get',
    path: '/api/orders/worklist',
    access: 'admin',
    summary: 'The same with whose and what, cost, floor and the invoice line that follows',
    status: 200,
    answer: z.object({ rows: z.array(OrderRowSchema) }),
  },
  readOrder: {
    method: 'get',
    path: '/api/orders/{orderId}',
    access: 'admin',
    summary: 'One order with all that is known of it',
    status: 200,
    params: one,
    answer: OrderRowSchema,
  },
  clientOrders: {
    method: 'get',
    path: '/api/halo-clients/{haloClientId}/orders',
    access: 'technician',
    summary: 'The orders of one Halo customer, newest first; costs only for who may see money',
    status: 200,
    params: z.object({ haloClientId: z.coerce.number().int().positive() }),
    answer: z.object({
      /** Whether seats may be asked for at all. */
      enabled: z.boolean(),
      rows: z.array(OrderRowSchema),
    }),
  },
  requestOrder: {
    method: 'post',
    path: '/api/orders',
    access: 'technician',
    summary: 'Ask for another quantity of one subscription; nothing is sent before somebody approves it',
    status: 201,
    body: OrderInputSchema,
    answer: OrderSchema,
  },
  requestCancellation: {
    method: 'post',
    path: '/api/orders/cancellations',
    access: 'admin',
    summary: "Ask to cancel one subscription, with its product's name typed; somebody has to approve it",
    status: 201,
    body: CancellationInputSchema,
    answer: OrderSchema,
  },
  approveOrder: {
    method: 'post',
    path: '/api/orders/{orderId}/approve',
    access: 'admin',
    summary: 'Approve an order, which sends it; what comes of it is read from the order',
    status: 202,
    params: one,
    answer: OrderSchema,
  },
  rejectOrder: {
    method: 'post',
    path: '/api/orders/{orderId}/reject',
    access: 'admin',
    summary: 'Reject an order that waits',
    status: 200,
    params: one,
    answer: OrderSchema,
  },
} as const satisfies Record<string, RouteContract>;
