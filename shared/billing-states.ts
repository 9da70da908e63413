/** What may be the case with how a subscription is billed, the worst first; apart from its schema, which brings zod along. */
export const billingStates = [
  'billedTwice',
  'cancelledButBilled',
  'notBilled',
  'lineInactive',
  'invoiceEnded',
  'billedLess',
  'billedMore',
  'periodDiffers',
  'handKept',
  'licenceWithoutSubscription',
  'accepted',
  'notComparable',
  'right',
] as const;
