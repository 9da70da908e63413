import { z } from 'zod';
import { HaloCustomerSchema } from '../../../shared/mapping.ts';
import type { Shape } from '../../store/document/envelope.ts';

/** The customers of both sides as last read. All of it can be read again; nothing is decided from it. */
const SnapshotSchema = z.object({
  sherwebCustomers: z.array(
    z.object({
      id: z.string(),
      displayName: z.string(),
      path: z.array(z.string()),
      suspendedOn: z.string().nullable(),
    }),
  ),
  haloClients: z.array(HaloCustomerSchema),
  /** When the two lists were read; null: never. */
  listsReadAt: z.string().nullable(),
});
export type Snapshot = z.infer<typeof SnapshotSchema>;

/** The document before anything was read. */
export const emptySnapshot = (): Snapshot => ({
  sherwebCustomers: [],
  haloClients: [],
  listsReadAt: null,
});

const OldSnapshotSchema = z.looseObject({ subscriptions: z.record(z.string(), z.unknown()) });

/** How the snapshot is kept. Version 1 also held every subscription: they go to `carry`, to be kept elsewhere. */
export const snapshotShape = (carry: (subscriptions: unknown) => void): Shape<Snapshot> => ({
  kind: 'snapshot',
  schema: SnapshotSchema,
  version: 2,
  migrations: {
    1: (old) => {
      const { subscriptions, ...lists } = OldSnapshotSchema.parse(old);
      carry(subscriptions);
      return lists;
    },
  },
});
