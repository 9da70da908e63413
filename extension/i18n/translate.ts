import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { withoutThinSpaces } from './thin-space.ts';

/** Every visible word comes from here; see `extension/locales`. */
export const { t } = i18n;

/**
 * For dates and numbers: the browser's language with its region where the messages are in it too, else the language
 * that the browser chose for the messages.
 */
export function locale(): string {
  const ours = t('admin.language');
  const theirs = browser.i18n.getUILanguage();
  return theirs.split('-')[0] === ours ? theirs : ours;
}

/** A number as the reader's language writes it. */
export const number = (value: number, options?: Intl.NumberFormatOptions): string =>
  // Without options the browser keeps what it makes for a language; lists have hundreds of numbers.
  withoutThinSpaces(
    options === undefined
      ? value.toLocaleString(locale())
      : new Intl.NumberFormat(locale(), options).format(value),
  );

/** @example percent(0.125): `13%` */
export const percent = (share: number): string =>
  number(share, { style: 'percent', maximumFractionDigits: 0 });

/** Joins what stands in one line. */
export const joined = (parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join(' · ');
