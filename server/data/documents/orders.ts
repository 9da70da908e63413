import { z } from 'zod';
import { KeptOrderSchema } from '../../../shared/orders.ts';

/** Every order, oldest first. */
export const OrdersSchema = z.object({ orders: z.array(KeptOrderSchema) });
