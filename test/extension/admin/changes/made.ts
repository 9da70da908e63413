import type { RunProblem } from '../../../../shared/problem.ts';
import type { RunChange } from '../../../../shared/sync-run.ts';

export const change = (some: Partial<RunChange> = {}): RunChange => ({
  kind: 'updateSubscription',
  sherwebCustomerId: 'c-1',
  haloClientId: 101,
  subscriptionId: 's-1',
  haloLicenceId: 501,
  fields: { count: { from: 48, to: 52 } },
  customerName: 'Contoso Ltd',
  title: 'Microsoft 365 Business Premium',
  outcome: 'applied',
  problem: null,
  ...some,
});

export const problem = (some: Partial<RunProblem> = {}): RunProblem => ({
  code: 'mapping.nearMatch',
  message: 'Wide World looks like another one.',
  action: 'Decide.',
  severity: 'decision',
  sherwebCustomerId: null,
  haloClientId: null,
  subscriptionId: null,
  haloLicenceId: null,
  ...some,
});
