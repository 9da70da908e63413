import type { Settings } from '../../../shared/settings.ts';
import type { Doubt, Subscription } from '../../../shared/subscription.ts';
import { assumptions } from '../assumptions/all.ts';
import { isUsageBased, recurringCostOf } from '../assumptions/fees.ts';
import type { ClientRow, LicenceRow } from './calls/api-types.ts';
import type { HaloClient, HaloLicence, LicenceFields, OwnedFields } from './licence.ts';
import { type Mark, markLine } from './mark.ts';

const dates = assumptions.haloDates.value;
const statusWords = assumptions.haloActive.value;

const toDay = (text: string | null | undefined): string | null | undefined => {
  if (text === undefined) return undefined;
  if (text === null) return null;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  // Days as text sort as they follow each other.
  return day !== undefined && day <= dates.lastOfNone ? null : day;
};

const toActive = (row: LicenceRow): boolean => {
  if (typeof row.is_active === 'boolean') return row.is_active;
  const word = row.status?.trim().toLowerCase();
  return word ? statusWords.stillActive.some((each) => each.toLowerCase() === word) : true;
};

const known = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> | Extract<T[K], null> } => {
  // Made for every subscription of every sync: without lists in between.
  const kept: Partial<T> = {};
  for (const field in fields) if (fields[field] !== undefined) kept[field] = fields[field];
  return kept as never;
};

/** Reads one row of Halo's list of licences. */
export function toLicence(row: LicenceRow): HaloLicence {
  const owned: Partial<OwnedFields> = known({
    count: row.count === null ? 0 : row.count,
    is_active: toActive(row),
    billing_cycle: row.billing_cycle === null ? '' : row.billing_cycle?.trim(),
    term_duration: row.term_duration === null ? '' : row.term_duration?.trim(),
    start_date: toDay(row.start_date),
    end_date: toDay(row.end_date),
    autorenew: row.autorenew === null ? false : row.autorenew,
    product_sku: row.product_sku === null ? '' : row.product_sku?.trim(),
    purchase_price: row.purchase_price === null ? 0 : row.purchase_price,
  });
  const [distributor, vendor] = [row.distributor?.trim(), row.vendor?.trim()];
  return {
    id: row.id,
    clientId: row.client_id ?? null,
    name: row.name ?? '',
    active: toActive(row),
    owned,
    notes: row.notes ?? (row.notes === null ? '' : undefined),
    ...(typeof row.price === 'number' ? { price: row.price } : {}),
    ...(distributor ? { distributor } : {}),
    ...(vendor ? { vendor } : {}),
    ...(typeof row.licences_in_use === 'number' ? { inUse: row.licences_in_use } : {}),
  };
}

/** What its list calls a domain is a mail domain; the web site stands for it where there is none. */
const domainOf = ({ domain, website }: ClientRow): { domain?: string } => {
  const found = domain?.trim() || website?.trim();
  return found ? { domain: found } : {};
};

/** A customer as Halo lists it; `nameless`: Halo shows no name of it. */
export const toHaloClient = (row: ClientRow): HaloClient => ({
  id: row.id,
  name: row.name ?? '',
  inactive: row.inactive === true,
  topLevelName: row.toplevel_name ?? null,
  ...(typeof row.toplevel_id === 'number' ? { topLevelId: row.toplevel_id } : {}),
  ...(row.main_site_name?.trim() ? { siteName: row.main_site_name.trim() } : {}),
  ...domainOf(row),
  ...(typeof row.name === 'string' ? {} : { nameless: true }),
});

/** What a subscription's licence should hold of the fields Sherweb owns; what Sherweb did not say is absent. */
export function ownedFieldsOf(
  subscription: Subscription,
  settings: Pick<Settings, 'recurringFee'>,
): Partial<OwnedFields> {
  const { commitment } = subscription;
  const isKnown = (...parts: Doubt['part'][]) =>
    !(subscription.doubts ?? []).some(({ part }) => parts.includes(part));
  return known({
    count: isUsageBased(subscription) ? undefined : subscription.quantity,
    is_active: true,
    billing_cycle: assumptions.haloBillingCycles.value[subscription.billingCycle],
    term_duration: isKnown('term')
      ? (commitment?.type.trim() ?? assumptions.haloTerms.value.none)
      : undefined,
    start_date: toDay(subscription.purchaseDate),
    end_date: isKnown('term') ? toDay(commitment?.termEndDate ?? null) : undefined,
    autorenew: isKnown('term', 'renewal') ? commitment?.renewal != null : undefined,
    // An SKU that Sherweb leaves empty is one it did not say.
    product_sku: subscription.sku.trim() || undefined,
    purchase_price: settings.recurringFee === 'cost' ? recurringCostOf(subscription) : undefined,
  });
}

/**
 * Everything a new licence gets: what Sherweb owns, and once its name and, if the settings say so, its price.
 * @example fee 12, `recurringFee` at price: price 12, no cost
 */
export function creationFieldsOf(
  subscription: Subscription,
  settings: Pick<Settings, 'recurringFee'>,
): LicenceFields {
  const price = recurringCostOf(subscription);
  return {
    name: subscription.productName.trim(),
    count: subscription.quantity,
    ...ownedFieldsOf(subscription, settings),
    ...(settings.recurringFee === 'price' && price !== undefined ? { price } : {}),
  };
}

const dayToWire = (day: string | null, none: string): string => `${day ?? none}T00:00:00`;

/** Our fields as Halo takes them in a POST: dates without zone, the word beside `is_active`. */
export function toWire(fields: LicenceFields): Record<string, unknown> {
  const { start_date, end_date, is_active, ...plain } = fields;
  return {
    ...plain,
    ...(start_date === undefined ? {} : { start_date: dayToWire(start_date, dates.empty) }),
    ...(end_date === undefined ? {} : { end_date: dayToWire(end_date, dates.noEnd) }),
    ...(is_active === undefined
      ? {}
      : { is_active, status: is_active ? statusWords.active : statusWords.inactive }),
  };
}

/** A new licence as Halo takes it, with our mark in its notes. */
export const newLicenceToWire = (
  clientId: number,
  mark: Mark,
  fields: LicenceFields,
): Record<string, unknown> => ({
  type: assumptions.haloLicenceType.value,
  client_id: clientId,
  vendor: 'Sherweb',
  distributor: 'Sherweb',
  notes: markLine(mark),
  ...toWire(fields),
});
