import { ProblemError } from '../messages/problem-error.ts';
import type { OrderDeps } from './deps.ts';

/** Orders are switched on, and both sides are who they were. @throws ProblemError `orders.off`, `tenant.changed` */
export async function mustBeReady({
  settings,
  ensureSameTenant,
}: Pick<OrderDeps, 'settings' | 'ensureSameTenant'>): Promise<void> {
  if (!settings().ordersEnabled) throw new ProblemError(409, 'orders.off');
  await ensureSameTenant();
}
