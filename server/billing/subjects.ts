import type { Link } from '../../shared/link.ts';
import type { Subscription } from '../../shared/subscription.ts';
import type { StoredRead } from '../data/documents/stored-read.ts';
import type { ProvenCost } from '../fees/proven-cost.ts';
import type { RuleFor } from '../left-out/rule-for.ts';
import type { HaloLicence } from '../vendors/halo/licence.ts';
import { readMark } from '../vendors/halo/mark.ts';
import { type Subject, termEndOf, type WhyNot } from './compare/subject.ts';

/** What is known of subscriptions and their licences. */
export interface SubjectSources {
  /** By Sherweb customer; without those that are left out of everything. */
  readonly haloClientIds: ReadonlyMap<string, number>;
  readonly excludedIds: ReadonlySet<string>;
  readonly links: readonly Link[];
  /** Last reads by Sherweb customer. */
  readonly reads: ReadonlyMap<string, StoredRead>;
  readonly licences: ReadonlyMap<number, HaloLicence>;
  /** The rule by which a subscription is left out of billing; undefined: it is not. */
  readonly ruleFor: RuleFor;
  /** What one seat of a subscription costs us, where that is proven. */
  readonly costOf: (subscription: Subscription) => ProvenCost | undefined;
  /** Why nothing at all can be compared. */
  readonly whyNot: WhyNot | null;
  /** Halo customers of whom an invoice could not be read; null among them: nobody knows whose. */
  readonly unreadable: ReadonlySet<number | null>;
}

/** Billed by use: Sherweb says one, without a price and without a cycle. */
const isByUse = ({ billingCycle, fees, quantity }: Subscription): boolean =>
  billingCycle === 'none' && fees === null && quantity === 1;

/** Every subscription of mapped customers, and every licence of ours whose subscription is gone. Pure. */
export function subjectsOf(sources: SubjectSources): Subject[] {
  const licenceIds = licenceIdsOf(sources);
  const living: Subject[] = [];
  const alive = new Set<string>();
  const taken = new Set<number>();
  for (const [sherwebCustomerId, haloClientId] of sources.haloClientIds) {
    for (const subscription of sources.reads.get(sherwebCustomerId)?.subscriptions ?? []) {
      const licenceId = licenceIds.get(subscription.id)?.licenceId ?? null;
      alive.add(subscription.id);
      if (licenceId !== null) taken.add(licenceId);
      living.push(livingSubject(subscription, haloClientId, licenceId, sources));
    }
  }
  const gone = [...licenceIds].flatMap(([subscriptionId, { sherwebCustomerId, licenceId }]) => {
    // The licence goes on under another subscription.
    if (alive.has(subscriptionId) || taken.has(licenceId)) return [];
    return goneSubject({ subscriptionId, sherwebCustomerId, haloLicenceId: licenceId }, sources);
  });
  return [...living, ...gone];
}

type Known = Map<string, { readonly licenceId: number; readonly sherwebCustomerId: string }>;

/** The licence of each subscription: by its link, or, where that was lost, by the mark in the licence. */
function licenceIdsOf({ links, licences }: SubjectSources): Known {
  const known: Known = new Map();
  for (const { id, notes } of licences.values()) {
    const mark = readMark(notes);
    if (mark !== undefined)
      known.set(mark.subscriptionId, { licenceId: id, sherwebCustomerId: mark.sherwebCustomerId });
  }
  for (const { subscriptionId, sherwebCustomerId, haloLicenceId } of links)
    known.set(subscriptionId, { licenceId: haloLicenceId, sherwebCustomerId });
  return known;
}

function livingSubject(
  subscription: Subscription,
  haloClientId: number,
  licenceId: number | null,
  sources: SubjectSources,
): Subject {
  const licence = licenceId === null ? undefined : sources.licences.get(licenceId);
  const isHidden = licenceId !== null && licence === undefined;
  const cost = sources.costOf(subscription);
  return {
    sherwebCustomerId: subscription.sherwebCustomerId,
    subscriptionId: subscription.id,
    haloClientId,
    licenceId,
    licence,
    product: subscription.productName,
    sku: subscription.sku,
    bought: subscription.quantity,
    gone: false,
    byUse: isByUse(subscription),
    cycle: subscription.billingCycle,
    termEndsOn: termEndOf(subscription),
    term: subscription.commitment?.type ?? '',
    ...(cost === undefined ? {} : { cost }),
    whyNot:
      (isLeftOut(subscription, sources) ? 'leftOut' : null) ??
      sources.whyNot ??
      (isUnread(sources.reads.get(subscription.sherwebCustomerId)) ? 'sherwebUnread' : null) ??
      (isHidden ? 'licenceHidden' : invoiceTrouble(haloClientId, sources)),
  };
}

function goneSubject(link: Link, sources: SubjectSources): Subject[] {
  const { sherwebCustomerId, subscriptionId, haloLicenceId } = link;
  if (sources.excludedIds.has(sherwebCustomerId)) return [];
  const haloClientId = sources.haloClientIds.get(sherwebCustomerId) ?? null;
  const licence = sources.licences.get(haloLicenceId);
  const read = sources.reads.get(sherwebCustomerId);
  const isKnown = haloClientId !== null && !isUnread(read);
  // Where the customer was read once, what is not among its rows was gone then.
  if (!isKnown && haloClientId !== null && read !== undefined && read.asOf !== null) return [];
  return [
    {
      sherwebCustomerId,
      subscriptionId,
      haloClientId: haloClientId ?? licence?.clientId ?? null,
      licenceId: haloLicenceId,
      licence,
      product: licence?.name ?? '',
      sku: licence?.owned.product_sku ?? '',
      bought: isKnown ? 0 : null,
      gone: isKnown,
      byUse: false,
      cycle: 'unknown',
      termEndsOn: null,
      term: '',
      whyNot:
        haloClientId === null
          ? 'notMapped'
          : (sources.whyNot ?? (isKnown ? invoiceTrouble(haloClientId, sources) : 'sherwebUnread')),
    },
  ];
}

const isLeftOut = ({ id, sherwebCustomerId, sku }: Subscription, sources: SubjectSources): boolean =>
  sources.ruleFor({ subscriptionId: id, sherwebCustomerId, sku }, 'billing') !== undefined;

const isUnread = (read: StoredRead | undefined): boolean =>
  read === undefined || read.asOf === null || read.problem !== null;

const invoiceTrouble = (haloClientId: number, { unreadable }: SubjectSources): WhyNot | null =>
  unreadable.has(haloClientId) || unreadable.has(null) ? 'invoiceUnreadable' : null;
