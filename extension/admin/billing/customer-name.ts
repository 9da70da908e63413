import type { Worklist } from '../../../shared/billing.ts';
import { t } from '../../i18n/translate.ts';

/** What a Halo customer is called; by its number where Halo did not say. */
export const customerName = (names: Worklist['names'], haloClientId: number | null): string =>
  haloClientId === null
    ? '–'
    : (names[String(haloClientId)] ?? t('admin.change.haloCustomer', [String(haloClientId)]));
