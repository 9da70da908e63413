import type { RunProblem } from '../../../../shared/problem.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import { phrase } from '../../../messages/phrases.ts';
import { aboutSubscription, namesOf } from '../model/about-subscription.ts';
import { failed, failedWith, notice } from '../model/problems.ts';
import type { AcrossCustomers, HaloCustomer } from './halo-customer.ts';
import { inHaloCurrency } from './other-currency.ts';

type Around = AcrossCustomers & Parameters<typeof inHaloCurrency>[2];

/**
 * The subscriptions of one Sherweb customer that may be followed; says what becomes of the others.
 * @param problems what is said is added here
 * @returns those that are read, stand under one customer only, and can be believed
 */
export function believed(
  { target, read }: HaloCustomer['sources'][number],
  around: Around,
  problems: RunProblem[],
): readonly Subscription[] {
  const { twiceIds, unreadableIds } = around;
  const { sherwebCustomerId, haloClientId, name: customer } = target;
  if (!read.ok) {
    problems.push(failedWith(read.note, customer, { sherwebCustomerId, haloClientId }));
    return [];
  }
  for (const { id, name, why } of read.unreadable) {
    const subscription =
      name === null ? phrase('subscription.numbered', { id }) : phrase('subscription.named', { name });
    const about = { sherwebCustomerId, haloClientId, subscriptionId: id };
    problems.push(failed('sync.subscriptionUnreadable', about, { customer, subscription, why }));
  }
  const doubts = doubtsOf(read.subscriptions);
  if (doubts.length > 0)
    problems.push(
      notice(
        'sync.partlyUnknown',
        { sherwebCustomerId, haloClientId },
        { customer, count: doubts.length, doubts },
      ),
    );
  for (const subscription of read.subscriptions.filter(({ id }) => twiceIds.has(id))) {
    const about = aboutSubscription(subscription, null, null);
    problems.push(failed('sync.underTwoCustomers', about, namesOf(subscription, customer)));
  }
  const followed = inHaloCurrency(
    read.subscriptions.filter(({ id }) => !twiceIds.has(id) && !unreadableIds.has(id)),
    target,
    around,
  );
  problems.push(...followed.problems);
  return followed.subscriptions;
}

/** What is not known of subscriptions, in words. */
const doubtsOf = (subscriptions: readonly Subscription[]) =>
  subscriptions.flatMap(({ productName, doubts = [] }) =>
    doubts.map(({ part, found }) =>
      phrase('doubt.part', { name: productName, part: { code: `part.${part}` as const }, found }),
    ),
  );
