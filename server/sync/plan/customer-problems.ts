import type { Mapping, NearMatchCandidate } from '../../../shared/mapping.ts';
import type { RunProblem } from '../../../shared/problem.ts';
import type { HaloClient } from '../../vendors/halo/licence.ts';
import type { SherwebCustomer } from '../../vendors/sherweb/client.ts';
import type { Target } from './customer-plan.ts';
import { decision, failed, notice } from './problems.ts';

const nameOf = (customer: SherwebCustomer) => customer.displayName.trim();

const idsOf = (clients: readonly HaloClient[]) => clients.map(({ id }) => id).join(', ');

const mappedIds = ({ sherwebCustomerId, haloClientId }: Mapping) => ({ sherwebCustomerId, haloClientId });

export const customerUnreadable = (mapping: Mapping, haloName: string) =>
  failed(
    'sync.customerUnreadable',
    `The Sherweb customer mapped to Halo's "{haloCustomer}" stands in Sherweb's list in a form we cannot read; its subscriptions were left alone.`,
    'Look at the customer in Sherweb; run "doctor" if it looks right there.',
    mappedIds(mapping),
    { haloCustomer: haloName },
  );

export const customerMissing = (mapping: Mapping, haloName: string) =>
  decision(
    'sync.customerMissing',
    `The Sherweb customer mapped to Halo's "{haloCustomer}" is no longer in Sherweb; its licences were left as they are.`,
    'If it really left, deactivate its licences in Halo and remove the mapping; else find out why Sherweb does not list it.',
    mappedIds(mapping),
    { haloCustomer: haloName },
  );

export const strangersUnreadable = (count: number) =>
  failed(
    'sync.customerUnreadable',
    "{count} of Sherweb's customers could not be read and were left out.",
    'Run "doctor" to see what Sherweb answers differently from what we expect.',
    {},
    { count, wording: 'strangers' },
  );

/** A candidate with a negative id is a customer that the same plan would create. */
export const nearMatch = (
  name: string,
  candidate: NearMatchCandidate,
  about: { sherwebCustomerId: string },
): RunProblem => {
  const { haloName } = candidate;
  // Reasons that came without their codes are said in English.
  const reasons = candidate.reasons ?? candidate.evidence.join(', ');
  return candidate.haloClientId < 0
    ? decision(
        'sync.nearNewCustomer',
        '"{customer}" looks like "{otherCustomer}", which is new as well ({reasons}).',
        'Once that one is created, map this one to it if it is the same company; if not, create it in Halo by hand and map it.',
        about,
        { customer: name, otherCustomer: haloName, reasons },
      )
    : decision(
        'sync.nearMatch',
        `"{customer}" looks like Halo's "{haloCustomer}" ({reasons}).`,
        'Map it to that customer if it is the same; if not, create it in Halo under its own name, or exclude it.',
        { ...about, haloClientId: candidate.haloClientId },
        { customer: name, haloCustomer: haloName, reasons },
      );
};

export const clientGone = (customer: SherwebCustomer, { haloClientId }: Pick<Mapping, 'haloClientId'>) =>
  decision(
    'sync.haloCustomerGone',
    '"{customer}" is mapped to Halo customer {haloClientId}, which is no longer in Halo.',
    'Map it to another Halo customer, or remove the mapping.',
    { sherwebCustomerId: customer.id, haloClientId },
    { customer: nameOf(customer), haloClientId: String(haloClientId) },
  );

export const clientInactive = (customer: SherwebCustomer, client: HaloClient) =>
  decision(
    'sync.haloCustomerInactive',
    `"{customer}" is mapped to Halo's "{haloCustomer}", which is inactive; its licences were left alone.`,
    'Make the customer active again in Halo, map to another one, or exclude it.',
    { sherwebCustomerId: customer.id, haloClientId: client.id },
    { customer: nameOf(customer), haloCustomer: client.name },
  );

export const ambiguousName = (customer: SherwebCustomer, clients: readonly HaloClient[]) =>
  decision(
    'sync.ambiguousName',
    'Halo has {count} customers named "{customer}" ({haloClientIds}).',
    'Map it by hand to the right one.',
    { sherwebCustomerId: customer.id },
    { count: clients.length, customer: nameOf(customer), haloClientIds: idsOf(clients) },
  );

export const inactiveName = (customer: SherwebCustomer, clients: readonly HaloClient[]) =>
  decision(
    'sync.inactiveName',
    `Halo's "{customer}" ({haloClientIds}) is inactive.`,
    'Make it active in Halo, or map the customer by hand, or exclude it.',
    { sherwebCustomerId: customer.id },
    { customer: nameOf(customer), haloClientIds: idsOf(clients) },
  );

export const sameNameInSherweb = (customer: SherwebCustomer, about: { sherwebCustomerId: string }) =>
  decision(
    'sync.sameNameInSherweb',
    'Sherweb has several unmapped customers named "{customer}" and Halo has none.',
    'Create the Halo customer and map each by hand, or exclude all but one.',
    about,
    { customer: nameOf(customer) },
  );

export const nameNotUnique = (customer: SherwebCustomer, client: HaloClient, count: number) =>
  decision(
    'sync.nameNotUnique',
    `Sherweb has {count} customers named "{customer}", so none was mapped to Halo's ({haloClientId}) by itself.`,
    'Map the right one by hand, then the others to customers of their own, or exclude them.',
    { sherwebCustomerId: customer.id, haloClientId: client.id },
    { customer: nameOf(customer), count, haloClientId: String(client.id) },
  );

export const nameTaken = (customer: SherwebCustomer, client: HaloClient) =>
  decision(
    'sync.nameTaken',
    `"{customer}" has the name of a Halo customer ({haloClientId}) to which another Sherweb customer is mapped already.`,
    'If both are one company, map it by hand to the same; if not, create its own customer in Halo and map it to that one.',
    { sherwebCustomerId: customer.id, haloClientId: client.id },
    { customer: nameOf(customer), haloClientId: String(client.id) },
  );

export const successor = (customer: SherwebCustomer, client: HaloClient) =>
  decision(
    'sync.successor',
    `"{customer}" looks like the successor of a customer that is no longer in Sherweb and is mapped to Halo's ({haloClientId}).`,
    'If it is, make the licences of the old one inactive in Halo, so that nothing is billed twice, remove its mapping, and map this one.',
    { sherwebCustomerId: customer.id, haloClientId: client.id },
    { customer: nameOf(customer), haloClientId: String(client.id) },
  );

export const namelessCustomer = (about: { sherwebCustomerId: string }) =>
  decision(
    'sync.nameless',
    'A Sherweb customer has no name.',
    'Name it in Sherweb, or map it by hand.',
    about,
  );

export const namesHidden = (clients: readonly HaloClient[], withheld: number) =>
  failed(
    'sync.haloNamesHidden',
    withheld === 1
      ? 'Halo did not show the names of some customers ({haloClientIds}), so {count} new one was not created: it may be among them.'
      : 'Halo did not show the names of some customers ({haloClientIds}), so {count} new ones were not created: they may be among them.',
    'Look at these customers in Halo; run "doctor" if they look right there.',
    {},
    { count: withheld, haloClientIds: idsOf(clients.slice(0, 5)) },
  );

export const knownCustomer = (target: Target, client: HaloClient) =>
  decision(
    'sync.knownCustomer',
    `"{customer}" is not mapped, but its licences stand at Halo's "{haloCustomer}" ({haloClientId}), so no new customer was created.`,
    'Map it to that customer if it is the same; if not, create its customer in Halo and map it to that one.',
    { sherwebCustomerId: target.sherwebCustomerId, haloClientId: client.id },
    { customer: target.name, haloCustomer: client.name, haloClientId: String(client.id) },
  );

export const topLevelNeeded = (customer: SherwebCustomer, about: { sherwebCustomerId: string }) =>
  decision(
    'sync.topLevelNeeded',
    '"{customer}" is to be created, but Halo has several top levels and none is chosen.',
    'Set haloTopLevelId to the top level that new customers belong under.',
    about,
    { customer: nameOf(customer) },
  );

export const unmappedNotice = (count: number) =>
  notice(
    'sync.unmapped',
    count === 1
      ? '{count} Sherweb customer is not mapped; its subscriptions were left out.'
      : '{count} Sherweb customers are not mapped; their subscriptions were left out.',
    'Map them, import customers, or exclude those that do not belong in Halo.',
    {},
    { count },
  );

/** A Halo customer that was asked for and has no mapping. */
export const notMapped = (haloClientId: number) =>
  decision(
    'sync.notMapped',
    'No Sherweb customer is mapped to Halo customer {haloClientId}, so there was nothing to sync.',
    'Map one to it first.',
    { haloClientId },
    { haloClientId: String(haloClientId) },
  );
