import type { RunProblem } from '../../../../shared/problem.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import type { Normalisation } from '../../../data/documents/normalisations.ts';
import type { Missing } from '../model/missing.ts';
import type { Elsewhere } from './plan-elsewhere.ts';

/** What is decided of some subscriptions of one Halo customer. */
export interface PartOfPlan {
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly RunProblem[];
  /** How many licences need nothing. */
  readonly unchanged: number;
  /** Subscriptions that need a licence of their own; which one is decided of all of them together. */
  readonly missing: readonly Missing[];
  /** Licences that stand at another Halo customer; asked about once for all of them. */
  readonly elsewhere: readonly Elsewhere[];
  /** What counts as equal only because Halo is known to make it of what we want. */
  readonly keptOtherwise: readonly Normalisation[];
}

/** Several parts as one, in their order; what a part leaves out it has none of. */
export const joined = (parts: readonly Partial<PartOfPlan>[]): PartOfPlan => ({
  changes: parts.flatMap(({ changes = [] }) => changes),
  problems: parts.flatMap(({ problems = [] }) => problems),
  unchanged: parts.reduce((sum, { unchanged = 0 }) => sum + unchanged, 0),
  missing: parts.flatMap(({ missing = [] }) => missing),
  elsewhere: parts.flatMap(({ elsewhere = [] }) => elsewhere),
  keptOtherwise: parts.flatMap(({ keptOtherwise = [] }) => keptOtherwise),
});
