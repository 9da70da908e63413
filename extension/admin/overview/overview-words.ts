import type { Overview } from '../../../shared/overview.ts';
import { dayWords } from '../../i18n/moments.ts';
import { joined, locale, number, t } from '../../i18n/translate.ts';
import { moreSeatsWords } from '../changes/stakes-words.ts';

/** How the figures were on an earlier day. */
export const beforeWords = ({ day, wrong, decisions }: NonNullable<Overview['before']>): string =>
  t('admin.overview.before', wrong ?? 0, [
    dayWords(locale(), day),
    wrong === null ? '–' : number(wrong),
    number(decisions),
  ]);

/** What moved in the last 24 hours, in one line. */
export function yesterdayWords({ complete, ...moved }: Overview['yesterday']): string {
  const { seats, customers } = moved;
  return joined([
    // What was not watched may have moved.
    customers > 0 ? moreSeatsWords(seats) : complete && t('admin.overview.nothingMoved'),
    moved.new > 0 && t('admin.overview.new', moved.new, [number(moved.new)]),
    moved.ended > 0 && t('admin.overview.ended', moved.ended, [number(moved.ended)]),
    moved.replaced > 0 && t('admin.overview.replaced', moved.replaced, [number(moved.replaced)]),
    moved.prices > 0 && t('admin.overview.prices', moved.prices, [number(moved.prices)]),
    !complete && t('admin.overview.notAllWatched'),
  ]);
}
