import type { GroupKey } from '../../../shared/run-groups.ts';
import { type ChangeKind, type FieldValue, isMoneyField } from '../../../shared/sync-plan.ts';
import { dayWords, momentWords } from '../../i18n/moments.ts';
import { locale, number, t } from '../../i18n/translate.ts';
import type { ChangeLabels, ValueOf } from './change-digest.ts';
import { cycleWords, termWords } from './cycle-words.ts';
import { moneyWords } from './stakes-words.ts';

/** What a field of Halo's, or of ours, is called. */
export const fieldName = (field: string): string => {
  const names: Record<string, () => string> = {
    count: () => t('admin.field.count'),
    is_active: () => t('admin.field.active'),
    billing_cycle: () => t('admin.field.billed'),
    term_duration: () => t('admin.field.term'),
    start_date: () => t('admin.field.start'),
    end_date: () => t('admin.field.end'),
    autorenew: () => t('admin.field.renews'),
    product_sku: () => t('admin.field.sku'),
    purchase_price: () => t('admin.field.cost'),
    price: () => t('admin.field.price'),
    name: () => t('admin.field.name'),
    toplevel_id: () => t('admin.field.topLevel'),
    haloClientId: () => t('admin.field.haloCustomer'),
    haloLicenceId: () => t('admin.field.licence'),
    subscriptionId: () => t('admin.field.subscription'),
    sherwebCustomerId: () => t('admin.field.sherwebCustomer'),
    inactive: () => t('admin.field.inactive'),
  };
  return names[field]?.() ?? field;
};

function valueWords(field: string, value: FieldValue, of: ValueOf): string {
  if (value === null || value === '') return t('admin.field.none');
  if (typeof value === 'boolean') return value ? t('admin.yes') : t('admin.no');
  if (field === 'toplevel_id') return of.topLevelName ?? String(value);
  if (typeof value === 'number') {
    if (isMoneyField(field)) return moneyWords(value, of.currency ?? null);
    return field === 'count' ? number(value) : String(value);
  }
  if (field === 'billing_cycle') return cycleWords(value);
  if (field === 'term_duration') return termWords(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayWords(locale(), value) : value;
}

export const changeLabels: ChangeLabels = {
  field: fieldName,
  value: valueWords,
  seats: (count) => t('admin.change.seats', count, [number(count)]),
  each: (money) => t('admin.change.each', [money]),
  get byUse() {
    return t('admin.change.byUse');
  },
  newCustomer: (topLevel) =>
    topLevel === null ? t('admin.change.withMapping') : t('admin.change.underTopLevel', [topLevel]),
  billed: (cycle) => t('admin.change.billed', [cycleWords(cycle)]),
  get activeAgain() {
    return t('admin.change.activeAgain');
  },
  get continued() {
    return t('admin.change.continued');
  },
  get customerInactive() {
    return t('admin.change.customerInactive');
  },
  get inactiveAgain() {
    return t('admin.change.inactiveAgain');
  },
  get ownNotNeeded() {
    return t('admin.change.ownNotNeeded');
  },
  gone: (lastSeenAt) =>
    lastSeenAt === undefined
      ? t('admin.change.gone')
      : t('admin.change.goneSince', [momentWords(locale(), lastSeenAt, new Date())]),
  mappedTo: (id) => (id === null ? t('admin.change.mappedToNew') : t('admin.change.mappedTo', [String(id)])),
  linkedTo: (id) => t('admin.change.linkedTo', [String(id ?? '–')]),
};

/** What a kind of change is called where nothing is counted. */
export function kindWords(kind: ChangeKind | 'unusual'): string {
  switch (kind) {
    case 'unusual':
      return t('admin.kind.unusual');
    case 'createCustomer':
      return t('admin.kind.createCustomer');
    case 'createMapping':
      return t('admin.kind.createMapping');
    case 'createSubscription':
      return t('admin.kind.createSubscription');
    case 'linkSubscription':
      return t('admin.kind.link');
    case 'updateSubscription':
      return t('admin.kind.update');
    case 'continueSubscription':
      return t('admin.kind.continue');
    case 'reactivateSubscription':
      return t('admin.kind.reactivate');
    case 'deactivateSubscription':
      return t('admin.kind.deactivate');
    case 'deactivateCustomer':
      return t('admin.kind.deactivateCustomer');
  }
}

/** The line of a group: how many of what, to be done or done. */
export function groupWords(key: GroupKey, count: number, isPlan: boolean): string {
  const counted: [string] = [number(count)];
  switch (key) {
    case 'createCustomer':
      return isPlan
        ? t('admin.planned.createCustomer', count, counted)
        : t('admin.applied.createCustomer', count, counted);
    case 'createMapping':
      return isPlan
        ? t('admin.planned.createMapping', count, counted)
        : t('admin.applied.createMapping', count, counted);
    case 'createSubscription':
      return isPlan
        ? t('admin.planned.createSubscription', count, counted)
        : t('admin.applied.createSubscription', count, counted);
    case 'linkSubscription':
      return isPlan ? t('admin.planned.link', count, counted) : t('admin.applied.link', count, counted);
    case 'updateSubscription':
      return isPlan ? t('admin.planned.update', count, counted) : t('admin.applied.update', count, counted);
    case 'continueSubscription':
      return isPlan
        ? t('admin.planned.continue', count, counted)
        : t('admin.applied.continue', count, counted);
    case 'reactivateSubscription':
      return isPlan
        ? t('admin.planned.reactivate', count, counted)
        : t('admin.applied.reactivate', count, counted);
    case 'deactivateSubscription':
      return isPlan
        ? t('admin.planned.deactivate', count, counted)
        : t('admin.applied.deactivate', count, counted);
    case 'deactivateCustomer':
      return isPlan
        ? t('admin.planned.deactivateCustomer', count, counted)
        : t('admin.applied.deactivateCustomer', count, counted);
    case 'unusual':
      return t('admin.planned.unusual', count, counted);
    case 'leftOut':
      return t('admin.applied.leftOut', count, counted);
    case 'held':
      return t('admin.applied.held', count, counted);
    case 'failed':
      return t('admin.applied.failed', count, counted);
    case 'skipped':
      return t('admin.applied.skipped', count, counted);
    case 'problem':
      return t('admin.applied.problem', count, counted);
    case 'decision':
      return t('admin.applied.decision', count, counted);
    case 'notice':
      return t('admin.applied.notice', count, counted);
  }
}
