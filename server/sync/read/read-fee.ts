import type { FeeEvidence } from '../../../shared/fee-evidence.ts';
import { type FeeDeps, feeEvidenceOfToday } from '../../fees/examine-fee.ts';
import type { Reads } from '../plan/model/reads.ts';

/**
 * Tells what Sherweb's recurring fee is, for a plan whose settings leave it to us. A run of all customers compares it
 * with charges, once a day; any other takes what was found last.
 * @param reads both sides as read
 * @returns null: nobody asks, or it was never compared
 * @throws StoreError
 */
export async function readFee(
  { settings, scope, sherweb, subscriptions }: Reads,
  deps: FeeDeps,
): Promise<FeeEvidence | null> {
  if (settings.recurringFee !== 'auto') return null;
  if (scope.haloClientIds !== null || !scope.subscriptions) return deps.data.feeEvidence.value.evidence;
  const customers = sherweb.customers.flatMap(({ id, displayName: name }) => {
    const read = subscriptions.get(id);
    return read?.ok === true ? [{ id, name, subscriptions: read.subscriptions }] : [];
  });
  return feeEvidenceOfToday(customers, deps);
}
