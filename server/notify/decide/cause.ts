import type { CauseKind } from '../../../shared/notification-kinds.ts';
import type { Note } from '../../../shared/problem.ts';
import type { Told } from '../../data/documents/notified.ts';

/** Whom something is about. */
export type Customer = NonNullable<Told['customer']>;

/** One thing of a cause. */
export interface CauseItem {
  /** Equal as long as it is the same; another one is news. */
  readonly fact: string;
  readonly customer: Customer | null;
  /** Null: what is said of the cause says it all. */
  readonly said: Note | null;
  /** When it happened, ISO date-time, UTC, of what happens and is over; absent: it is so now. */
  readonly at?: string;
}

/** Something that is the case and that somebody should hear of. */
export interface Cause {
  /** Equal as long as it is the same cause. */
  readonly key: string;
  readonly kind: CauseKind;
  /** `now`: cannot wait · `digest`: told together with others at the hour of the digest. */
  readonly urgency: 'now' | 'digest';
  /** It happens and is over: nobody is told when it goes. */
  readonly isEvent: boolean;
  /** Since when, ISO date-time, UTC. */
  readonly since: string;
  /** What is said of so many of its items; those of one customer only, where there is a ticket for each. */
  readonly say: (items: readonly CauseItem[]) => Note;
  /** At least one, the most important first. */
  readonly items: readonly CauseItem[];
}

/** A cause with its items; none where it has none. */
export const causeOf = (cause: Omit<Cause, 'isEvent'> & { readonly isEvent?: boolean }): Cause[] =>
  cause.items.length === 0 ? [] : [{ isEvent: false, ...cause }];

/** How many things it is, as what is said of it takes it. */
export const countOf = (items: readonly CauseItem[]) => ({ count: items.length });
