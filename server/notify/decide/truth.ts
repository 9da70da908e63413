import type { BillingRow, Stranger } from '../../../shared/billing.ts';
import type { ChangedBack } from '../../../shared/changed-back.ts';
import type { Decision } from '../../../shared/decision.ts';
import type { KeptOrder } from '../../../shared/orders.ts';
import type { Note } from '../../../shared/problem.ts';
import type { ListedRenewal } from '../../../shared/renewals.ts';
import type { PlanSummary } from '../../../shared/sync-plan.ts';
import type { RunSummary } from '../../../shared/sync-run.ts';
import type { Main } from '../../data/documents/main.ts';
import type { Moved } from '../../data/moved.ts';

/** What cannot wait to be told is decided from this. */
export interface UrgentTruth {
  /** ISO date-time, UTC. */
  readonly at: string;
  /** Past runs, newest first. */
  readonly runs: readonly RunSummary[];
  readonly lastError: Main['schedule']['lastError'];
  /** No sync did its work for so many hours; null: one did. */
  readonly lateHours: number | null;
  /** Since when no sync did its work, ISO date-time, UTC; null: not known. */
  readonly lateSince: string | null;
  /** Another account answers than before. */
  readonly question: Main['tenants']['question'];
  /** The plans that wait for a person. */
  readonly heldPlans: readonly Pick<PlanSummary, 'planId' | 'madeAt' | 'changeCount' | 'holds'>[];
  readonly orders: readonly KeptOrder[];
  /** What is wrong with our files: now, and what was found when they were opened. */
  readonly storage: { readonly now: readonly Note[]; readonly atStart: readonly Note[] };
  readonly customers: Customers;
}

/** Sherweb's customers as last read, and whose Halo customers they are. */
export interface Customers {
  readonly sherweb: readonly { readonly id: string; readonly displayName: string }[];
  readonly excluded: ReadonlySet<string>;
  readonly clientOf: ReadonlyMap<string, number>;
  /** When they were read, ISO date-time, UTC; null: never. */
  readonly readAt: string | null;
}

/** The rest, which is told at the hour of the digest. */
export interface WholeTruth extends UrgentTruth {
  readonly decisions: readonly Decision[];
  /** Billing as it was last compared; null: it never was. */
  readonly billing: {
    readonly comparedAt: string;
    readonly rows: readonly BillingRow[];
    readonly strangers: readonly Stranger[];
    /** Of Halo customers, by id. */
    readonly names: Readonly<Record<string, string>>;
  } | null;
  readonly changedBack: readonly ChangedBack[];
  readonly renewals: readonly ListedRenewal[];
  /** What moved at Sherweb lately. */
  readonly moved: readonly Moved[];
}
