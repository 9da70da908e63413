import type { LeftOutRule } from '../../../shared/left-out.ts';
import { t } from '../../i18n/translate.ts';

/** What a rule is about: `Visio Plan 2 · Contoso Ltd`, `SKU VIS2 at Contoso Ltd`, `SKU VIS2, every customer`. */
export function ruleWords({ of, productName, customerName }: LeftOutRule): string {
  if (of.kind === 'subscription') return `${productName ?? of.subscriptionId} · ${customerName ?? ''}`;
  return of.kind === 'sku'
    ? t('admin.decisions.skuEverywhere', [of.sku])
    : t('admin.decisions.skuAt', [of.sku, customerName ?? of.sherwebCustomerId]);
}

/** What it is left out of: `left out of sync, left out of billing`. */
export const fromWords = ({ from, mode }: Pick<LeftOutRule, 'from' | 'mode'>): string =>
  from
    .map((part) => {
      if (part === 'billing') return t('admin.decisions.fromBilling');
      return mode === 'report' ? t('admin.decisions.reportOnly') : t('admin.decisions.fromSync');
    })
    .join(', ');
