import { nothingSeen } from '../../../server/data/documents/sight.ts';
import { phrase } from '../../../server/messages/phrases.ts';
import type { Target } from '../../../server/sync/plan/model/customer-plan.ts';
import type { CustomerRead, ListReads, Remembered } from '../../../server/sync/plan/model/reads.ts';
import type { SubscriptionReads } from '../../../server/sync/plan/subscriptions/by-halo-customer.ts';
import type { HaloClient, HaloLicence, OwnedFields } from '../../../server/vendors/halo/licence.ts';
import { ownedFieldsOf } from '../../../server/vendors/halo/mapper.ts';
import { markLine } from '../../../server/vendors/halo/mark.ts';
import {
  type OutsideError,
  type OutsideErrorCode,
  outsideError,
} from '../../../server/vendors/http/outside-error.ts';
import type { SherwebCustomer } from '../../../server/vendors/sherweb/client.ts';
import type { Link } from '../../../shared/link.ts';
import type { Mapping } from '../../../shared/mapping.ts';
import { defaultSettings, type Settings } from '../../../shared/settings.ts';
import type { Subscription } from '../../../shared/subscription.ts';
import type { PlannedChange, SyncScope } from '../../../shared/sync-plan.ts';

/** As a plan takes them, Sherweb's fee proven to be a cost, unless told otherwise. */
export const settingsWith = (change: Partial<Settings> = {}): Settings => ({
  ...defaultSettings,
  recurringFee: 'cost',
  ...change,
});

/** The subscription `id` of customer `s1` unless told otherwise: 25 seats, yearly term, monthly fee of 18.4 USD. */
export const subscription = (id: string, change: Partial<Subscription> = {}): Subscription => ({
  id,
  sherwebCustomerId: 's1',
  productName: `Product ${id}`,
  description: '',
  sku: `SKU-${id}`,
  quantity: 25,
  purchaseDate: '2024-01-15T10:30:00.123Z',
  billingCycle: 'monthly',
  commitment: {
    type: 'Annual',
    termEndDate: '2025-01-14',
    renewal: { date: '2025-01-15', scheduledQuantity: null },
    minimalQuantities: [],
  },
  fees: { recurring: 18.4, setup: 0, currency: 'USD' },
  ...change,
});

interface LicenceChange extends Partial<Omit<HaloLicence, 'owned' | 'active'>> {
  readonly owned?: Partial<OwnedFields>;
}

/** The licence of a subscription, exactly in step with it, at Halo customer 10 unless told otherwise. */
export const licenceOf = (
  of: Subscription,
  id: number,
  { owned = {}, ...change }: LicenceChange = {},
): HaloLicence => {
  const all = { ...ownedFieldsOf(of, settingsWith()), ...owned };
  return {
    id,
    clientId: 10,
    name: of.productName,
    active: all.is_active !== false,
    owned: all,
    notes: '',
    ...change,
  };
};

export const markOf = (of: Pick<Subscription, 'id' | 'sherwebCustomerId'>): string =>
  markLine({ subscriptionId: of.id, sherwebCustomerId: of.sherwebCustomerId });

export const linkOf = (of: Subscription, haloLicenceId: number): Link => ({
  subscriptionId: of.id,
  sherwebCustomerId: of.sherwebCustomerId,
  haloLicenceId,
});

export const customer = (
  id: string,
  displayName: string,
  change: Partial<SherwebCustomer> = {},
): SherwebCustomer => ({ id, displayName, path: [], suspendedOn: null, ...change });

export const client = (id: number, name: string, change: Partial<HaloClient> = {}): HaloClient => ({
  id,
  name,
  inactive: false,
  topLevelName: null,
  ...change,
});

export const mapping = (sherwebCustomerId: string, haloClientId: number): Mapping => ({
  sherwebCustomerId,
  haloClientId,
  origin: 'manual',
  createdAt: '2026-01-01T00:00:00.000Z',
});

/** The companion's own side where it knows nothing, long after all that went: nothing went lately. */
export const nothingRemembered: Remembered = {
  mappings: [],
  excludedIds: new Set(),
  links: [],
  sight: { ...nothingSeen, quietDays: null },
  settlements: new Map(),
  normalised: new Map(),
  currency: null,
  feeRuleChanged: false,
  leftOut: () => undefined,
  readAt: '2100-01-01T00:00:00.000Z',
};

export const everything: SyncScope = { customers: true, subscriptions: true, haloClientIds: null };

type CustomerSituation = Partial<Omit<ListReads, 'settings' | 'sherweb' | 'remembered'>> & {
  readonly settings?: Partial<Settings>;
  readonly customers?: readonly SherwebCustomer[];
  readonly unreadable?: readonly { readonly id: string | null }[];
  readonly mappings?: readonly Mapping[];
  readonly excluded?: readonly string[];
};

/** Everything `planCustomers` needs; what is not given is empty or as it is by default. */
export const customerInput = (given: CustomerSituation): ListReads => ({
  scope: given.scope ?? everything,
  settings: settingsWith(given.settings),
  sherweb: { customers: given.customers ?? [], unreadable: given.unreadable ?? [] },
  clients: given.clients ?? [],
  topLevels: given.topLevels === undefined ? [{ id: 1, name: 'Only' }] : given.topLevels,
  remembered: {
    ...nothingRemembered,
    mappings: given.mappings ?? [],
    excludedIds: new Set(given.excluded ?? []),
  },
});

/** Sherweb customer `s1`, mapped to Halo customer 10, unless told otherwise. */
export const target = (change: Partial<Target> = {}): Target => ({
  sherwebCustomerId: 's1',
  name: 'Contoso',
  suspended: false,
  haloClientId: 10,
  ...change,
});

export const read = (...subscriptions: Subscription[]): CustomerRead => ({
  ok: true,
  subscriptions,
  unreadable: [],
});

export const failedRead: CustomerRead = {
  ok: false,
  note: { code: 'sherweb.serverError', message: 'Sherweb: it broke.', action: 'Try again later.' },
};

type SubscriptionSituation = {
  readonly settings?: Partial<Settings>;
  readonly targets?: readonly Target[];
  readonly reads: Readonly<Record<string, CustomerRead>>;
  readonly licences?: readonly HaloLicence[];
  readonly unverified?: readonly number[];
  readonly links?: readonly Link[];
  readonly former?: Readonly<Record<string, number>>;
};

/** The customers that Sherweb lists: all that a situation knows, but those that it says are former ones. */
const listedIn = ({
  targets = [target()],
  reads,
  links = [],
  former = {},
}: SubscriptionSituation): string[] =>
  [
    ...new Set([
      ...[...targets, ...links].map(({ sherwebCustomerId }) => sherwebCustomerId),
      ...Object.keys(reads),
    ]),
  ].filter((id) => !Object.hasOwn(former, id));

/** Everything `planSubscriptions` needs; the one target is `s1` at Halo customer 10 unless told otherwise. */
export const subscriptionInput = (given: SubscriptionSituation): SubscriptionReads => ({
  settings: settingsWith(given.settings),
  targets: given.targets ?? [target()],
  former: new Map(Object.entries(given.former ?? {})),
  sherweb: {
    customers: listedIn(given).map((id) => ({ id, displayName: id, path: [], suspendedOn: null })),
    unreadable: [],
  },
  subscriptions: new Map(Object.entries(given.reads)),
  halo: {
    licences: given.licences ?? [],
    unverifiedIds: new Set(given.unverified ?? []),
    goneIds: new Set(),
    listed: null,
  },
  remembered: { ...nothingRemembered, links: given.links ?? [] },
});

/** For tests of work that gives way: it need not. */
export const noPause = (): undefined => undefined;

/** What a change does, in one line: enough to compare plans by. */
export const inShort = (change: PlannedChange): string =>
  [change.kind, change.sherwebCustomerId, change.haloClientId, change.subscriptionId, change.haloLicenceId]
    .map((part) => part ?? '-')
    .join(' ');

export const codesOf = (problems: readonly { readonly code: string }[]): string[] =>
  problems.map(({ code }) => code);

export const trouble = (code: OutsideErrorCode, status?: number): OutsideError =>
  outsideError('halo', code, 'createLicences', phrase('happened.notAsked'), { status });
