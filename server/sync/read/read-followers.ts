import { note } from '../../messages/note.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import { inMonth } from '../../vendors/halo/invoices/in-month.ts';
import type { LineTie, RecurringInvoice } from '../../vendors/halo/invoices/recurring-invoice.ts';
import type { Followers, FollowingLine } from '../plan/model/followers.ts';
import { noteOf } from './note-of.ts';

/** Halo's settings for whether tied lines follow the money of their licence. */
const defaults = ['default_use_linked_subscription_price', 'default_use_linked_subscription_cost'] as const;

/**
 * Reads which invoice lines follow the price or cost of a licence: Halo's settings and one paged list. How the two
 * switches, their defaults and the two values work together is not documented, so whichever is on counts.
 * @returns or why it cannot be known
 * @throws the signal's reason
 */
export async function readFollowers(
  halo: Pick<HaloApi, 'readRecurringInvoices' | 'readControl'>,
  signal: AbortSignal,
): Promise<Followers> {
  try {
    const { invoices, unreadable } = await halo.readRecurringInvoices(signal);
    const [odd] = unreadable;
    if (odd !== undefined)
      return { ok: false, note: note('billing.invoiceUnreadable', { count: unreadable.length }) };
    return { ok: true, lines: followersIn(invoices, await readDefault(halo)) };
  } catch (error) {
    signal.throwIfAborted();
    return { ok: false, note: noteOf(error) };
  }
}

/** Whether lines follow unless they say otherwise; null: Halo shows its settings to administrators only. */
async function readDefault(halo: Pick<HaloApi, 'readControl'>): Promise<boolean | null> {
  try {
    const control = await halo.readControl();
    return defaults.some((setting) => control[setting] === true || control[setting] === 1);
  } catch (error) {
    noteOf(error);
    return null;
  }
}

function followersIn(
  invoices: readonly RecurringInvoice[],
  isDefault: boolean | null,
): ReadonlyMap<number, readonly FollowingLine[]> {
  const followers = new Map<number, FollowingLine[]>();
  for (const { lines, period, currency } of invoices)
    for (const { inactive, quantity, ties } of lines)
      for (const tie of inactive ? [] : ties) {
        if (!follows(tie, isDefault)) continue;
        const line = { quantity, inMonth: inMonth[period] ?? null, currency };
        followers.set(tie.licenceId, [...(followers.get(tie.licenceId) ?? []), line]);
      }
  return followers;
}

/** A line that does not say it of itself, in a Halo that does not show its default, is taken to follow. */
const follows = ({ linkedPrice, linkedCost }: LineTie, isDefault: boolean | null): boolean =>
  linkedPrice === true ||
  linkedCost === true ||
  isDefault === true ||
  (isDefault === null && (linkedPrice === null || linkedCost === null));
