import { createWorklistAnswers } from './answer-worklist.ts';

/**
 * Makes what tells how billing was last compared, with what persons accepted or left out since; null: nothing was compared
 * yet. It throws StoreError.
 */
export function createLastComparison(deps: Parameters<typeof createWorklistAnswers>[0]) {
  const worklist = createWorklistAnswers(deps);
  return async () => {
    const { billing, comparedAt, names, strangers } = await worklist({ stored: 'true' });
    return comparedAt === null ? null : { comparedAt, rows: billing.rows, names, strangers };
  };
}
