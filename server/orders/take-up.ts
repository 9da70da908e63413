import type { KeptOrder } from '../../shared/orders.ts';
import { note } from '../messages/note.ts';
import type { OrderDeps } from './deps.ts';
import type { KeptOrders } from './kept-orders.ts';
import { leftAs } from './recover.ts';
import type { Steps } from './steps.ts';

/**
 * Puts down what became of an order that an earlier companion left.
 * @returns what is to be done about it; null: nothing
 * @throws StoreError
 */
export async function takeUp(
  kept: KeptOrder,
  { send, lost, follow }: Steps,
  happened: KeptOrders['happened'],
  { journal, now }: Pick<OrderDeps, 'journal' | 'now'>,
): Promise<(() => Promise<void>) | null> {
  const { orderId } = kept.order;
  const left = leftAs(kept, journal.has(orderId), now());
  if (left === 'nothing') return null;
  if (left === 'late') {
    const problem = note('orders.notSent', { wording: 'companionWasOff' });
    await happened(orderId, { kind: 'stopped', problem, at: now().toISOString() });
  }
  if (left === 'lost') await lost(orderId);
  return async () => {
    if (left === 'send') await send(orderId);
    await follow(orderId);
  };
}
