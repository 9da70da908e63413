import { setTimeout as delay } from 'node:timers/promises';
import type { KeptOrder } from '../../shared/orders.ts';
import type { Note } from '../../shared/problem.ts';
import { note } from '../messages/note.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { bringInStep } from './bring-in-step.ts';
import type { OrderDeps } from './deps.ts';
import { followOrder } from './follow.ts';
import { createInTurn } from './in-turn.ts';
import { createKeptOrders } from './kept-orders.ts';
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
  const { find, keep, happened } = createKeptOrders(deps);
  const inTurn = createInTurn(log);
  const ending = new AbortController();

  const pause = (ms: number): Promise<void> =>
    delay(ms, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
  const iso = (): string => now().toISOString();

  const send = async (orderId: string): Promise<void> => {
    const kept = find(orderId);
    if (kept?.order.state !== 'approved') return;
    try {
      await sendOrder(kept, deps, async (event) => void (await happened(orderId, event)));
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
    const kept = find(orderId);
    if (kept?.order.state === 'ordered')
      await followOrder(kept, deps, (event) => happened(orderId, event), ending.signal);
    await afterEnd(orderId);
  };
  const afterEnd = async (orderId: string): Promise<void> => {
    await inStep(orderId);
    await noteOnTicket(orderId);
  };
  const inStep = async (orderId: string): Promise<void> => {
    const kept = find(orderId);
    if (kept?.order.state !== 'confirmed' || kept.details.licence !== null || ending.signal.aborted) return;
    const licence = await bringInStep(kept, deps);
    await keep(orderId, ({ order, details }) => ({ order, details: { ...details, licence } }));
  };
  const noteOnTicket = async (orderId: string): Promise<void> => {
    const kept = find(orderId);
    if (kept === undefined || ending.signal.aborted || !isNoteDue(kept, deps.settings(), now())) return;
    const keepNote = (ticketNote: KeptOrder['details']['ticketNote']) =>
      keep(orderId, ({ order, details }) => ({ order, details: { ...details, ticketNote } }));
    await writeTicketNote(kept, deps, keepNote, () => pause(deps.pace.firstMs));
  };
  const writeNotes = (): void => {
    // What is being done about an order ends with its note.
    for (const kept of data.orders.value.orders)
      if (!inTurn.isBusy(kept.order.orderId) && isNoteDue(kept, deps.settings(), now()))
        inTurn.start(kept.order.orderId, () => noteOnTicket(kept.order.orderId));
  };

  /** Puts down what became of an order; answers what is to be done about it. */
  const takeUp = async (kept: KeptOrder): Promise<(() => Promise<void>) | null> => {
    const { orderId } = kept.order;
    const left = leftAs(kept, deps.journal.has(orderId), now());
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
      for (const { order, details } of data.orders.value.orders) {
        if (order.state !== 'unknown') continue;
        const read = await data.subscriptions.get(details.sherwebCustomerId);
        if (read?.asOf == null || read.problem !== null || read.asOf <= (details.sentAt ?? '')) continue;
        const seats = read.subscriptions.find(({ id }) => id === order.subscriptionId)?.quantity ?? null;
        await happened(order.orderId, { kind: 'read', seats, at: read.asOf });
        inTurn.start(order.orderId, () => afterEnd(order.orderId));
      }
    },
    writeNotes,
    async recover() {
      const left: [string, () => Promise<void>][] = [];
      for (const kept of data.orders.value.orders) {
        const work = await takeUp(kept);
        if (work !== null) left.push([kept.order.orderId, work]);
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
