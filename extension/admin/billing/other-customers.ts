import type { BillingRow, Worklist } from '../../../shared/billing.ts';
import { customerName } from './customer-name.ts';

/** Customers other than its own whose invoice or licence stands in what bills a row. */
export function otherCustomersIn(
  { subscriptionId, haloClientId }: BillingRow,
  { reasons, names }: Worklist,
): readonly string[] {
  const ids = (reasons[subscriptionId] ?? []).flatMap((reason) => [
    reason.haloClientId,
    ...reason.licences.map((licence) => licence.haloClientId),
  ]);
  return [...new Set(ids)].flatMap((id) =>
    id === null || id === haloClientId ? [] : customerName(names, id),
  );
}
