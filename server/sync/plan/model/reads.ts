import type { Link } from '../../../../shared/link.ts';
import type { Mapping } from '../../../../shared/mapping.ts';
import type { Note } from '../../../../shared/problem.ts';
import type { Settings } from '../../../../shared/settings.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import type { SyncScope } from '../../../../shared/sync-plan.ts';
import type { Sight } from '../../../data/documents/sight.ts';
import type { Settled } from '../../../decisions/settled.ts';
import type { RuleFor } from '../../../left-out/rule-for.ts';
import type { ExternalLink } from '../../../vendors/halo/external-links.ts';
import type { HaloClient, HaloLicence } from '../../../vendors/halo/licence.ts';
import type { ModuleState } from '../../../vendors/halo/own-module.ts';
import type { CustomerList } from '../../../vendors/sherweb/client.ts';
import type { UnreadableSubscription } from '../../../vendors/sherweb/read-items.ts';
import type { Followers } from './followers.ts';
import type { MadeCustomer } from './made-customer.ts';
import type { Normalised } from './normalisations.ts';

/** What is remembered of how much Halo showed, and how long no customer was mapped; null: none ever was. */
export interface SightBefore extends Sight {
  readonly quietDays: number | null;
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
  /** Linked licences of subscriptions that exist, which were looked up and are not there: deleted, or out of sight. */
  readonly goneIds: ReadonlySet<number>;
  /** How many licences Halo's list of all customers shows; null where it was not asked for. */
  readonly listed: number | null;
}

/** What is remembered: the companion's own side of a plan. */
export interface Remembered {
  readonly mappings: readonly Mapping[];
  readonly excludedIds: ReadonlySet<string>;
  readonly links: readonly Link[];
  /** How much Halo showed before. */
  readonly sight: SightBefore;
  /** What persons settled. */
  readonly settlements: Settled;
  /** What Halo makes of values that we sent. */
  readonly normalised: Normalised;
  /** The currency that costs were first written in; null: none was written yet. */
  readonly currency: string | null;
  /** The rule for Sherweb's fee was changed by an upgrade, and nobody was told yet. */
  readonly feeRuleChanged: boolean;
  /** What persons left out of sync. */
  readonly leftOut: RuleFor;
  /** Of when the reads are, ISO date-time, UTC: what went lately is told by it. */
  readonly readAt: string;
}

/** What another writer of the same subscriptions left, besides customers and licences; read only for a take-over. */
export interface Traces {
  readonly module: ModuleState;
  /** Null: Halo does not show them. */
  readonly externalLinks: readonly ExternalLink[] | null;
  /** How many values of ours somebody else changes again after each sync. */
  readonly changedBack: number;
}

/** What a plan begins with: the customers of both sides, and what the companion itself brings. */
export interface ListReads {
  readonly scope: SyncScope;
  readonly settings: Settings;
  readonly remembered: Remembered;
  readonly sherweb: CustomerList;
  readonly clients: readonly HaloClient[];
  /** Halo's top levels; null where Halo does not show them, or nobody asked. */
  readonly topLevels: readonly { readonly id: number; readonly name: string }[] | null;
  /** Absent: nothing is taken over. */
  readonly traces?: Traces;
}

/** Everything a plan is made from. */
export interface Reads extends ListReads {
  /** By Sherweb customer; only those whose subscriptions belong to this run. */
  readonly subscriptions: ReadonlyMap<string, CustomerRead>;
  readonly halo: LicenceRead;
  /** Invoice lines that follow a licence's money; read only where money would be written. */
  readonly followers?: Followers;
  /** What hangs on Halo customers that the run created that is taken back; absent: none is, or it created none. */
  readonly made?: ReadonlyMap<number, MadeCustomer>;
}
