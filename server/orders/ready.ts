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

/** @throws ProblemError for a Sherweb customer that is not mapped, or left out of everything */
export function mustBeOurs(sherwebCustomerId: string, { data }: Pick<OrderDeps, 'data'>): void {
  const { mappings, exclusions } = data.main.value;
  const isMapped = mappings.some((mapping) => mapping.sherwebCustomerId === sherwebCustomerId);
  if (!isMapped || exclusions.includes(sherwebCustomerId))
    throw new ProblemError(409, 'orders.notYourCustomer');
}
