import type { SettingKey, Settings } from '../../../shared/settings.ts';
import { t } from '../../i18n/translate.ts';

const labels: Readonly<Record<SettingKey, () => string>> = {
  importCustomers: () => t('admin.schedule.customers'),
  importSubscriptions: () => t('admin.schedule.subscriptions'),
  onNearMatch: () => t('admin.schedule.nearMatch'),
  onExistingLicence: () => t('admin.schedule.existing'),
  onReplacement: () => t('admin.schedule.replacement'),
  onMadeInactive: () => t('admin.schedule.madeInactive'),
  onLicenceDeleted: () => t('admin.schedule.licenceDeleted'),
  onLinkedMoney: () => t('admin.schedule.linkedMoney'),
  haloTopLevelId: () => t('admin.schedule.topLevel'),
  recurringFee: () => t('admin.schedule.fee'),
  haloCurrency: () => t('admin.schedule.currency'),
  minMarginPercent: () => t('admin.schedule.minMargin'),
  deactivateDeleted: () => t('admin.schedule.deactivate'),
  maxDeactivations: () => t('admin.schedule.maxCount'),
  maxDeactivationsPercent: () => t('admin.schedule.maxPercent'),
  maxSeatsLostPercent: () => t('admin.schedule.maxSeats'),
  onHold: () => t('admin.schedule.onHold'),
  haloRequestsPer5Minutes: () => t('admin.schedule.haloRequests'),
  sherwebConcurrency: () => t('admin.schedule.sherwebConcurrency'),
  scheduleEnabled: () => t('admin.schedule.enabled'),
  scheduleTime: () => t('admin.schedule.time'),
  scheduleTimeZone: () => t('admin.schedule.zone'),
  digestTime: () => t('admin.notifications.digestTime'),
  techniciansSeeMoney: () => t('admin.schedule.money'),
  techniciansSeeBilled: () => t('admin.technicians.billed'),
  ordersEnabled: () => t('admin.orders.enabled'),
  ordersApproverMayRequest: () => t('admin.orders.alone'),
  ordersDailySeats: () => t('admin.orders.dailySeats'),
  ordersDailyMoney: () => t('admin.orders.dailyMoney'),
  ordersDryRun: () => t('admin.orders.dryRun'),
  ordersAtRenewal: () => t('admin.orders.atRenewal'),
  ticketNoteOutcome: () => t('admin.orders.noteOutcome'),
  ticketNoteLanguage: () => t('admin.orders.noteLanguage'),
  ticketWords: () => t('admin.orders.ticketWords'),
  ticketTypes: () => t('admin.orders.ticketTypes'),
};

const isSetting = (key: string): key is SettingKey => Object.hasOwn(labels, key);

/** What a setting is called. */
export const labelOf = (setting: SettingKey): string => labels[setting]();

/** What a setting is called; null: that is no setting. */
export const settingLabel = (key: string): string | null => (isSetting(key) ? labels[key]() : null);

const options = {
  onNearMatch: {
    hold: () => t('admin.schedule.nearMatchHold'),
    create: () => t('admin.schedule.nearMatchCreate'),
  },
  onExistingLicence: {
    hold: () => t('admin.schedule.existingHold'),
    adopt: () => t('admin.schedule.existingAdopt'),
    create: () => t('admin.schedule.existingCreate'),
  },
  onReplacement: {
    hold: () => t('admin.schedule.replacementHold'),
    follow: () => t('admin.schedule.replacementFollow'),
    create: () => t('admin.schedule.replacementCreate'),
  },
  onMadeInactive: {
    hold: () => t('admin.schedule.madeInactiveHold'),
    activate: () => t('admin.schedule.madeInactiveActivate'),
    keep: () => t('admin.schedule.madeInactiveKeep'),
  },
  onLicenceDeleted: {
    hold: () => t('admin.schedule.licenceDeletedHold'),
    create: () => t('admin.schedule.licenceDeletedCreate'),
    leave: () => t('admin.schedule.licenceDeletedLeave'),
  },
  recurringFee: {
    auto: () => t('admin.schedule.feeAuto'),
    cost: () => t('admin.schedule.feeCost'),
    price: () => t('admin.schedule.feePrice'),
    nothing: () => t('admin.schedule.feeNothing'),
  },
  onLinkedMoney: {
    hold: () => t('admin.schedule.linkedMoneyHold'),
    write: () => t('admin.schedule.linkedMoneyWrite'),
    leave: () => t('admin.schedule.linkedMoneyLeave'),
  },
  ticketNoteLanguage: {
    en: () => t('admin.orders.noteEnglish'),
    fr: () => t('admin.orders.noteFrench'),
  },
  onHold: {
    part: () => t('admin.schedule.onHoldPart'),
    all: () => t('admin.schedule.onHoldAll'),
  },
} as const satisfies { readonly [K in SettingKey]?: Readonly<Record<Settings[K] & string, () => string>> };

/** A setting that is one of a few words. */
export type Chosen = keyof typeof options;

/** What may be chosen for a setting, in order. */
export const optionsOf = <K extends Chosen>(setting: K): { value: Settings[K]; label: string }[] =>
  Object.entries<() => string>(options[setting]).map(([value, label]) => ({
    value: value as Settings[K],
    label: label(),
  }));

/** What a value of a setting is called; null: it has no name but its own. */
export const settingValueWords = (key: string, value: string): string | null => {
  if (!Object.hasOwn(options, key)) return null;
  return optionsOf(key as Chosen).find((each) => each.value === value)?.label ?? null;
};
