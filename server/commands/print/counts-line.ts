import type { RunCounts } from '../../../shared/sync-run.ts';
import { counted } from './text.ts';

/** What a run did, or its plan would do, in one line for a ticket. */
export const countsLine = (counts: RunCounts, isPlan: boolean): string =>
  [
    counted(counts.customersCreated, 'customer'),
    counted(counts.mappingsCreated, 'mapping'),
    `${counted(counts.subscriptionsCreated, 'subscription')} ${isPlan ? 'to create' : 'created'}`,
    `${counts.subscriptionsUpdated} ${isPlan ? 'to update' : 'updated'}`,
    ...(counts.subscriptionsContinued === 0
      ? []
      : [`${counts.subscriptionsContinued} ${isPlan ? 'to continue' : 'continued'}`]),
    `${counts.subscriptionsReactivated} ${isPlan ? 'to reactivate' : 'reactivated'}`,
    `${counts.subscriptionsDeactivated} ${isPlan ? 'to deactivate' : 'deactivated'}`,
    ...(counts.customersDeactivated === undefined
      ? []
      : [
          `${counted(counts.customersDeactivated, 'customer')} ${isPlan ? 'to make inactive' : 'made inactive'}`,
        ]),
    `${counts.unchanged} unchanged`,
    `${counts.needsDecision} to decide`,
    `${counts.failed} failed`,
    ...(counts.held === 0 ? [] : [`${counts.held} held`]),
    ...(counts.leftOut === undefined ? [] : [`${counts.leftOut} left out`]),
    ...(counts.notTried === undefined ? [] : [`stopped, ${counts.notTried} to do`]),
  ].join(', ');
