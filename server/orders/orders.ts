import type { Actor } from '../../shared/audit.ts';
import type { IntendedOrder } from '../../shared/intended-order.ts';
import type { CancellationInput, KeptOrder, Order, OrderInput } from '../../shared/orders.ts';
import { approve, reject } from './approve.ts';
import { askAsIntended, askForCancellation, askForSeats } from './ask.ts';
import { createCarrier } from './carry-out.ts';
import type { OrderDeps } from './deps.ts';
import { orderOf } from './kept-orders.ts';

/** Seats asked for, approved and ordered. */
export interface Orders {
  /** Every order, newest first, with what later reads decided. @throws StoreError */
  list(): Promise<readonly KeptOrder[]>;
  /** @throws ProblemError `orders.unknownOrder`; StoreError */
  get(orderId: string): Promise<KeptOrder>;
  /** @throws ProblemError when it may not be asked for; StoreError */
  request(input: OrderInput, by: Actor): Promise<Order>;
  /** @throws ProblemError when it may not be asked for, or the product's name is not typed; StoreError */
  requestCancellation(input: CancellationInput, by: Actor): Promise<Order>;
  /**
   * Approves and sends; answers as soon as it is sent, or after some seconds, while it goes on.
   * @throws ProblemError when it may not be approved; StoreError
   */
  approve(orderId: string, by: Actor): Promise<Order>;
  /** @throws ProblemError when it does not wait; StoreError */
  reject(orderId: string, by: Actor): Promise<Order>;
  /**
   * Orders what a person wanted of a renewal, as an admin allowed: asked in the name of who wanted it, approved by the
   * schedule, within the limits of a day. Once for each wish.
   * @returns null: it was ordered before
   * @throws ProblemError when it may not be ordered now; StoreError
   */
  orderIntended(intended: IntendedOrder): Promise<Order | null>;
  /** Tries again to write notes on tickets that could not be written; whoever asks does not wait for it. */
  writeNotes(): void;
  /** Goes on with what an earlier companion left. */
  recover(): Promise<void>;
  /** Lets a request in flight finish, and follows nothing any longer. */
  close(): Promise<void>;
}

/** Whoever approves waits for the sending at most so long. */
const sendingShownMs = 5_000;

/** @param deps what orders work with */
export function createOrders(deps: OrderDeps): Orders {
  const { settleByReads, send, pause, writeNotes, recover, close } = createCarrier(deps);

  const approveAndSend = async (orderId: string, by: Actor): Promise<Order> => {
    await approve(orderId, by, deps);
    await Promise.race([send(orderId), pause(sendingShownMs)]);
    return orderOf(deps, orderId).order;
  };

  return {
    async list() {
      await settleByReads();
      return deps.data.orders.value.orders.toReversed();
    },
    async get(orderId) {
      await settleByReads();
      return orderOf(deps, orderId);
    },
    request: (input, by) => askForSeats(input, by, deps),
    requestCancellation: (input, by) => askForCancellation(input, by, deps),
    approve: approveAndSend,
    async reject(orderId, by) {
      await reject(orderId, by, deps);
      return orderOf(deps, orderId).order;
    },
    async orderIntended(intended) {
      const asked = await askAsIntended(intended, deps);
      return asked === null ? null : approveAndSend(asked.orderId, { kind: 'schedule' });
    },
    writeNotes,
    recover,
    close,
  };
}
