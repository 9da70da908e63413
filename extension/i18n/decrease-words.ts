import { i18n } from '#i18n';
import type { Floor } from '../../shared/decrease-window.ts';

/** The window of one subscription, as it is to be said. */
export interface SaidWindow {
  /** Floors that are still open, soonest first. */
  readonly open: readonly Floor[];
  /** When the last window closed, ISO, UTC; null: one is open, or none ever was. */
  readonly fixedSince: string | null;
  /** Last day of the term, `YYYY-MM-DD`; null: not known. */
  readonly lastDay: string | null;
}

/** How numbers, moments (in the reader's zone) and plain days are written. */
interface Written {
  number(value: number): string;
  moment(iso: string): string;
  day(day: string): string;
}

/**
 * The window in short, beside the end of the term: "may go down to 40 until 21 Jan, 14:00", "fixed since …".
 * @returns empty: nothing ever let it go down
 */
export function decreaseWords({ open, fixedSince }: SaidWindow, written: Written): string {
  const [first, ...more] = open;
  if (first === undefined)
    return fixedSince === null ? '' : i18n.t('panel.decrease.fixedSince', [written.moment(fixedSince)]);
  const head = i18n.t('panel.decrease.first', [written.number(first.quantity), written.moment(first.until)]);
  const rest = more.map((one) =>
    i18n.t('panel.decrease.next', [written.number(one.quantity), written.moment(one.until)]),
  );
  return [head, ...rest].join(', ');
}

/** The whole of it: "may go down to 40 until 21 Jan, 14:00; then fixed until 14 Jan 2028". */
export function windowWords(window: SaidWindow, written: Written): string {
  const words = decreaseWords(window, written);
  if (window.lastDay === null || words === '') return words;
  const end = written.day(window.lastDay);
  return window.open.length > 0
    ? i18n.t('panel.decrease.thenFixed', [words, end])
    : i18n.t('panel.decrease.fixedUntil', [words, end]);
}
