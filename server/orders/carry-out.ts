import { setTimeout as delay } from 'node:timers/promises';
import type { KeptOrder } from '../../shared/orders.ts';
import type { Note } from '../../shared/problem.ts';
import { note } from '../messages/note.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { createAfterEnd } from './after-end.ts';
import type { OrderDeps } from './deps.ts';
import { followOrder } from './follow.ts';
import { createInTurn } from './in-turn.ts';
import { createKeptOrders } from './kept-orders.ts';
import { mayDecide } from './may-decide.ts';
import { leftAs } from './recover.ts';
import { sendOrder } from './send.ts';
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
  const { find, happened } = kept;
  const inTurn = createInTurn(log);
  const ending = new AbortController();

  const pause = (ms: number): Promise<void> =>
    delay(ms, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
  const iso = (): string => now().toISOString();
  const afterEnd = createAfterEnd(deps, kept, ending.signal, pause);

  const send = async (orderId: string): Promise<void> => {
    const approved = find(orderId);
    if (approved?.order.state !== 'approved') return;
    try {
      await sendOrder(approved, deps, async (event) => void (await happened(orderId, event)));
    } catch (error) {
      log.error({ err: error, orderId }, 'an order could not be sent');
      // Once it is in the journal, only a read tells; before that nothing was sent.
      if (deps.journal.has(orderId)) await lost(orderId);
      else await happened(orderId, { kind: 'stopped', problem: whyNotSent(error), at: iso() });
    }
  };
  const lost = async (orderId: string): Promise<void> => {
    const problem = note('orders.answerLost', { wording: 'companionEnded' });
    await happened(orderId, { kind: 'sending', at: iso() });
    await happened(orderId, { kind: 'answerLost', problem });
  };
  const follow = async (orderId: string): Promise<void> => {
    const ordered = find(orderId);
    if (ordered?.order.state === 'ordered')
      await followOrder(ordered, deps, (event) => happened(orderId, event), ending.signal);
    await afterEnd.finish(orderId);
  };
  const writeNotes = (): void => {
    // What is being done about an order ends with its note.
    for (const each of data.orders.value.orders) {
      const { orderId } = each.order;
      if (!inTurn.isBusy(orderId) && isNoteDue(each, deps.settings(), now()))
        inTurn.start(orderId, () => afterEnd.writeNote(orderId));
    }
  };

  /** Puts down what became of an order; answers what is to be done about it. */
  const takeUp = async (each: KeptOrder): Promise<(() => Promise<void>) | null> => {
    const { orderId } = each.order;
    const left = leftAs(each, deps.journal.has(orderId), now());
    if (left === 'nothing') return null;
    if (left === 'late') {
      const problem = note('orders.notSent', { wording: 'companionWasOff' });
      await happened(orderId, { kind: 'stopped', problem, at: iso() });
    }
    if (left === 'lost') await lost(orderId);
    return async () => {
      if (left === 'send') await send(orderId);
      await follow(orderId);
    };
  };

  return {
    send: (orderId) =>
      new Promise((resolve) => {
        inTurn.start(orderId, async () => {
          await send(orderId).finally(resolve);
          await follow(orderId);
        });
      }),
    async settleByReads() {
      const { orders } = data.orders.value;
      for (const kept of orders) {
        const { order, details } = kept;
        if (order.state !== 'unknown') continue;
        const read = await data.subscriptions.get(details.sherwebCustomerId);
        if (read?.asOf == null || read.problem !== null || !mayDecide(kept, orders, read.asOf)) continue;
        const seats = read.subscriptions.find(({ id }) => id === order.subscriptionId)?.quantity ?? null;
        await happened(order.orderId, { kind: 'read', seats, at: read.asOf });
        inTurn.start(order.orderId, () => afterEnd.finish(order.orderId));
      }
    },
    writeNotes,
    async recover() {
      const left: [string, () => Promise<void>][] = [];
      for (const each of data.orders.value.orders) {
        const work = await takeUp(each);
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

/** A side that is not connected says so; anything else is a fault of our own, which the log tells. */
const whyNotSent = (error: unknown): Note =>
  error instanceof ProblemError ? error.note : note('orders.notSent', { wording: 'broken' });
