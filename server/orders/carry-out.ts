import { setTimeout as delay } from 'node:timers/promises';
import { createAfterEnd } from './after-end.ts';
import { decidingRead } from './deciding-read.ts';
import type { OrderDeps } from './deps.ts';
import { createInTurn } from './in-turn.ts';
import { createKeptOrders } from './kept-orders.ts';
import { createSteps } from './steps.ts';
import { takeUp } from './take-up.ts';
import { isNoteDue } from './ticket-note.ts';

/** Sends and follows orders in the background, and keeps whatever happens to them. */
export interface Carrier {
  /** Sends an approved order, then follows it; resolves when it is sent, or failed. */
  send(orderId: string): Promise<void>;
  /** What reads of others decided of orders whose end nobody knew. @throws StoreError */
  settleByReads(): Promise<void>;
  /** Writes what is due on tickets, in the background. */
  writeNotes(): void;
  recover(): Promise<void>;
  /** Waits so many milliseconds, or until the companion ends. */
  pause(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** Makes the one place where orders change by what happens, not by what people say. */
export function createCarrier(deps: OrderDeps): Carrier {
  const { data, log, now } = deps;
  const kept = createKeptOrders(deps);
  const inTurn = createInTurn(log);
  const ending = new AbortController();
  const pause = (ms: number): Promise<void> =>
    delay(ms, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
  const afterEnd = createAfterEnd(deps, kept, ending.signal, pause);
  const steps = createSteps(deps, kept, afterEnd, ending.signal);

  const writeNotes = (): void => {
    // What is being done about an order ends with its note.
    for (const each of data.orders.value.orders) {
      const { orderId } = each.order;
      if (!inTurn.isBusy(orderId) && isNoteDue(each, deps.settings(), now()))
        inTurn.start(orderId, () => afterEnd.writeNote(orderId));
    }
  };

  return {
    send: (orderId) =>
      new Promise((resolve) => {
        inTurn.start(orderId, async () => {
          await steps.send(orderId).finally(resolve);
          await steps.follow(orderId);
        });
      }),
    async settleByReads() {
      const { orders } = data.orders.value;
      for (const each of orders) {
        const { orderId } = each.order;
        const read = await decidingRead(each, orders, data);
        if (read === null) continue;
        await kept.happened(orderId, read);
        inTurn.start(orderId, () => afterEnd.finish(orderId));
      }
    },
    writeNotes,
    async recover() {
      const left: [string, () => Promise<void>][] = [];
      for (const each of data.orders.value.orders) {
        const work = await takeUp(each, steps, kept.happened, deps);
        if (work !== null) left.push([each.order.orderId, work]);
      }
      await deps.journal.forgetEarlier();
      for (const [orderId, work] of left) inTurn.start(orderId, work);
      writeNotes();
    },
    pause,
    async close() {
      ending.abort();
      await inTurn.settled();
    },
  };
}
