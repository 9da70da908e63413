import { setTimeout as delay } from 'node:timers/promises';
import { hasEnded } from '../../shared/order-states.ts';
import type { KeptOrder } from '../../shared/orders.ts';
import type { Note } from '../../shared/problem.ts';
import { note } from '../messages/note.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { bringInStep } from './bring-in-step.ts';
import type { OrderDeps } from './deps.ts';
import { followOrder } from './follow.ts';
import { next, type OrderEvent } from './next.ts';
import { leftAs } from './recover.ts';
import { sendOrder } from './send.ts';
import { isNoteDue, writeTicketNote } from './ticket-note.ts';

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
  const ending = new AbortController();
  /** What is being done about an order; what comes next waits for it. */
  const tasks = new Map<string, Promise<void>>();

  const pause = (ms: number): Promise<void> =>
    delay(ms, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
  const iso = (): string => now().toISOString();
  const find = (orderId: string): KeptOrder | undefined =>
    data.orders.value.orders.find(({ order }) => order.orderId === orderId);

  const keep = async (orderId: string, change: (kept: KeptOrder) => KeptOrder): Promise<KeptOrder> => {
    await data.orders.change((before) => {
      const orders = before.orders.map((each) => (each.order.orderId === orderId ? change(each) : each));
      return orders.every((each, place) => each === before.orders[place]) ? before : { orders };
    });
    const kept = find(orderId);
    if (kept === undefined) throw new Error(`There is no order ${orderId}`);
    return kept;
  };
  const happenedTo =
    (orderId: string) =>
    async (event: OrderEvent): Promise<KeptOrder> => {
      const before = find(orderId)?.order.state;
      const kept = await keep(orderId, (each) => next(each, event));
      if (before !== kept.order.state && hasEnded(kept.order)) await deps.onEnded(kept, before ?? 'asked');
      return kept;
    };

  const follow = async (orderId: string): Promise<void> => {
    const kept = find(orderId);
    if (kept?.order.state === 'ordered') await followOrder(kept, deps, happenedTo(orderId), ending.signal);
    await afterEnd(orderId);
  };
  const afterEnd = async (orderId: string): Promise<void> => {
    await inStep(orderId);
    await noteOnTicket(orderId);
  };
  const noteOnTicket = async (orderId: string): Promise<void> => {
    const kept = find(orderId);
    if (kept === undefined || ending.signal.aborted || !isNoteDue(kept, deps.settings(), now())) return;
    const keepNote = (ticketNote: KeptOrder['details']['ticketNote']) =>
      keep(orderId, ({ order, details }) => ({ order, details: { ...details, ticketNote } }));
    await writeTicketNote(kept, deps, keepNote, () => pause(deps.pace.firstMs));
  };
  const inStep = async (orderId: string): Promise<void> => {
    const kept = find(orderId);
    if (kept?.order.state !== 'confirmed' || kept.details.licence !== null || ending.signal.aborted) return;
    const licence = await bringInStep(kept, deps);
    await keep(orderId, ({ order, details }) => ({ order, details: { ...details, licence } }));
  };
  const send = async (orderId: string): Promise<void> => {
    const kept = find(orderId);
    const happened = happenedTo(orderId);
    if (kept?.order.state !== 'approved') return;
    try {
      await sendOrder(kept, deps, async (event) => void (await happened(event)));
    } catch (error) {
      log.error({ err: error, orderId }, 'an order could not be sent');
      // Once it is in the journal, only a read tells; before that nothing was sent.
      if (deps.journal.has(orderId)) await lost(orderId);
      else await happened({ kind: 'stopped', problem: whyNotSent(error), at: iso() });
    }
  };
  const lost = async (orderId: string): Promise<void> => {
    const happened = happenedTo(orderId);
    await happened({ kind: 'sending', at: iso() });
    await happened({ kind: 'answerLost', problem: note('orders.answerLost', { wording: 'companionEnded' }) });
  };

  /** Does something about an order after what is being done about it already; it never rejects. */
  const start = (orderId: string, work: () => Promise<void>): void => {
    const task = (tasks.get(orderId) ?? Promise.resolve())
      .then(work)
      .catch((error) => log.error({ err: error, orderId }, 'an order could not be followed'))
      .finally(() => {
        if (tasks.get(orderId) === task) tasks.delete(orderId);
      });
    tasks.set(orderId, task);
  };

  /** Puts down what became of an order; answers what is to be done about it. */
  const takeOver = async (kept: KeptOrder): Promise<(() => Promise<void>) | null> => {
    const { orderId } = kept.order;
    const left = leftAs(kept, deps.journal.has(orderId), now());
    if (left === 'nothing') return null;
    if (left === 'late') {
      const problem = note('orders.notSent', { wording: 'companionWasOff' });
      await happenedTo(orderId)({ kind: 'stopped', problem, at: iso() });
    }
    if (left === 'lost') await lost(orderId);
    return async () => {
      if (left === 'send') await send(orderId);
      await follow(orderId);
    };
  };

  const writeNotes = (): void => {
    // What is being done about an order ends with its note.
    for (const kept of data.orders.value.orders)
      if (!tasks.has(kept.order.orderId) && isNoteDue(kept, deps.settings(), now()))
        start(kept.order.orderId, () => noteOnTicket(kept.order.orderId));
  };

  return {
    send: (orderId) =>
      new Promise((resolve) => {
        start(orderId, async () => {
          await send(orderId).finally(resolve);
          await follow(orderId);
        });
      }),
    async settleByReads() {
      for (const { order, details } of data.orders.value.orders) {
        if (order.state !== 'unknown') continue;
        const read = await data.subscriptions.get(details.sherwebCustomerId);
        if (read?.asOf == null || read.problem !== null || read.asOf <= (details.sentAt ?? '')) continue;
        const seats = read.subscriptions.find(({ id }) => id === order.subscriptionId)?.quantity ?? null;
        await happenedTo(order.orderId)({ kind: 'read', seats, at: read.asOf });
        start(order.orderId, () => afterEnd(order.orderId));
      }
    },
    writeNotes,
    async recover() {
      const left: [string, () => Promise<void>][] = [];
      for (const kept of data.orders.value.orders) {
        const work = await takeOver(kept);
        if (work !== null) left.push([kept.order.orderId, work]);
      }
      await deps.journal.forgetEarlier();
      for (const [orderId, work] of left) start(orderId, work);
      writeNotes();
    },
    pause,
    async close() {
      ending.abort();
      await Promise.all(tasks.values());
    },
  };
}

/** A side that is not connected says so; anything else is a fault of our own, which the log tells. */
const whyNotSent = (error: unknown): Note =>
  error instanceof ProblemError ? error.note : note('orders.notSent', { wording: 'broken' });
