import { z } from 'zod';
import type { LineFile } from '../store/append-log/line-file.ts';

/** One order that is about to be sent; time ISO, UTC. */
const SentLineSchema = z.object({ orderId: z.string(), at: z.string() });
type SentLine = z.infer<typeof SentLineSchema>;

/** The write-ahead journal of orders: whatever stands in it may have been sent, and is not sent again. */
export interface SentJournal {
  has(orderId: string): boolean;
  /** Resolves when it is on disk. @throws StoreError `writeFailed`: then it must not be sent */
  add(orderId: string, at: string): Promise<void>;
  /** What an earlier companion was about to send is in the orders by now. @throws StoreError `writeFailed` */
  forgetEarlier(): Promise<void>;
}

/** Opens the journal with what an earlier companion left in it. @throws StoreError `folder` */
export async function openSentJournal(file: LineFile): Promise<SentJournal> {
  const lines = await file.read();
  let known: readonly SentLine[] = (lines ?? []).flatMap((line) => SentLineSchema.safeParse(line).data ?? []);
  let isTorn = lines !== null;

  /** A line that was cut off would swallow the next one, so the file is written anew. */
  const mend = async (): Promise<void> => {
    await file.remove();
    for (const line of known) await file.append(line);
    isTorn = false;
  };

  return {
    has: (orderId) => known.some((line) => line.orderId === orderId),
    async add(orderId, at) {
      if (isTorn) await mend();
      isTorn = true;
      await file.append({ orderId, at });
      isTorn = false;
      known = [...known, { orderId, at }];
    },
    async forgetEarlier() {
      await file.remove();
      known = [];
      isTorn = false;
    },
  };
}
