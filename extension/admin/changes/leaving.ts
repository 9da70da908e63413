import type { Item } from '../../../shared/run-groups.ts';

/** Leaves lines of a plan out of the next apply, or takes them in again. Lines are named by their places in the plan. */
export interface Leaving {
  /** All that is left out, with what goes along with it. */
  readonly left: ReadonlySet<number>;
  readonly set: (places: readonly number[], isLeft: boolean) => void;
}

/** The places of those that can be left out. */
export const placesOf = (items: readonly Item[]): number[] =>
  items.flatMap((item) => (item.type === 'change' && item.place >= 0 ? [item.place] : []));
