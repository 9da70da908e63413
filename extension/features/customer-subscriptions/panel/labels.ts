import { i18n } from '#i18n';
import type { BillingCycle } from '../../../../shared/subscription.ts';
import {
  windowWords as inFull,
  decreaseWords as inShort,
  type SaidWindow,
} from '../../../i18n/decrease-words.ts';
import type { Formats } from '../../../i18n/formats.ts';
import type { Row } from '../model/row.ts';

const cycles = {
  none: () => i18n.t('panel.billed.none'),
  daily: () => i18n.t('panel.billed.daily'),
  weekly: () => i18n.t('panel.billed.weekly'),
  monthly: () => i18n.t('panel.billed.monthly'),
  yearly: () => i18n.t('panel.billed.yearly'),
  unknown: () => i18n.t('panel.billed.unknown'),
} as const satisfies Record<BillingCycle, () => string>;

/** How often it is charged, or that it is charged otherwise. */
export function cycleWords({ billed, kind }: Row): string {
  if (kind === 'byUse') return i18n.t('panel.kind.byUse');
  if (kind === 'once') return i18n.t('panel.kind.once');
  return kind === 'licence' ? '–' : cycles[billed]();
}

const terms: Readonly<Record<string, () => string>> = {
  monthly: () => i18n.t('panel.term.monthly'),
  annual: () => i18n.t('panel.term.annual'),
  biennial: () => i18n.t('panel.term.biennial'),
  triennial: () => i18n.t('panel.term.triennial'),
};

/** A term we do not know is shown in Sherweb's own word. */
export function commitmentWords({ commitment, kind }: Row, formats: Formats): string {
  if (kind === 'licence') return '–';
  if (commitment.kind === 'unknown') return i18n.t('panel.term.unknown');
  if (commitment.kind === 'none') return i18n.t('panel.term.none');
  const type = terms[commitment.type.toLowerCase()]?.() ?? commitment.type;
  return i18n.t('panel.term.to', [type, formats.day(commitment.lastDay)]);
}

/** The window in short, beside the end of the term; empty: nothing ever let it go down. */
export const decreaseWords = (row: Row, formats: Formats): string => inShort(windowOf(row), formats);

/** The whole of it: "may go down to 40 until 21 Jan, 14:00; then fixed until 14 Jan 2028". */
export const windowWords = (row: Row, formats: Formats): string => inFull(windowOf(row), formats);

const windowOf = ({ decreases, fixedSince, commitment }: Row): SaidWindow => ({
  open: decreases,
  fixedSince,
  lastDay: commitment.kind === 'term' ? commitment.lastDay : null,
});

/** When it renews and with how many seats, or that it does not. */
export function renewsWords({ renewal }: Row, formats: Formats): string {
  if (renewal.kind === 'none') return '–';
  if (renewal.kind === 'unknown') return i18n.t('panel.renews.unknown');
  if (renewal.kind === 'ends') return i18n.t('panel.renews.no');
  return i18n.t('panel.renews.at', [formats.day(renewal.day), formats.number(renewal.quantity)]);
}

/** What is special about the renewal: another quantity than today's, or that it is near; empty: nothing. */
export function renewalNews({ renewal, seats }: Row, formats: Formats): string {
  if (renewal.kind === 'none' || renewal.kind === 'unknown') return '';
  const soon = renewal.soon ? i18n.t('panel.renews.soon') : '';
  if (renewal.kind !== 'renews' || seats === null || renewal.quantity === seats) return soon;
  const by = formats.number(Math.abs(renewal.quantity - seats));
  return renewal.quantity < seats ? i18n.t('panel.renews.fewer', [by]) : i18n.t('panel.renews.more', [by]);
}

/** Halo's number of its licence, or that it has none. */
export const licenceWords = ({ licenceId }: Row): string =>
  licenceId === null ? i18n.t('panel.licence.none') : i18n.t('panel.licence.number', [String(licenceId)]);

/** How many seats; a dash where that is not known. */
export const seatsWords = ({ seats }: Row, formats: Formats): string =>
  seats === null ? '–' : formats.number(seats);

/** What is wrong with the whole row; empty: nothing. */
export const markWords = ({ kind, isActive }: Row): string => {
  if (kind === 'licence') return i18n.t('panel.vanished');
  return isActive ? '' : i18n.t('panel.inactive');
};
