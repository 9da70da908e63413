import type { Data } from '../../../data/open-data.ts';
import { keepDecisions } from '../../../decisions/keep.ts';
import type { Findings } from '../../../decisions/reconcile.ts';
import { isInSight } from '../../plan/guards/lost-sight.ts';
import type { Plan } from '../../plan/make-plan.ts';
import type { Reads } from '../../plan/model/reads.ts';
import { keepMovements } from './keep-movements.ts';
import { keepSight } from './keep-sight.ts';

/**
 * Keeps what a plan found out, whether it is applied or not: the decisions that wait for a person, what a person
 * moved in Halo, and how much Halo shows.
 * @param run the run that made the plan, and when both sides were read (ISO date-time)
 * @param whoMoved tells whose hand moved counts in Halo, by licence, as far as that is known
 * @throws StoreError
 */
export async function keepFindings(
  data: Data,
  run: Pick<Findings, 'runId' | 'at'>,
  reads: Reads,
  plan: Plan,
  whoMoved: Parameters<typeof keepMovements>[4],
): Promise<void> {
  await keepDecisions(data, { ...run, ...findingsOf(reads, plan) });
  await keepMovements(data, run.at, reads, plan, whoMoved);
  if (isInSight(plan)) await keepSight(data, reads);
  if (reads.remembered.feeRuleChanged)
    await data.main.change((before) => ({ ...before, feeRuleChanged: false }));
}

/** What a plan found out about decisions. */
export function findingsOf(reads: Reads, plan: Plan): Omit<Findings, 'runId' | 'at'> {
  const made = plan.changes.filter(({ kind }) => kind === 'createMapping');
  return {
    scope: reads.scope,
    problems: plan.problems,
    listedIds: new Set(reads.sherweb.customers.map(({ id }) => id)),
    readIds: new Set([...reads.subscriptions].flatMap(([id, { ok }]) => (ok ? [id] : []))),
    mappedIds: new Set(
      [...reads.remembered.mappings, ...made].map(({ sherwebCustomerId }) => sherwebCustomerId),
    ),
  };
}
