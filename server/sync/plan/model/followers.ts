import type { Note } from '../../../../shared/problem.ts';
import { moneyFields, type PlannedChange } from '../../../../shared/sync-plan.ts';

/** An active invoice line whose price or cost follows a licence's. What Halo did not show is null. */
export interface FollowingLine {
  readonly quantity: number | null;
  /** How many of its invoice's periods make a month. */
  readonly inMonth: number | null;
  readonly currency: string | null;
}

/** Which lines follow the money of which licence; or why that could not be read. */
export type Followers =
  | { readonly ok: true; readonly lines: ReadonlyMap<number, readonly FollowingLine[]> }
  | { readonly ok: false; readonly note: Note };

/** Whether a change writes money to a licence that is there already. No line follows one that is yet to be made. */
export const writesMoney = ({ haloLicenceId, fields }: PlannedChange): boolean =>
  haloLicenceId !== null && moneyFields.some((field) => fields[field] !== undefined);
