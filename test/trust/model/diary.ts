import type { SyncScope } from '../../../shared/sync-plan.ts';
import type { RunChange } from '../../../shared/sync-run.ts';
import type { SherwebCustomer, SherwebSubscription } from '../../sandbox/sherweb/model.ts';
import type { World } from './world.ts';

/** A plan that waits for somebody, with the world it was made from. */
export interface Waiting {
  readonly planId: string;
  readonly scope: SyncScope;
  readonly changes: readonly RunChange[];
  /** The world that it was made of; null: it was made in foul weather, and may not have seen all of it. */
  readonly world: World | null;
  /** It waits since a guard stopped it, not since somebody asked for a preview. */
  readonly isHeld: boolean;
}

/** What a history has to remember besides the world itself. */
export interface Diary {
  readonly unreadable: Set<string>;
  /** Customers and subscriptions that went from Sherweb and may come back. */
  readonly goneCustomers: SherwebCustomer[];
  readonly goneSubscriptions: { customerId: string; subscription: SherwebSubscription }[];
  waiting: Waiting[];
  /** What the companion has made: the subscription of a licence, the Sherweb customer of a Halo customer. */
  readonly madeLicences: Map<number, string>;
  readonly madeClients: Map<number, string>;
  /** Whether requests of this round's run may fail. */
  isFoul: boolean;
  /** After so many requests the next run is stopped by a person. */
  stopAfter: number | null;
  /** How often a person settled which kind of decision, and how orders of seats ended. */
  readonly done: Map<string, number>;
  /** Counts for names of what is new. */
  serial: number;
}

/** Notes that something was done once more. */
export const noteDone = ({ done }: Pick<Diary, 'done'>, what: string): void => {
  done.set(what, (done.get(what) ?? 0) + 1);
};

export const newDiary = (): Diary => ({
  unreadable: new Set(),
  goneCustomers: [],
  goneSubscriptions: [],
  waiting: [],
  madeLicences: new Map(),
  madeClients: new Map(),
  isFoul: false,
  stopAfter: null,
  done: new Map(),
  serial: 0,
});
