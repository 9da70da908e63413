import { browser } from 'wxt/browser';
import { createFormats } from '../../../i18n/formats.ts';
import type { StartCard } from '../card-contract.ts';
import { startCard } from './start-card.tsx';

/** Puts the card together with the formats of the browser's language. @returns starts the card of one ticket */
export function createStartCard(): StartCard {
  const locale = browser.i18n.getUILanguage();
  const formats = createFormats(locale, () => new Date());
  return (input) => startCard(input, { locale, formats });
}
