import type { BillingState } from '../../shared/billing.ts';
import { t } from './translate.ts';

const words = {
  billedTwice: () => t('admin.billing.state.billedTwice'),
  cancelledButBilled: () => t('admin.billing.state.cancelledButBilled'),
  notBilled: () => t('admin.billing.state.notBilled'),
  lineInactive: () => t('admin.billing.state.lineInactive'),
  invoiceEnded: () => t('admin.billing.state.invoiceEnded'),
  billedLess: () => t('admin.billing.state.billedLess'),
  billedMore: () => t('admin.billing.state.billedMore'),
  periodDiffers: () => t('admin.billing.state.periodDiffers'),
  handKept: () => t('admin.billing.state.handKept'),
  licenceWithoutSubscription: () => t('admin.billing.state.licenceWithoutSubscription'),
  accepted: () => t('admin.billing.state.accepted'),
  notComparable: () => t('admin.billing.state.notComparable'),
  right: () => t('admin.billing.state.right'),
} as const satisfies Record<BillingState, () => string>;

/** How something is billed, as people read it. */
export const billingStateWords = (state: BillingState): string => words[state]();

/** `wrong`: money is lost or charged wrongly · `look`: worth a look · `calm` */
export const billingTone = (state: BillingState): 'wrong' | 'look' | 'calm' => {
  if (state === 'right' || state === 'accepted') return 'calm';
  return ['periodDiffers', 'handKept', 'licenceWithoutSubscription', 'notComparable'].includes(state)
    ? 'look'
    : 'wrong';
};
