import type { LeftOutRule } from '../../../../shared/left-out.ts';
import type { RunProblem } from '../../../../shared/problem.ts';
import type { Target } from '../model/customer-plan.ts';
import { type Pairing, pairSubscriptions } from '../pair/pair.ts';
import { believed } from './believed.ts';
import { type AcrossCustomers, clientIdOf, type HaloCustomer } from './halo-customer.ts';
import { takeLeftOut } from './left-alone.ts';

/** One Halo customer's subscriptions with their licences. */
interface PairedCustomer {
  /** The Halo customer of each of its Sherweb customers. */
  readonly targetOf: ReadonlyMap<string, Target>;
  /** All that can be believed. */
  readonly whole: Pairing;
  /** The same without what persons left out of sync. */
  readonly followed: Pairing;
  /** The rule of each subscription that persons left out. */
  readonly leftOut: readonly LeftOutRule[];
  /** What cannot be believed, and what was left out only to be reported. */
  readonly problems: readonly RunProblem[];
}

/** Pairs what can be believed of one Halo customer, and takes from it what persons left out of sync. */
export function pairCustomer(
  customer: HaloCustomer,
  around: AcrossCustomers & Parameters<typeof believed>[1] & Parameters<typeof takeLeftOut>[2],
): PairedCustomer {
  const { sources, links, licences } = customer;
  const targetOf = new Map(sources.map(({ target }) => [target.sherwebCustomerId, target]));
  const unbelieved: RunProblem[] = [];
  const subscriptions = sources.flatMap((source) => believed(source, around, unbelieved));
  const of = { clientId: clientIdOf(customer), sharedIds: around.sharedIds };
  const whole = pairSubscriptions({ subscriptions, links, licences, ...of });
  const { pairing: followed, rules: leftOut, problems } = takeLeftOut(whole, targetOf, around);
  return { targetOf, whole, followed, leftOut, problems: [...unbelieved, ...problems] };
}
