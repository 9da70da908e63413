import { z } from 'zod';
import { WaySchema } from '../../../shared/notifications.ts';

/** A way by which people are told; `sealed`: where it leads, with its secrets. */
const KeptWaySchema = WaySchema.omit({ lastToldAt: true, waiting: true, problem: true }).extend({
  sealed: z.string(),
});
export type KeptWay = z.infer<typeof KeptWaySchema>;

/** Ways by which people are told, the newest last, and the address that is called after each sync, sealed. */
const WaysSchema = z.object({
  ways: z.array(KeptWaySchema),
  heartbeat: z.string().nullable().default(null),
});

/** How they are kept. */
export const waysShape = {
  kind: 'notifications',
  schema: WaysSchema,
  version: 1,
  empty: (): z.infer<typeof WaysSchema> => ({ ways: [], heartbeat: null }),
};
