import { z } from 'zod';

export const SherwebSettingsSchema = z.strictObject({
  /** The Service Provider API is a beta: an account manager may have to switch it on. Off: every call is 403. */
  serviceProviderAccess: z.boolean(),
  /** Whether the account may ask for the scope `distributor`, and so for what it owes Sherweb. */
  distributorAccess: z.boolean(),
  /** Whether what is owed is tagged with the customer it is for. */
  chargesNameCustomers: z.boolean(),
  /** While a PSA integration is switched on in Sherweb, what customers owe is refused. */
  psaIntegration: z.boolean(),
  /** Token calls have been seen both with and without the gateway key. */
  tokenNeedsKey: z.boolean(),
  /** `tracking`: 200 with a tracking id, carried out later. `noContent`: 204, carried out at once. */
  ordersAnswer: z.enum(['tracking', 'noContent']),
  /** How the next orders end, whatever was asked; `noEffect`: as a success that changes nothing. */
  ordersEnd: z.enum(['asAsked', 'Failure', 'noEffect']),
  /** So long after it was taken in, on Sherweb's clock, an order is through; null: it goes one step on with every look. */
  ordersTakeMs: z.number().int().min(0).nullable(),
  /** Orders are refused with the problem details of this name. */
  ordersRefused: z.string().nullable(),
  /** Commitments renew, or end, when their day has come by the sandbox's clock; off, they stay as they were made. */
  renewalsHappen: z.boolean(),
});
export type SherwebSettings = z.infer<typeof SherwebSettingsSchema>;

export const defaultSherwebSettings: SherwebSettings = {
  serviceProviderAccess: true,
  distributorAccess: false,
  chargesNameCustomers: true,
  psaIntegration: false,
  tokenNeedsKey: false,
  ordersAnswer: 'tracking',
  ordersEnd: 'asAsked',
  ordersTakeMs: null,
  ordersRefused: null,
  renewalsHappen: false,
};
