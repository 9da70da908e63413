import type { Findings } from '../../decisions/reconcile.ts';
import type { Plan } from '../plan/make-plan.ts';
import type { Reads } from '../plan/reads.ts';

/** What a plan found out about decisions that wait for a person. */
export function findingsOf(runId: string, at: string, reads: Reads, plan: Plan): Findings {
  const made = plan.changes.filter(({ kind }) => kind === 'createMapping');
  return {
    runId,
    at,
    scope: reads.scope,
    problems: plan.problems,
    listedIds: new Set(reads.sherweb.customers.map(({ id }) => id)),
    readIds: new Set([...reads.subscriptions].flatMap(([id, { ok }]) => (ok ? [id] : []))),
    mappedIds: new Set(
      [...reads.remembered.mappings, ...made].map(({ sherwebCustomerId }) => sherwebCustomerId),
    ),
  };
}
