import type { z } from 'zod';
import type { Actor } from '../../shared/audit.ts';
import type { LeftOutInputSchema, LeftOutRule, ListedRule } from '../../shared/left-out.ts';
import type { Subscription } from '../../shared/subscription.ts';
import type { Data } from '../data/open-data.ts';
import { removeFrom } from '../data/remove-from.ts';
import { pauses } from '../event-loop/give-way.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { ruleFor, ruleIdOf } from './rule-for.ts';

type Kept = Pick<Data, 'leftOut' | 'snapshot' | 'subscriptions'>;
type Input = z.infer<typeof LeftOutInputSchema>;

/** Looks at every subscription as last read, of one customer or of all. */
async function eachSubscription(
  { subscriptions }: Pick<Data, 'subscriptions'>,
  look: (subscription: Subscription) => void,
  customerIds: Iterable<string> = subscriptions.heads.keys(),
): Promise<void> {
  const pause = pauses();
  for (const id of customerIds) {
    for (const each of (await subscriptions.get(id))?.subscriptions ?? []) look(each);
    await pause();
  }
}

/**
 * Leaves something out, in place of an older rule about the same.
 * @throws ProblemError for a subscription or customer that nobody knows; StoreError
 */
export async function leaveOut(data: Kept, asked: Input, by: Actor, at: string): Promise<LeftOutRule> {
  const { of } = asked;
  const found: Subscription[] = [];
  const ruled = ruleFor([{ ...asked, ruleId: '', productName: null, customerName: null, by, at }]);
  await eachSubscription(
    data,
    (each) => {
      if (found.length === 0 && ruled(productOf(each), asked.from[0] ?? 'sync') !== undefined)
        found.push(each);
    },
    of.kind === 'customerSku' ? [of.sherwebCustomerId] : undefined,
  );
  const [first] = found;
  if (of.kind === 'subscription' && first === undefined)
    throw new ProblemError(404, 'leftOut.unknownSubscription', { subscriptionId: of.subscriptionId });
  const customerId = of.kind === 'customerSku' ? of.sherwebCustomerId : first?.sherwebCustomerId;
  const customer = data.snapshot.value.sherwebCustomers.find(({ id }) => id === customerId);
  if (of.kind === 'customerSku' && customer === undefined)
    throw new ProblemError(404, 'mapping.unknownSherwebCustomer', {
      sherwebCustomerId: of.sherwebCustomerId,
    });
  const rule: LeftOutRule = {
    ...asked,
    from: [...new Set(asked.from)],
    ruleId: ruleIdOf(of),
    productName: first?.productName ?? null,
    customerName: of.kind === 'sku' ? null : (customer?.displayName.trim() ?? null),
    by,
    at,
  };
  await data.leftOut.change(({ rules }) => ({
    rules: [...rules.filter(({ ruleId }) => ruleId !== rule.ruleId), rule],
  }));
  return rule;
}

/** Follows again what was left out. @returns whether there was such a rule @throws StoreError */
export const removeLeftOut = ({ leftOut }: Pick<Data, 'leftOut'>, ruleId: string): Promise<boolean> =>
  removeFrom(leftOut, 'rules', (rule) => rule.ruleId === ruleId);

/** Every rule, newest first, with how many subscriptions it covers; one that a closer rule has is counted there. */
export async function listLeftOut(data: Kept): Promise<ListedRule[]> {
  const { rules } = data.leftOut.value;
  if (rules.length === 0) return [];
  const covers = new Map<string, number>();
  const find = ruleFor(rules);
  await eachSubscription(data, (each) => {
    const product = productOf(each);
    const rule = find(product, 'sync') ?? find(product, 'billing');
    if (rule !== undefined) covers.set(rule.ruleId, (covers.get(rule.ruleId) ?? 0) + 1);
  });
  return rules.map((rule) => ({ ...rule, covers: covers.get(rule.ruleId) ?? 0 })).toReversed();
}

const productOf = ({ id, sherwebCustomerId, sku }: Subscription) => ({
  subscriptionId: id,
  sherwebCustomerId,
  sku,
});
