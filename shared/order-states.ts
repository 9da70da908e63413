/**
 * Where an order stands. Without a schema, so that the panel in Halo's page need not carry one.
 * - `asked`: waits for whoever may approve it · `rejected`: that person said no
 * - `approved`: about to be sent, or in a dry run what would be sent is said
 * - `ordered`: sent to Sherweb, which has not shown the new quantity yet
 * - `confirmed`: a read of Sherweb showed the new quantity
 * - `failed`: nothing was changed by it; `problem` says why and what stands now
 * - `unknown`: it was sent, and neither an answer nor a read says what came of it; the next read decides
 */
export const orderStates = [
  'asked',
  'approved',
  'ordered',
  'confirmed',
  'failed',
  'rejected',
  'unknown',
] as const;
export type OrderState = (typeof orderStates)[number];

/** Nothing more comes of it by itself. */
export const hasEnded = ({ state }: { readonly state: OrderState }): boolean =>
  state === 'confirmed' || state === 'failed' || state === 'rejected' || state === 'unknown';

/** An order to 0 seats ends the subscription. */
export const isCancellation = ({ to }: { readonly to: number }): boolean => to === 0;

/** Whether it waits to be approved, for the first time or again after a dry run. */
export const waitsForApproval = ({
  state,
  problem,
}: {
  readonly state: OrderState;
  readonly problem: { readonly code: string } | null;
}): boolean => state === 'asked' || (state === 'approved' && problem?.code === 'orders.dryRun');
