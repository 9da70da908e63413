import type { RunProblem } from '../../../../shared/problem.ts';
import { decision } from '../model/problems.ts';
import type { Pairing } from '../pair/pair.ts';
import type { HaloCustomer } from './halo-customer.ts';

/**
 * Says of each suspended Sherweb customer what it still has in Halo: its licences are left as they are, and somebody
 * has to know that they go on being billed.
 * @returns a decision for each that has an active licence or a subscription without one; none where there is nothing
 */
export const suspendedDecisions = (
  { sources }: Pick<HaloCustomer, 'sources'>,
  { pairs, unpaired }: Pick<Pairing, 'pairs' | 'unpaired'>,
): RunProblem[] =>
  sources
    .filter(({ target, read }) => target.suspended && read.ok)
    .flatMap(({ target: { sherwebCustomerId, haloClientId, name: customer } }) => {
      const isTheirs = (each: { readonly sherwebCustomerId: string }) =>
        each.sherwebCustomerId === sherwebCustomerId;
      const active = pairs.filter(({ subscription, licence }) => isTheirs(subscription) && licence.active);
      const missing = unpaired.filter(isTheirs).length;
      if (active.length === 0 && missing === 0) return [];
      const seats = active.reduce((sum, { licence }) => sum + (licence.owned.count ?? 0), 0);
      const values = { customer, active: active.length, seats, missing };
      const told =
        active.length === 0
          ? ({ ...values, wording: 'notImported' } as const)
          : missing === 0
            ? ({ ...values, wording: 'complete' } as const)
            : values;
      return [decision('sync.suspended', { sherwebCustomerId, haloClientId }, told)];
    });
