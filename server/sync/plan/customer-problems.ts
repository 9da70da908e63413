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
  failed('sync.customerUnreadable', mappedIds(mapping), { haloCustomer: haloName });

export const customerMissing = (mapping: Mapping, haloName: string) =>
  decision('sync.customerMissing', mappedIds(mapping), { haloCustomer: haloName });

export const strangersUnreadable = (count: number) =>
  failed('sync.customerUnreadable', {}, { count, wording: 'strangers' });

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
    ? decision('sync.nearNewCustomer', about, { customer: name, otherCustomer: haloName, reasons })
    : decision(
        'sync.nearMatch',
        { ...about, haloClientId: candidate.haloClientId },
        { customer: name, haloCustomer: haloName, reasons },
      );
};

export const clientGone = (customer: SherwebCustomer, { haloClientId }: Pick<Mapping, 'haloClientId'>) =>
  decision(
    'sync.haloCustomerGone',
    { sherwebCustomerId: customer.id, haloClientId },
    { customer: nameOf(customer), haloClientId: String(haloClientId) },
  );

export const clientInactive = (customer: SherwebCustomer, client: HaloClient) =>
  decision(
    'sync.haloCustomerInactive',
    { sherwebCustomerId: customer.id, haloClientId: client.id },
    { customer: nameOf(customer), haloCustomer: client.name },
  );

export const ambiguousName = (customer: SherwebCustomer, clients: readonly HaloClient[]) =>
  decision(
    'sync.ambiguousName',
    { sherwebCustomerId: customer.id },
    { count: clients.length, customer: nameOf(customer), haloClientIds: idsOf(clients) },
  );

export const inactiveName = (customer: SherwebCustomer, clients: readonly HaloClient[]) =>
  decision(
    'sync.inactiveName',
    { sherwebCustomerId: customer.id },
    { customer: nameOf(customer), haloClientIds: idsOf(clients) },
  );

export const sameNameInSherweb = (customer: SherwebCustomer, about: { sherwebCustomerId: string }) =>
  decision('sync.sameNameInSherweb', about, { customer: nameOf(customer) });

export const nameNotUnique = (customer: SherwebCustomer, client: HaloClient, count: number) =>
  decision(
    'sync.nameNotUnique',
    { sherwebCustomerId: customer.id, haloClientId: client.id },
    { customer: nameOf(customer), count, haloClientId: String(client.id) },
  );

export const nameTaken = (customer: SherwebCustomer, client: HaloClient) =>
  decision(
    'sync.nameTaken',
    { sherwebCustomerId: customer.id, haloClientId: client.id },
    { customer: nameOf(customer), haloClientId: String(client.id) },
  );

export const successor = (customer: SherwebCustomer, client: HaloClient) =>
  decision(
    'sync.successor',
    { sherwebCustomerId: customer.id, haloClientId: client.id },
    { customer: nameOf(customer), haloClientId: String(client.id) },
  );

export const namelessCustomer = (about: { sherwebCustomerId: string }) => decision('sync.nameless', about);

export const namesHidden = (clients: readonly HaloClient[], withheld: number) =>
  failed('sync.haloNamesHidden', {}, { count: withheld, haloClientIds: idsOf(clients.slice(0, 5)) });

export const knownCustomer = (target: Target, client: HaloClient) =>
  decision(
    'sync.knownCustomer',
    { sherwebCustomerId: target.sherwebCustomerId, haloClientId: client.id },
    { customer: target.name, haloCustomer: client.name, haloClientId: String(client.id) },
  );

export const topLevelNeeded = (customer: SherwebCustomer, about: { sherwebCustomerId: string }) =>
  decision('sync.topLevelNeeded', about, { customer: nameOf(customer) });

export const unmappedNotice = (count: number) => notice('sync.unmapped', {}, { count });

/** A Halo customer that was asked for and has no mapping. */
export const notMapped = (haloClientId: number) =>
  decision('sync.notMapped', { haloClientId }, { haloClientId: String(haloClientId) });
