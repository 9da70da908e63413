import type { BillingRow, Stranger } from '../../shared/billing.ts';
import { createWorklistAnswers } from './answer-worklist.ts';

/** Billing as it was last compared, with what persons accepted or left out since. */
interface LastComparison {
  readonly comparedAt: string;
  readonly rows: readonly BillingRow[];
  readonly strangers: readonly Stranger[];
  /** Of Halo customers, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** Makes what tells it; null: nothing was compared yet. It throws StoreError. */
export function createLastComparison(
  deps: Parameters<typeof createWorklistAnswers>[0],
): () => Promise<LastComparison | null> {
  const worklist = createWorklistAnswers(deps);
  return async () => {
    const { billing, comparedAt, names, strangers } = await worklist({ stored: 'true' });
    return comparedAt === null ? null : { comparedAt, rows: billing.rows, names, strangers };
  };
}
