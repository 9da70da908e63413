import type { Mapping } from '../../shared/mapping.ts';
import type { Note, RunProblem } from '../../shared/problem.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Subscription } from '../../shared/subscription.ts';
import type { PlannedChange, SyncScope } from '../../shared/sync-plan.ts';
import type { HaloClient, HaloLicence } from '../vendors/halo/licence.ts';
import type { CustomerList } from '../vendors/sherweb/client.ts';
import type { UnreadableSubscription } from '../vendors/sherweb/read-items.ts';

/** This subscription is that licence. Kept by us; also found again by the mark in the licence. */
export interface Link {
  readonly subscriptionId: string;
  readonly sherwebCustomerId: string;
  readonly haloLicenceId: number;
}

/** One Sherweb customer's subscriptions, or why they could not be read; never a part of them. */
export type CustomerRead =
  | {
      readonly ok: true;
      readonly subscriptions: readonly Subscription[];
      /** There, but not to be believed: neither followed nor taken for gone. */
      readonly unreadable: readonly UnreadableSubscription[];
    }
  | { readonly ok: false; readonly note: Note };

/** Halo's licences as far as this run needs them. */
export interface LicenceRead {
  readonly licences: readonly HaloLicence[];
  /** Linked licences that Halo's list lacked and of which it is not known whether they exist. */
  readonly unverifiedIds: ReadonlySet<number>;
}

/** What is remembered: the companion's own side of a plan. */
export interface Remembered {
  readonly mappings: readonly Mapping[];
  readonly excludedIds: ReadonlySet<string>;
  readonly links: readonly Link[];
}

export interface CustomerPlanInput {
  readonly scope: SyncScope;
  readonly settings: Settings;
  readonly sherweb: CustomerList;
  readonly clients: readonly HaloClient[];
  /** Halo's top levels; null where Halo does not show them. */
  readonly topLevels: readonly { readonly id: number; readonly name: string }[] | null;
  readonly remembered: Remembered;
}

/** A Sherweb customer whose subscriptions are looked at, and the Halo customer they go to (null: yet to be created). */
export interface Target {
  readonly sherwebCustomerId: string;
  readonly name: string;
  readonly suspended: boolean;
  readonly haloClientId: number | null;
}

export interface CustomerPlan {
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly RunProblem[];
  readonly targets: readonly Target[];
}

export interface SubscriptionPlanInput {
  readonly settings: Settings;
  readonly targets: readonly Target[];
  readonly reads: ReadonlyMap<string, CustomerRead>;
  readonly halo: LicenceRead;
  readonly links: readonly Link[];
}

export interface SubscriptionPlan {
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly RunProblem[];
  readonly unchanged: number;
  /** Active linked licences by Sherweb customer: what the guard measures deactivations against. */
  readonly activeByCustomer: ReadonlyMap<string, number>;
}
