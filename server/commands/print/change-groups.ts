import type { GroupKey, Sign } from '../../../shared/run-groups.ts';
import { colour, counted } from './text.ts';

/** How a group is told: how many of what, to be done or done. */
type Words = (count: number, isPlan: boolean) => string;

const kind =
  (noun: string, planned: string, done: string): Words =>
  (count, isPlan) =>
    `${counted(count, noun)} ${isPlan ? planned : done}`;

/** `needs a decision`, `need a decision`. */
const needs = (count: number): string => `${count} ${count === 1 ? 'needs' : 'need'} a decision`;

const words: Record<GroupKey, Words> = {
  unusual: (count) => `${counted(count, 'change')} to look at first`,
  held: (count) => `${counted(count, 'change')} held for a decision, nothing of it done`,
  deactivateCustomer: kind('customer', 'to make inactive in Halo', 'made inactive in Halo'),
  deactivateSubscription: kind('subscription', 'to deactivate', 'deactivated'),
  failed: (count) => `${counted(count, 'change')} failed`,
  problem: (count) => `${count} could not be done`,
  decision: needs,
  createCustomer: kind('customer', 'to create in Halo', 'created in Halo'),
  createMapping: kind('mapping', 'to create', 'created'),
  createSubscription: kind('subscription', 'to create', 'created'),
  linkSubscription: kind(
    'subscription',
    'to link to a licence that is there',
    'linked to a licence that is there',
  ),
  updateSubscription: kind('subscription', 'to update', 'updated'),
  continueSubscription: kind(
    'licence',
    'to continue under a new subscription',
    'continued under a new subscription',
  ),
  reactivateSubscription: kind('subscription', 'to reactivate', 'reactivated'),
  leftOut: (count) => `${counted(count, 'change')} left out by the person who applied the plan`,
  skipped: (count) => `${counted(count, 'change')} not done`,
  notice: (count) => `${count} worth knowing`,
};

/** The line above a group of changes. @param isPlan whether they are still to be done @example 2 to deactivate */
export const groupHeading = (key: GroupKey, count: number, isPlan: boolean): string =>
  words[key](count, isPlan);

const paints: Record<Sign, (text: string) => string> = {
  '+': colour.green,
  '~': colour.yellow,
  '-': colour.red,
  '?': colour.yellow,
  '!': colour.red,
  i: () => ' ',
};

/** A sign as it stands before a group, in its colour. */
export const painted = (sign: Sign): string => paints[sign](sign);
