import type { Note } from '../../shared/problem.ts';
import { note } from '../messages/note.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { AfterEnd } from './after-end.ts';
import type { OrderDeps } from './deps.ts';
import { followOrder } from './follow.ts';
import type { KeptOrders } from './kept-orders.ts';
import { sendOrder } from './send.ts';

/** What is done about one order, and kept. Each does nothing where the order is not as far. */
export interface Steps {
  /** Sends an approved order; resolves when it is sent, or failed. */
  send(orderId: string): Promise<void>;
  /** Keeps that nobody knows whether Sherweb has it. */
  lost(orderId: string): Promise<void>;
  /** Follows an order that was sent to its end, and does what is due then. */
  follow(orderId: string): Promise<void>;
}

/** Makes what carries one order out. @param ending aborted when the companion ends */
export function createSteps(
  deps: OrderDeps,
  { find, happened }: KeptOrders,
  afterEnd: Pick<AfterEnd, 'finish'>,
  ending: AbortSignal,
): Steps {
  const { log, journal } = deps;
  const at = (): string => deps.now().toISOString();

  const lost = async (orderId: string): Promise<void> => {
    const problem = note('orders.answerLost', { wording: 'companionEnded' });
    await happened(orderId, { kind: 'sending', at: at() });
    await happened(orderId, { kind: 'answerLost', problem });
  };

  return {
    async send(orderId) {
      const approved = find(orderId);
      if (approved?.order.state !== 'approved') return;
      try {
        await sendOrder(approved, deps, async (event) => void (await happened(orderId, event)));
      } catch (error) {
        log.error({ err: error, orderId }, 'an order could not be sent');
        // Once it is in the journal, only a read tells; before that nothing was sent.
        if (journal.has(orderId)) await lost(orderId);
        else await happened(orderId, { kind: 'stopped', problem: whyNotSent(error), at: at() });
      }
    },
    lost,
    async follow(orderId) {
      const ordered = find(orderId);
      if (ordered?.order.state === 'ordered')
        await followOrder(ordered, deps, (event) => happened(orderId, event), ending);
      await afterEnd.finish(orderId);
    },
  };
}

/** A side that is not connected says so; anything else is a fault of our own, which the log tells. */
const whyNotSent = (error: unknown): Note =>
  error instanceof ProblemError ? error.note : note('orders.notSent', { wording: 'broken' });
