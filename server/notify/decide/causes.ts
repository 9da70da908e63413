import type { Wants } from '../../../shared/notifications.ts';
import { billingCauses } from './billing-causes.ts';
import type { Cause } from './cause.ts';
import { mappingCauses } from './mapping-causes.ts';
import { priceCauses } from './price-causes.ts';
import { renewalCauses } from './renewal-causes.ts';
import { secondWriterCauses } from './second-writer-causes.ts';
import { syncCauses } from './sync-causes.ts';
import type { UrgentTruth, WholeTruth } from './truth.ts';
import { waitingCauses } from './waiting-causes.ts';

/** Whether everything was looked at, or only what cannot wait. */
export type Truth = ({ readonly isWhole: true } & WholeTruth) | ({ readonly isWhole: false } & UrgentTruth);

/** What is the case of that which one way wants to hear of. Pure. */
export function causesOf(truth: Truth, wants: Wants): Cause[] {
  const all = [
    ...syncCauses(truth),
    ...waitingCauses(truth),
    ...(truth.isWhole
      ? [
          ...mappingCauses(truth),
          ...billingCauses(truth, wants),
          ...secondWriterCauses(truth),
          ...priceCauses(truth),
          ...renewalCauses(truth, wants),
        ]
      : []),
  ];
  return all.filter(({ kind }) => wants.causes.includes(kind));
}
