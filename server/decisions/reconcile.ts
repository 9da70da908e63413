import { type Mapping, mappedTo } from '../../shared/mapping.ts';
import type { RunProblem } from '../../shared/problem.ts';
import type { SyncScope } from '../../shared/sync-plan.ts';
import type { KeptDecision } from '../data/documents/decisions.ts';
import { decisionIdOf } from './decision-id.ts';

/** What a plan has found out, as far as decisions hang on it. */
export interface Findings {
  readonly runId: string;
  /** When it was found, ISO date-time, UTC. */
  readonly at: string;
  readonly scope: SyncScope;
  readonly problems: readonly RunProblem[];
  /** Every Sherweb customer that Sherweb lists. */
  readonly listedIds: ReadonlySet<string>;
  /** Those whose subscriptions were read. */
  readonly readIds: ReadonlySet<string>;
  /** Those that were mapped, or are mapped by this plan. */
  readonly mappedIds: ReadonlySet<string>;
}

/** What is mapped and left out now. */
export interface Assignments {
  readonly mappings: readonly Mapping[];
  readonly exclusions: readonly string[];
}

/**
 * Tells which decisions a person still has to settle: one about a customer that was not mapped is settled once the
 * customer is, one about a mapped customer once the mapping is another one, both once the customer is left out.
 *
 * @param kept decisions as last seen
 * @param now mappings and exclusions as they are
 * @returns those still open, in their order
 */
export function openDecisions(kept: readonly KeptDecision[], now: Assignments): KeptDecision[] {
  const clientOf = mappedTo(now.mappings);
  const excluded = new Set(now.exclusions);
  return kept.filter(({ sherwebCustomerId, haloClientId, whileMapped }) => {
    if (excluded.has(sherwebCustomerId)) return false;
    const target = clientOf.get(sherwebCustomerId);
    if (!whileMapped) return target === undefined;
    return target !== undefined && (haloClientId === null || haloClientId === target);
  });
}

/**
 * Reconciles the open decisions with what a plan found: what it found is open, with its age; what it looked for and
 * did not find is closed; what it did not look at stays.
 *
 * @example a sync of Halo customer 101 only closes and opens decisions of its customers, and no other's
 * @param before decisions open until now
 * @param found what the plan found, of a run whose lists were read whole
 * @returns the decisions open now, oldest first
 */
export function reconcileDecisions(before: readonly KeptDecision[], found: Findings): KeptDecision[] {
  const openedAt = new Map(before.map((each) => [each.decisionId, each.openedAt]));
  const seen = new Map<string, KeptDecision>();
  for (const problem of found.problems) {
    const { severity, sherwebCustomerId, ...about } = problem;
    // What is about no Sherweb customer answers what was asked of this one run.
    if (severity !== 'decision' || sherwebCustomerId === null) continue;
    const decisionId = decisionIdOf(problem);
    seen.set(decisionId, {
      ...about,
      // They are told by the code whenever it is asked for them.
      choices: [],
      sherwebCustomerId,
      decisionId,
      openedAt: openedAt.get(decisionId) ?? found.at,
      runId: found.runId,
      whileMapped: found.mappedIds.has(sherwebCustomerId),
    });
  }
  const untouched = before.filter((each) => !seen.has(each.decisionId) && !wasLookedAt(each, found));
  return [...untouched, ...seen.values()].toSorted((a, b) => compare(a.openedAt, b.openedAt));
}

/** Whether a plan would have found a decision again if it were still true. */
function wasLookedAt(decision: KeptDecision, { scope, listedIds, readIds }: Findings): boolean {
  const { sherwebCustomerId, haloClientId, subscriptionId, whileMapped } = decision;
  if (subscriptionId !== null) return readIds.has(sherwebCustomerId);
  const { haloClientIds } = scope;
  if (!whileMapped) return !listedIds.has(sherwebCustomerId) || (scope.customers && haloClientIds === null);
  return haloClientIds === null || (haloClientId !== null && haloClientIds.includes(haloClientId));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
