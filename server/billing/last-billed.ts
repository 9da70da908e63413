import type { BillingRow } from '../../shared/billing.ts';
import type { Data } from '../data/open-data.ts';
import { keptComparison } from './kept-comparisons.ts';

/** The lines in Halo that bill each subscription, by its id, as last compared; undefined: it never was. @throws StoreError */
export async function lastBilled(
  data: Pick<Data, 'comparisons'>,
): Promise<
  { readonly comparedAt: string; readonly lines: ReadonlyMap<string, BillingRow['lines']> } | undefined
> {
  const kept = await keptComparison(data, null);
  if (kept === undefined) return undefined;
  const { verdicts, comparedAt } = kept;
  return { comparedAt, lines: new Map(verdicts.map(({ row }) => [row.subscriptionId, row.lines])) };
}

/** The same of one subscription; none where it was never compared. @throws StoreError */
export const lastLinesOf =
  (data: Pick<Data, 'comparisons'>) =>
  async (subscriptionId: string): Promise<BillingRow['lines']> =>
    (await lastBilled(data))?.lines.get(subscriptionId) ?? [];
