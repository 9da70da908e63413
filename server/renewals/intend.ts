import type { z } from 'zod';
import type { Actor } from '../../shared/audit.ts';
import type { Intention, IntentionInputSchema } from '../../shared/intentions.ts';
import type { ListedRenewal } from '../../shared/renewals.ts';
import type { Data } from '../data/open-data.ts';
import { removeFrom } from '../data/remove-from.ts';
import { ProblemError } from '../messages/problem-error.ts';

type Input = z.infer<typeof IntentionInputSchema>;

/**
 * Keeps what a person wants of a commitment at its renewal, in place of what was wanted before.
 * @param renewals every commitment as last read
 * @throws ProblemError for a subscription without one; StoreError
 */
export async function intend(
  { intentions }: Pick<Data, 'intentions'>,
  renewals: readonly ListedRenewal[],
  {
    subscriptionId,
    by,
    at,
    ...input
  }: Input & { readonly subscriptionId: string; readonly by: Actor; readonly at: string },
): Promise<void> {
  const found = renewals.find((each) => each.subscriptionId === subscriptionId);
  if (found === undefined) throw new ProblemError(404, 'renewals.unknownSubscription', { subscriptionId });
  const { sherwebCustomerId, product, customerName, seats, termEndsOn, then, renewsAt } = found;
  const intention: Intention = {
    subscriptionId,
    sherwebCustomerId,
    product,
    customerName,
    ...input,
    by,
    at,
    about: { seats, termEndsOn, then, renewsAt },
  };
  await intentions.change((before) => ({
    intentions: [...before.intentions.filter((each) => each.subscriptionId !== subscriptionId), intention],
  }));
}

/** Forgets what was wanted of a commitment. @returns whether anything was @throws StoreError */
export const forgetIntention = (
  { intentions }: Pick<Data, 'intentions'>,
  subscriptionId: string,
): Promise<boolean> => removeFrom(intentions, 'intentions', (each) => each.subscriptionId === subscriptionId);
