import PQueue from 'p-queue';
import { z } from 'zod';
import type { Subscription } from '../../shared/subscription.ts';
import { pauses } from '../event-loop/give-way.ts';
import type { Files } from '../store/disk/files.ts';
import type { Document } from '../store/document/document.ts';
import type { Shape } from '../store/document/envelope.ts';
import { seatsAfter } from './documents/seat-history.ts';
import {
  goneAfter,
  headOf,
  type ReadHead,
  ReadHeadSchema,
  type StoredRead,
} from './documents/stored-read.ts';
import type { ReadTwice } from './moved.ts';
import type { Movements } from './movements.ts';
import { type CustomerRecord, digestOf, openSubscriptionFiles } from './subscription-files.ts';

const HeadSchema = ReadHeadSchema.extend({ customerId: z.string() });
const ReadsSchema = z.object({ reads: z.array(HeadSchema) });
/** When each customer was read last. Kept apart from the subscriptions, so that a read that finds them unchanged writes none. */
export type Reads = z.infer<typeof ReadsSchema>;

export const readsShape = {
  kind: 'snapshot-reads',
  schema: ReadsSchema,
  version: 1,
  long: { key: 'reads', element: HeadSchema },
} satisfies Shape<Reads>;

/** Sherweb's subscriptions by Sherweb customer, as last read. All of it can be read again; nothing is decided from it. */
export interface Subscriptions {
  /** The head of every customer's read, by Sherweb customer; another map after every change. */
  readonly heads: ReadonlyMap<string, ReadHead>;
  /** The last read of a customer; undefined: none, or its file is damaged. @throws StoreError `folder` */
  get(customerId: string): Promise<StoredRead | undefined>;
  /** The same with what the quantities were. @throws StoreError `folder` */
  getWithSeats(customerId: string): Promise<StoredRead | undefined>;
  /** Resolves when all of them are on disk; a customer's file is written when its subscriptions differ. @throws StoreError `writeFailed` */
  put(reads: ReadonlyMap<string, StoredRead>): Promise<void>;
  settled(): Promise<void>;
}

/** Opens the customers' files beside the document of their heads. @throws StoreError */
export async function openSubscriptions(deps: {
  readonly dataDir: string;
  readonly reads: Document<Reads>;
  /** Told what a read shows beside the one before it. */
  readonly movements: Pick<Movements, 'read'>;
  readonly now: () => Date;
  readonly files?: Files;
}): Promise<Subscriptions> {
  const { reads, movements, now } = deps;
  const customerFiles = await openSubscriptionFiles(deps);
  const inOrder = new PQueue({ concurrency: 1 });

  let indexed: { readonly of: Reads; readonly heads: ReadonlyMap<string, ReadHead> } | undefined;
  const heads = (): ReadonlyMap<string, ReadHead> => {
    const of = reads.value;
    if (indexed?.of !== of)
      indexed = { of, heads: new Map(of.reads.map(({ customerId, ...head }) => [customerId, head])) };
    return indexed.heads;
  };

  const read = async (customerId: string): Promise<StoredRead | undefined> => {
    const head = heads().get(customerId);
    if (head === undefined) return undefined;
    const record = await customerFiles.get(customerId);
    if (record === undefined) return undefined;
    const { subscriptions, gone, seats } = record;
    const told = { ...(gone && { gone }), ...(seats && { seats }) };
    return { asOf: head.asOf, subscriptions, problem: head.problem, ...told };
  };

  const put = async (given: ReadonlyMap<string, StoredRead>): Promise<void> => {
    if (given.size === 0) return;
    const changed: CustomerRecord[] = [];
    const moved: ReadTwice[] = [];
    const pause = pauses();
    for (const [customerId, { asOf, subscriptions }] of given) {
      const digest = digestOf(subscriptions);
      if ((await customerFiles.digestIn(customerId)) !== digest) {
        const before = await read(customerId);
        moved.push({ sherwebCustomerId: customerId, before: before ?? null, after: { subscriptions } });
        changed.push({
          customerId,
          digest,
          subscriptions,
          ...goneOf(before, subscriptions),
          seats: seatsAfter(before ?? null, subscriptions, asOf ?? now().toISOString()),
        });
      }
      await pause();
    }
    // First, so that a kill between the two notes a movement twice rather than never.
    await movements.read(moved, now().toISOString());
    await customerFiles.putAll(changed);
    const next = new Map(heads());
    for (const [customerId, read] of given) next.set(customerId, headOf(read));
    await reads.change(() => ({
      reads: [...next].map(([customerId, head]) => ({ customerId, ...head })),
    }));
  };

  return {
    get heads() {
      return heads();
    },
    async get(customerId) {
      const found = await read(customerId);
      if (found === undefined) return undefined;
      const { seats: _seats, ...rest } = found;
      return rest;
    },
    getWithSeats: read,
    put: (given) => inOrder.add(() => put(given)),
    settled: () => inOrder.onIdle(),
  };
}

/** A customer that nothing is gone of has no list of it. */
function goneOf(before: StoredRead | undefined, now: readonly Subscription[]): Pick<CustomerRecord, 'gone'> {
  const gone = goneAfter(before ?? null, now);
  return gone.length === 0 ? {} : { gone };
}
