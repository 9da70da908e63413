import { fixedSince, openFloors } from '../../../shared/decrease-window.ts';
import type { IntentionStanding } from '../../../shared/intentions.ts';
import type { ListedRenewal } from '../../../shared/renewals.ts';
import { windowWords } from '../../i18n/decrease-words.ts';
import { dayWords, momentWords } from '../../i18n/moments.ts';
import { money, plainAmount } from '../../i18n/money.ts';
import { locale, number, t } from '../../i18n/translate.ts';
import { type Entry, localDay } from './month.ts';
import type { RenewalFilter } from './rows.ts';

/** A filter as its button says it. */
export function filterWords(filter: RenewalFilter): string {
  switch (filter) {
    case 'soon':
      return t('admin.renewals.filterSoon');
    case 'all':
      return t('admin.renewals.filterAll');
    case 'ends':
      return t('admin.renewals.filterEnds');
    case 'window':
      return t('admin.renewals.filterWindow');
    case 'wanted':
      return t('admin.renewals.filterWanted');
    case 'monthly':
      return t('admin.renewals.filterMonthly');
  }
}

const day = (text: string): string => dayWords(locale(), text);

/** What happens on the next date: "Ends 31 Jan 2028", "Renews 1 Feb 2028 at 48". */
export function thenWords({ then, date, renewsAt, seats }: ListedRenewal): string {
  if (date === null) return t('admin.renewals.noTerm');
  if (then === 'ends') return t('admin.renewals.ends', [day(date)]);
  if (then === null || renewsAt === null) return t('admin.renewals.unknown', [day(date)]);
  return then === 'renewsAt'
    ? t('admin.renewals.renewsAt', [day(date), number(renewsAt), number(seats)])
    : t('admin.renewals.renews', [day(date), number(renewsAt)]);
}

const dayMs = 86_400_000;

/** How far a plain day is from the reader's today: "today", "in 52 days". */
export const daysWords = (date: string, now: Date): string =>
  new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(
    Math.round((Date.parse(date) - Date.parse(localDay(now.toISOString()))) / dayMs),
    'day',
  );

/** How far it may go down and until when, in the reader's zone; what nobody knows is said. */
export function downWords({ floors, seats, floorNow, termEndsOn }: ListedRenewal, now: Date): string {
  if (floorNow === null) return t('admin.renewals.floorUnknown');
  const nowMs = now.getTime();
  const words = windowWords(
    {
      open: openFloors(floors, seats, nowMs),
      fixedSince: fixedSince(floors, seats, nowMs),
      lastDay: termEndsOn,
    },
    { number, day, moment: (iso) => momentWords(locale(), iso, now) },
  );
  if (words !== '') return words;
  return termEndsOn === null ? '–' : t('admin.renewals.fixed', [day(termEndsOn)]);
}

type Cost = NonNullable<ListedRenewal['cost']>;

/** What all seats cost in a cycle. */
export const costWords = ({ perCycle, currency }: Cost): string =>
  currency === null ? plainAmount(perCycle) : money(perCycle, currency);

/** What a person wants: "go to 101". */
export function wantWords({ want, to }: Pick<IntentionStanding, 'want' | 'to'>): string {
  switch (want) {
    case 'goTo':
      return t('admin.renewals.wantGoTo', [number(to ?? 0)]);
    case 'end':
      return t('admin.renewals.wantEnd');
    case 'asIs':
      return t('admin.renewals.wantAsIs');
  }
}

/** How that stands by the last read. */
export function stateWords({ state }: Pick<IntentionStanding, 'state'>): string {
  switch (state) {
    case 'waiting':
      return t('admin.renewals.stateWaiting');
    case 'set':
      return t('admin.renewals.stateSet');
    case 'due':
      return t('admin.renewals.stateDue');
    case 'done':
      return t('admin.renewals.stateDone');
    case 'skipped':
      return t('admin.renewals.stateSkipped');
  }
}

/** What of a commitment falls on a day of the calendar. */
export function entryWords({ what, renewal }: Entry): string {
  switch (what) {
    case 'ends':
      return t('admin.renewals.entryEnds');
    case 'closes':
      return t('admin.renewals.entryCloses');
    case 'unknown':
      return t('admin.renewals.entryUnknown');
    case 'renews':
      return t('admin.renewals.entryRenews', [number(renewal.renewsAt ?? renewal.seats)]);
  }
}
