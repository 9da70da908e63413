import type { Link } from '../../../shared/link.ts';
import type { HaloClient, HaloLicence } from '../../vendors/halo/licence.ts';
import { readMark } from '../../vendors/halo/mark.ts';
import { knownCustomer } from './customer-problems.ts';
import { groupBy } from './group-by.ts';
import type { CustomerPlan } from './plan-customers.ts';

/**
 * Takes back the creation of customers whose licences stand in Halo already: their mapping was lost, and the customer
 * was renamed since, so that its name no longer tells. A person decides; nothing is created a second time.
 */
export function holdKnownCustomers(
  plan: CustomerPlan,
  licences: readonly HaloLicence[],
  links: readonly Link[],
  clients: readonly HaloClient[],
): CustomerPlan {
  // With nobody new, there is nobody to know.
  if (plan.targets.every(({ haloClientId }) => haloClientId !== null)) return plan;
  const linkOf = new Map(links.map((link) => [link.haloLicenceId, link]));
  const ownerOf = (licence: HaloLicence): string | undefined =>
    linkOf.get(licence.id)?.sherwebCustomerId ?? readMark(licence.notes)?.sherwebCustomerId;
  const byOwner = groupBy(licences, ownerOf);
  const clientById = new Map(clients.map((client) => [client.id, client]));

  const known = plan.targets.flatMap((target) => {
    if (target.haloClientId !== null) return [];
    const ours = byOwner.get(target.sherwebCustomerId) ?? [];
    const client = ours
      .map(({ clientId }) => clientById.get(clientId ?? 0))
      .find((each) => each !== undefined);
    return client === undefined ? [] : [{ target, client }];
  });
  const held = new Set(known.map(({ target }) => target.sherwebCustomerId));
  return {
    changes: plan.changes.filter(({ sherwebCustomerId }) => !held.has(sherwebCustomerId)),
    problems: [...plan.problems, ...known.map(({ target, client }) => knownCustomer(target, client))],
    targets: plan.targets.filter(({ sherwebCustomerId }) => !held.has(sherwebCustomerId)),
  };
}
