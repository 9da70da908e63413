import type { KeptTie } from '../../data/documents/line-ties.ts';
import { changedFields } from '../../vendors/halo/invoices/line-diff.ts';
import type { RawLine } from '../../vendors/halo/invoices/whole-invoice.ts';

/**
 * What is sent to take a tie back: the line as it was before; one that was made from here inactive and tied to nothing,
 * since Halo names no way to delete a line. Pure.
 * @param now the line as Halo shows it
 * @returns undefined: it was taken back, or somebody changed the line since
 */
export function lineBack(tie: KeptTie, now: RawLine): RawLine | undefined {
  const left = tie.after ?? tie.before;
  const isAsLeft = left !== null && changedFields({ ...left, id: now.id }, now).length === 0;
  if (!isAsLeft || tie.outcome === 'undone') return undefined;
  return tie.before === null
    ? { ...now, isinactive: true, quantity_subscriptions: [] }
    : { ...tie.before, id: now.id };
}
