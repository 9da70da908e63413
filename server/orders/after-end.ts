import type { KeptOrder } from '../../shared/orders.ts';
import { bringInStep } from './bring-in-step.ts';
import type { OrderDeps } from './deps.ts';
import type { KeptOrders } from './kept-orders.ts';
import { isNoteDue, writeTicketNote } from './ticket-note.ts';

/** What is done about an order that has ended. */
export interface AfterEnd {
  /** Brings the licence of a confirmed order in step, then writes its note. Does nothing twice. */
  finish(orderId: string): Promise<void>;
  /** Writes the note on the ticket that the order was asked for, where one is due. */
  writeNote(orderId: string): Promise<void>;
}

/**
 * Makes what finishes orders that ended.
 * @param ending aborted when the companion ends: then nothing is begun any more
 * @param pause waits so many milliseconds, or until the companion ends
 */
export function createAfterEnd(
  deps: OrderDeps,
  { find, keep }: Pick<KeptOrders, 'find' | 'keep'>,
  ending: AbortSignal,
  pause: (ms: number) => Promise<void>,
): AfterEnd {
  const inStep = async (orderId: string): Promise<void> => {
    const kept = find(orderId);
    if (kept?.order.state !== 'confirmed' || kept.details.licence !== null || ending.aborted) return;
    const licence = await bringInStep(kept, deps);
    await keep(orderId, ({ order, details }) => ({ order, details: { ...details, licence } }));
  };
  const writeNote = async (orderId: string): Promise<void> => {
    const kept = find(orderId);
    if (kept === undefined || ending.aborted || !isNoteDue(kept, deps.settings(), deps.now())) return;
    const keepNote = (ticketNote: KeptOrder['details']['ticketNote']) =>
      keep(orderId, ({ order, details }) => ({ order, details: { ...details, ticketNote } }));
    await writeTicketNote(kept, deps, keepNote, () => pause(deps.pace.firstMs));
  };
  return {
    async finish(orderId) {
      await inStep(orderId);
      await writeNote(orderId);
    },
    writeNote,
  };
}
