import type { Role } from '../../shared/access.ts';
import type { ClientSubscriptions } from '../../shared/client-subscriptions.ts';
import type { FeeEvidence } from '../../shared/fee-evidence.ts';
import type { Link } from '../../shared/link.ts';
import type { Settings } from '../../shared/settings.ts';
import { sumOfKept } from '../customers/kept-in-halo.ts';
import type { KeptLicence } from '../data/documents/kept-licences.ts';
import type { Main } from '../data/documents/main.ts';
import type { Snapshot } from '../data/documents/snapshot.ts';
import type { StoredRead } from '../data/documents/stored-read.ts';
import { type BilledSources, type BillingSight, billedOf } from '../decisions/billed-of.ts';
import { chargeKindOf } from '../vendors/assumptions/fees.ts';
import { whoseMoney } from './whose-money.ts';

/** Older than a missed daily sync: not to be relied on without a refresh. */
export const staleAfterMs = 26 * 3_600_000;

/** What the panel of one Halo customer is made of. */
export interface PanelInput {
  readonly haloClientId: number;
  readonly main: Main;
  /** By subscription. */
  readonly links: ReadonlyMap<string, Link>;
  readonly snapshot: Snapshot;
  /** The last reads of the customers that are mapped to it, by Sherweb customer. */
  readonly reads: ReadonlyMap<string, StoredRead>;
  /** How subscriptions were billed when last compared. */
  readonly compared: BilledSources;
  /** What stands active in Halo without a subscription, or of suspended customers. */
  readonly keptLicences: readonly KeptLicence[];
  readonly feeEvidence: Pick<FeeEvidence, 'kind'> | null;
  readonly role: Role;
  readonly now: Date;
}

/** What a person of `role` sees of one Halo customer's subscriptions, from the last good read. */
export function clientSubscriptions(input: PanelInput): ClientSubscriptions {
  const { haloClientId, main, snapshot, links, compared, role, now } = input;
  const excluded = new Set(main.exclusions);
  const mappings = main.mappings.filter(
    (mapping) => mapping.haloClientId === haloClientId && !excluded.has(mapping.sherwebCustomerId),
  );
  const reads = mappings.map(({ sherwebCustomerId }) => input.reads.get(sherwebCustomerId));
  const found = reads.flatMap((read) => read?.subscriptions ?? []);
  const seatsOf = new Map(reads.flatMap((read) => Object.entries(read?.seats ?? {})));
  const foundIds = new Set(found.map(({ id }) => id));
  const mappedIds = new Set(mappings.map(({ sherwebCustomerId }) => sherwebCustomerId));
  const kept = input.keptLicences.filter(({ sherwebCustomerId }) => mappedIds.has(sherwebCustomerId));
  const showMoney = role === 'admin' || main.settings.techniciansSeeMoney;
  const sight = sightOf(showMoney, main.settings);
  const billed = (present: Parameters<typeof billedOf>[0]) =>
    billedOf(present, compared, sight, now.toISOString().slice(0, 10));

  const times = reads.map((read) => read?.asOf ?? null);
  const asOf = times.includes(null) || times.length === 0 ? null : (times.toSorted()[0] ?? null);
  const problem = reads.find((read) => read?.problem)?.problem ?? null;
  const isOld = asOf !== null && now.getTime() - Date.parse(asOf) > staleAfterMs;
  return {
    mappings: mappings.map(({ sherwebCustomerId }) => {
      const customer = snapshot.sherwebCustomers.find(({ id }) => id === sherwebCustomerId);
      const theirs = kept.filter((licence) => licence.sherwebCustomerId === sherwebCustomerId);
      return {
        sherwebCustomerId,
        sherwebName: customer?.displayName ?? '',
        haloClientId,
        suspendedOn: customer?.suspendedOn ?? null,
        isListed: customer !== undefined || snapshot.listsReadAt === null,
        keptInHalo: sumOfKept(theirs),
      };
    }),
    subscriptions: found.map((subscription) => {
      const haloLicenceId = links.get(subscription.id)?.haloLicenceId ?? null;
      const history = seatsOf.get(subscription.id) ?? [];
      return {
        ...subscription,
        history: history.length > 1 ? history : [],
        kind: chargeKindOf(subscription),
        fees: showMoney ? subscription.fees : null,
        licence: haloLicenceId === null ? null : { haloLicenceId },
        billing: billed({ ...subscription, subscriptionId: subscription.id, haloLicenceId }),
      };
    }),
    licences: kept
      .filter(({ subscriptionId }) => !foundIds.has(subscriptionId))
      .map(({ subscriptionId, ...licence }) => ({
        ...licence,
        billing: billed({ ...licence, subscriptionId, sku: null, quantity: 0 }),
      })),
    money: showMoney ? whoseMoney(main.settings, input.feeEvidence) : null,
    seesBilling: sight !== 'nothing',
    asOf,
    stale: mappings.length > 0 && (asOf === null || isOld || problem !== null),
    problem,
    notRefreshed: null,
  };
}

const sightOf = (showMoney: boolean, { techniciansSeeBilled }: Settings): BillingSight => {
  if (showMoney) return 'states';
  return techniciansSeeBilled ? 'quantities' : 'nothing';
};
