import type { BillingRow } from '../../shared/billing.ts';
import type { Snapshot } from '../data/documents/snapshot.ts';

/** How a row's customer is looked up among names: by its id in Halo, or by the one at Sherweb. */
const keyOf = ({ haloClientId, sherwebCustomerId }: BillingRow): string =>
  haloClientId === null ? sherwebCustomerId : String(haloClientId);

/**
 * Names of the customers of rows, as last read. Pure.
 * @param others ids of Halo customers that are named beside them; null: nobody knows whose
 */
export function namesIn(
  rows: readonly BillingRow[],
  { haloClients, sherwebCustomers }: Snapshot,
  others: readonly (number | null)[] = [],
): Record<string, string> {
  const known = new Map<string, string>();
  for (const { id, displayName } of sherwebCustomers) known.set(id, displayName);
  for (const { id, name } of haloClients) known.set(String(id), name);
  const names: Record<string, string> = {};
  for (const row of rows) {
    const key = keyOf(row);
    const name = known.get(key) ?? known.get(row.sherwebCustomerId);
    if (name !== undefined) names[key] = name;
  }
  for (const id of others) {
    const name = known.get(String(id));
    if (name !== undefined) names[String(id)] = name;
  }
  return names;
}
