import { mappedTo } from '../../../../shared/mapping.ts';
import type { RunProblem } from '../../../../shared/problem.ts';
import type { MappingProposal } from '../../../../shared/take-over.ts';
import type { TakeOverChoice } from '../../../../shared/take-over-choice.ts';
import type { Pause } from '../../../event-loop/give-way.ts';
import { formerCustomers } from '../customers/former-customers.ts';
import { planCustomers } from '../customers/plan-customers.ts';
import { type Target, targetOf } from '../model/customer-plan.ts';
import type { ListReads, Reads, Traces } from '../model/reads.ts';
import { byHaloCustomer } from '../subscriptions/by-halo-customer.ts';
import { haloCurrencyOf } from '../subscriptions/halo-currency.ts';
import { pairCustomer } from '../subscriptions/pair-customer.ts';
import { type FoundLicences, proposeAdoptions } from './propose-adoptions.ts';
import { proposeMappings } from './propose-mappings.ts';

/** Reads that were made to take over. */
export type TracedReads = Reads & { readonly traces: Traces };

/** What the licences of all customers give, and what is to be said of what could not be read. */
export interface FoundOfAll {
  readonly customers: readonly FoundLicences[];
  readonly problems: readonly RunProblem[];
}

/** Customers that are mapped, and those that would be by what is proposed. */
export async function takeOverTargets(
  lists: ListReads,
  mappings: readonly MappingProposal[],
  pause: Pause,
): Promise<Target[]> {
  const own = { ...lists, scope: { ...lists.scope, customers: false, haloClientIds: null } };
  const { targets } = await planCustomers(own, pause);
  const haloIds = mappedTo(mappings);
  return [
    ...targets,
    ...lists.sherweb.customers.flatMap((customer) => {
      const haloClientId = haloIds.get(customer.id);
      return haloClientId === undefined ? [] : [targetOf(customer, haloClientId)];
    }),
  ];
}

/** Whose subscriptions are read for a take-over: whoever is mapped, or may be by it. */
export async function targetsToRead(
  lists: ListReads & { readonly traces: Traces },
  pause: Pause,
): Promise<Target[]> {
  const { mappings } = await proposeMappings(lists, pause);
  return takeOverTargets(lists, mappings, pause);
}

/**
 * Finds, at one Halo customer after another, what its licences and subscriptions give.
 * @param targets the customers that are looked at, each with its Halo customer
 * @param pause lets others have a turn; awaited after each Halo customer
 */
export async function proposeLicences(
  reads: TracedReads,
  targets: readonly Target[],
  choice: TakeOverChoice,
  pause: Pause,
): Promise<FoundOfAll> {
  const { settings, remembered } = reads;
  const { customers, ...across } = await byHaloCustomer(
    { ...reads, targets, former: formerCustomers(reads) },
    pause,
  );
  const around = {
    ...across,
    settings,
    settlements: remembered.settlements,
    leftOut: remembered.leftOut,
    normalised: remembered.normalised,
    haloCurrency: haloCurrencyOf(settings, remembered.currency, reads.subscriptions),
  };
  const problems: RunProblem[] = [];
  const found: FoundLicences[] = [];
  for (const customer of customers) {
    const paired = pairCustomer(customer, around);
    problems.push(...paired.problems);
    const externalLinks = reads.traces.externalLinks ?? [];
    found.push(proposeAdoptions(paired.followed, { choice, externalLinks, targetOf: paired.targetOf }));
    await pause();
  }
  return { customers: found, problems: problems.filter(({ severity }) => severity === 'failed') };
}
