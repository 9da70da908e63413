import type { Link } from '../../../shared/link.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { HaloLicence } from '../../sandbox/halo/model.ts';
import type { SherwebCustomer, SherwebSubscription } from '../../sandbox/sherweb/model.ts';
import type { Seen } from './customers.ts';
import { seatsOf } from './seats.ts';
import { type Gone, isFormer, successionsMustBe } from './successions.ts';
import { markOf, type World } from './world.ts';

export interface LicencesMustBe {
  readonly created: readonly { readonly subscription: SherwebSubscription; readonly seen: Seen }[];
  /** Fields to be written, as Halo spells them, by licence. */
  readonly changed: ReadonlyMap<number, Readonly<Record<string, unknown>>>;
  readonly linked: ReadonlyMap<string, { sherwebCustomerId: string; haloLicenceId: number }>;
  /** Subscriptions whose licence went on under another. */
  readonly unlinked: readonly string[];
  readonly deactivated: readonly { readonly licence: HaloLicence; readonly customer: SherwebCustomer }[];
  /** Active licences of ours at the customers looked at, and their seats: what the limits count from. */
  readonly active: number;
  readonly seats: number;
}

const word = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const empty = ['1900-01-01', '1901-01-01'];
const day = (text: unknown): string =>
  typeof text === 'string' && !empty.includes(text.slice(0, 10)) ? text.slice(0, 10) : '';

/** What a licence must hold of its subscription, as Halo spells it. */
export function heldFields(
  { quantity, billingCycle, purchaseDate, commitmentTerm, sku, fees }: SherwebSubscription,
  { pricesHidden }: SherwebCustomer,
  { recurringFee }: Settings,
): Record<string, unknown> {
  const isPriced = fees !== null && !pricesHidden;
  return {
    count: quantity,
    is_active: true,
    // A cycle that Sherweb does not know is left as it is.
    ...(billingCycle === 'unknown' ? {} : { billing_cycle: word(billingCycle) }),
    term_duration: commitmentTerm?.type ?? 'None',
    start_date: `${purchaseDate.slice(0, 10)}T00:00:00`,
    end_date: `${commitmentTerm?.termEndDate ?? '1901-01-01'}T00:00:00`,
    autorenew: Boolean(commitmentTerm?.renewalConfiguration),
    product_sku: sku,
    ...(recurringFee === 'cost' && isPriced ? { purchase_price: fees.recurringFee } : {}),
  };
}

/** Those fields that a licence shows and that differ; `status` goes along with `is_active`. */
function differing(licence: HaloLicence, wanted: Record<string, unknown>): Record<string, unknown> {
  const wrong = Object.entries(wanted).filter(([name, value]) => {
    const now = licence[name];
    if (now === undefined) return false;
    return name.endsWith('_date') ? day(now) !== day(value) : now !== value;
  });
  return Object.fromEntries(
    wrong.flatMap((entry) => (entry[0] === 'is_active' ? [entry, ['status', 'Active']] : [entry])),
  );
}

const same = (a: unknown, b: string): boolean =>
  typeof a === 'string' && a.trim().toLowerCase() === b.trim().toLowerCase();

const priced = { recurringFee: 'cost' } as Settings;

/** More seats than any licence can hold are a mistake of Sherweb's: the subscription is there, and left alone. */
export const isBelieved = ({ quantity }: SherwebSubscription): boolean => quantity < 2 ** 31;

/** Whether Sherweb tells what a customer has bought; several mistakes and nothing right tell nothing. */
export const isReadable = ({ unreadable }: World, { id, subscriptions }: SherwebCustomer): boolean =>
  !unreadable.has(id) && (subscriptions.length < 2 || subscriptions.some(isBelieved));

/**
 * Whether a licence went on under another subscription than the link says: that one's mark stands in it, and the link's
 * own customer is neither listed nor mapped any more.
 */
function isOvertaken(world: World, all: readonly Seen[], link: Link): boolean {
  const { subscriptionId, sherwebCustomerId, haloLicenceId } = link;
  const licence = world.licences.find(({ id }) => id === haloLicenceId);
  const bears = licence && markOf(licence)?.subscriptionId;
  if (bears === undefined || bears === subscriptionId) return false;
  const seenOf = (id: string) =>
    all.find(
      ({ customer }) => isReadable(world, customer) && customer.subscriptions.some((each) => each.id === id),
    );
  const isListed = world.customers.some(({ id }) => id === sherwebCustomerId);
  if (isListed || world.mappings.has(sherwebCustomerId)) return false;
  const others = world.links.get(bears)?.haloLicenceId;
  const hasOther = others !== haloLicenceId && world.licences.some(({ id }) => id === others);
  return seenOf(bears)?.clientId === licence?.client_id && !hasOther;
}

/** What must happen to licences for the customers that a sync looks at, in as few words as the promise has. */
export function licencesMustBe(world: World, all: readonly Seen[]): LicencesMustBe {
  const { settings } = world;
  const links = new Map([...world.links].filter(([, link]) => !isOvertaken(world, all, link)));
  const read = all.filter(({ customer }) => isReadable(world, customer));
  const pairs = read.flatMap((seen) =>
    seen.customer.subscriptions.map((subscription) => ({ subscription, seen })),
  );
  const isTwice = (id: string) => pairs.filter(({ subscription }) => subscription.id === id).length > 1;
  const bought = pairs.filter(({ subscription }) => isBelieved(subscription) && !isTwice(subscription.id));
  const isListed = (id: string) => pairs.some(({ subscription }) => subscription.id === id);

  // A licence is ours by a link, else by its mark; of whom, the same says.
  const linkedIds = new Map([...links.values()].map((link) => [link.haloLicenceId, link]));
  const owner = (licence: HaloLicence) => linkedIds.get(licence.id) ?? markOf(licence);
  /** Of several that only bear the mark it is the one at the customer that the subscription belongs to, if one is. */
  const claimants = (id: string, clientId?: number | null): HaloLicence[] => {
    const linked = world.licences.filter((licence) => licence.id === links.get(id)?.haloLicenceId);
    if (linked.length > 0) return linked;
    const bearers = world.licences
      .filter(({ id: licenceId }) => !linkedIds.has(licenceId))
      .filter((licence) => markOf(licence)?.subscriptionId === id);
    const here = bearers.filter((licence) => clientId != null && licence.client_id === clientId);
    return bearers.length > 1 && here.length === 1 ? here : bearers;
  };

  const changed = new Map<number, Record<string, unknown>>();
  const linked = new Map<string, { sherwebCustomerId: string; haloLicenceId: number }>();
  const missing: { subscription: SherwebSubscription; seen: Seen }[] = [];
  let [active, seats] = [0, 0];
  const counted = (licence: HaloLicence) => {
    active += 1;
    seats += seatsOf(world, licence);
  };

  const isSuspended = ({ customer }: Seen): boolean => customer.suspendedOn !== null;
  const keep = (licence: HaloLicence, { subscription, seen }: (typeof bought)[number]) => {
    linked.set(subscription.id, { sherwebCustomerId: seen.customer.id, haloLicenceId: licence.id });
    // A suspended customer keeps its licences as they are, and gets none.
    if (isSuspended(seen)) return;
    // One that a person made inactive is asked about once, or is what the settings say.
    const isByHand = !licence.is_active && links.get(subscription.id)?.deactivated !== true;
    if (isByHand && settings.onMadeInactive === 'hold') return;
    const { is_active, ...others } = heldFields(subscription, seen.customer, settings);
    const isKept = isByHand && settings.onMadeInactive === 'keep';
    const fields = differing(licence, isKept ? others : { is_active, ...others });
    if (Object.keys(fields).length > 0) changed.set(licence.id, fields);
  };
  for (const pair of bought) {
    const [only, ...more] = claimants(pair.subscription.id, pair.seen.clientId);
    if (only === undefined) {
      const wasDeleted = links.has(pair.subscription.id);
      if (isSuspended(pair.seen)) continue;
      if (!wasDeleted || settings.onLicenceDeleted === 'create') missing.push(pair);
    } else if (more.length > 0) continue;
    else {
      if (only.is_active) counted(only);
      if (only.client_id === pair.seen.clientId) keep(only, pair);
      // One that a person moved elsewhere is left to people; one that is inactive there has been given up.
      else if (!only.is_active && !isSuspended(pair.seen)) {
        const linkedId = links.get(pair.subscription.id)?.haloLicenceId;
        const wasDeleted = linkedId !== undefined && linkedId !== only.id;
        if (!wasDeleted || settings.onLicenceDeleted === 'create') missing.push(pair);
      }
    }
  }

  // A copy of a licence is a person's, also when that one went on under another subscription.
  const wentOn = new Set([...links.values()].flatMap(({ continues = [] }) => continues));
  const ours = world.licences.flatMap((licence): Gone[] => {
    const claim = owner(licence);
    const isKnown = (id: string) => links.has(id) || wentOn.has(id);
    const isSecond = claim !== undefined && !linkedIds.has(licence.id) && isKnown(claim.subscriptionId);
    const isPaired = bought.some(({ subscription }) => subscription.id === claim?.subscriptionId);
    return claim === undefined || isSecond || isPaired ? [] : [{ licence, of: claim }];
  });
  const unpaired = ours.filter(({ licence }) => licence.is_active);
  /** Its subscription went a short time ago here; of one that only bears the mark, its term must not have ended for long. */
  const isLately = ({ licence, of }: Gone): boolean =>
    !licence.is_active && (links.has(of.subscriptionId) || day(licence.end_date) !== '');
  // A subscription whose licence is known, but deleted or given up, is none that came.
  const came = missing.filter(({ subscription: { id } }) => !links.has(id) && claimants(id).length === 0);
  const hasGone = ({ of }: Gone): boolean => {
    const isRead = read.some(({ customer }) => customer.id === of.sherwebCustomerId);
    return !isListed(of.subscriptionId) && (isRead || isFormer(world, of.sherwebCustomerId));
  };
  const successions = successionsMustBe(
    world,
    came,
    unpaired.filter(hasGone),
    ours.filter(isLately).filter(hasGone),
  );
  for (const each of successions.came) missing.splice(missing.indexOf(each as (typeof missing)[number]), 1);

  const created: (typeof missing)[number][] = [];
  const alike = (pair: (typeof missing)[number]): HaloLicence[] =>
    world.licences.filter(
      (licence) =>
        licence.client_id === pair.seen.clientId &&
        licence.is_active &&
        owner(licence) === undefined &&
        (same(licence.product_sku, pair.subscription.sku) ||
          same(licence.name, pair.subscription.productName)),
    );
  const isSame = (licence: HaloLicence, { subscription }: (typeof missing)[number]) =>
    same(licence.product_sku, subscription.sku);
  /** How well a licence fits: SKU before name before term, quantity and fee. */
  const nearness = (pair: (typeof missing)[number], licence: HaloLicence): string => {
    const held = heldFields(pair.subscription, { ...pair.seen.customer, pricesHidden: false }, priced);
    return [
      isSame(licence, pair),
      same(licence.name, pair.subscription.productName),
      licence.term_duration === held.term_duration,
      licence.count === held.count,
      licence.purchase_price === (pair.seen.customer.pricesHidden ? undefined : held.purchase_price),
    ]
      .map(Number)
      .join('');
  };
  const best = <T>(all: readonly T[], of: (one: T) => string): T | undefined => {
    const sorted = all.toSorted((x, y) => (of(x) < of(y) ? 1 : -1));
    const [first, second] = sorted;
    return first !== undefined && (second === undefined || of(second) < of(first)) ? first : undefined;
  };
  const matched = new Map<(typeof missing)[number], HaloLicence>();
  for (let before = -1; before < matched.size; ) {
    before = matched.size;
    const taken = new Set(matched.values());
    for (const pair of missing.filter((each) => !matched.has(each))) {
      const licence = best(
        alike(pair).filter((each) => !taken.has(each)),
        (each) => nearness(pair, each),
      );
      const wanting = missing.filter(
        (each) => !matched.has(each) && licence && alike(each).includes(licence),
      );
      if (licence === undefined || best(wanting, (each) => nearness(each, licence)) !== pair) continue;
      matched.set(pair, licence);
      taken.add(licence);
    }
  }
  const isAnothers = (pair: (typeof missing)[number]) => (licence: HaloLicence) =>
    [...matched].some(([other, match]) => match === licence && other !== pair && isSame(match, other));
  const unlinked: string[] = [];
  for (const { came, gone } of successions.continued) {
    const { subscriptionId, sherwebCustomerId } = {
      subscriptionId: came.subscription.id,
      sherwebCustomerId: came.seen.customer.id,
    };
    linked.set(subscriptionId, { sherwebCustomerId, haloLicenceId: gone.licence.id });
    const fields = differing(gone.licence, heldFields(came.subscription, came.seen.customer, settings));
    if (Object.keys(fields).length > 0) changed.set(gone.licence.id, fields);
    unlinked.push(gone.of.subscriptionId);
    if (markOf(gone.licence) === undefined) continue;
    const notes = gone.licence.notes.replace(
      /\[sherweb-subscription:\S+ customer:\S+\]/,
      `[sherweb-subscription:${subscriptionId} customer:${sherwebCustomerId}]`,
    );
    changed.set(gone.licence.id, { ...changed.get(gone.licence.id), notes });
  }
  for (const pair of missing) {
    const left = alike(pair).filter((licence) => !isAnothers(pair)(licence));
    const match = matched.get(pair);
    if (left.length === 0 || settings.onExistingLicence === 'create') created.push(pair);
    else if (settings.onExistingLicence === 'adopt' && match !== undefined) keep(match, pair);
  }

  const deactivated: LicencesMustBe['deactivated'][number][] = [];
  for (const { licence, of: claim } of unpaired) {
    const seen = all.find(({ customer }) => customer.id === claim.sherwebCustomerId);
    if (seen === undefined) continue;
    counted(licence);
    if (isListed(claim.subscriptionId)) continue;
    const isThere = licence.client_id === seen.clientId && seen.customer.suspendedOn === null;
    const isSure = all.every(
      (other) => other.clientId !== seen.clientId || isReadable(world, other.customer),
    );
    if (isThere && settings.deactivateDeleted && isSure && !successions.gone.has(licence)) {
      deactivated.push({ licence, customer: seen.customer });
      // That it was us is remembered with the link.
      linked.set(claim.subscriptionId, {
        sherwebCustomerId: claim.sherwebCustomerId,
        haloLicenceId: licence.id,
      });
    }
  }
  return { created, changed, linked, unlinked, deactivated, active, seats };
}
