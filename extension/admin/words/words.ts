import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** Every visible word comes from here; see `extension/locales`. */
export const { t } = i18n;

/** The language of the messages that the browser chose, for dates and numbers. */
export const locale = (): string => browser.i18n.getUILanguage();

export const number = (value: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(locale(), options).format(value);

export const percent = (share: number): string =>
  number(share, { style: 'percent', maximumFractionDigits: 0 });

/** Joins what stands in one line. */
export const joined = (parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join(' · ');
