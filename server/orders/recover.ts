import type { KeptOrder } from '../../shared/orders.ts';
import { wasWithin } from '../clock/noted-times.ts';

/** Nothing is ordered later than this after its approval, in milliseconds. */
const lateMs = 3_600_000;

/**
 * What the start does with an order that an earlier companion left.
 * - `send`: it was approved and never sent · `late`: the same, too long ago
 * - `lost`: it was about to be sent, or sent, and nobody noted an answer · `follow`: Sherweb took it in
 * - `bringInStep`: it was confirmed, and its licence did not follow · `nothing`
 */
export type Left = 'send' | 'late' | 'lost' | 'follow' | 'bringInStep' | 'nothing';

/**
 * Decides from the order and the journal. The journal is written first, so it is right where the two differ. Pure.
 * @param isInJournal whether it was about to be sent
 */
export function leftAs({ order, details }: KeptOrder, isInJournal: boolean, now: Date): Left {
  if (order.state === 'confirmed') return details.licence === null ? 'bringInStep' : 'nothing';
  if (order.state === 'ordered') return details.answered ? 'follow' : 'lost';
  if (order.state !== 'approved' || order.problem !== null || details.decidedAt === null) return 'nothing';
  if (isInJournal) return 'lost';
  return wasWithin(lateMs, details.decidedAt, now) ? 'send' : 'late';
}
