import type { RunProblem } from '../../../../shared/problem.ts';
import type { Pause } from '../../../event-loop/give-way.ts';
import { groupBy } from '../../../lists/lists.ts';
import type { HaloClient, HaloLicence } from '../../../vendors/halo/licence.ts';
import { readMark } from '../../../vendors/halo/mark.ts';
import type { CustomerPlan, Target } from '../model/customer-plan.ts';
import { decision } from '../model/problems.ts';
import type { Reads } from '../model/reads.ts';

/** A licence in Halo that was made for a customer which would be created now. */
interface Evidence {
  readonly sherwebCustomerId: string;
  readonly subscriptionId: string;
  readonly client: HaloClient;
}

/**
 * Takes back the creation of customers whose licences stand in Halo already: their mapping was lost, and the customer
 * was renamed since, so that its name no longer tells. A person decides; nothing is created a second time.
 * @returns the plan with a decision in place of each such creation
 */
export async function holdKnownCustomers(
  plan: CustomerPlan,
  reads: Pick<Reads, 'halo' | 'clients' | 'remembered' | 'subscriptions'>,
  pause: Pause,
): Promise<CustomerPlan> {
  const added = plan.targets.filter(({ haloClientId }) => haloClientId === null);
  // With nobody new, there is nobody to know.
  if (added.length === 0) return plan;
  const addedIds = new Set(added.map(({ sherwebCustomerId }) => sherwebCustomerId));
  const evidence = (await licencesOf(addedIds, reads, pause)).filter(isNotMovedAway(reads.subscriptions));
  const standsAt = groupBy(evidence, ({ sherwebCustomerId }) => sherwebCustomerId);
  const known = added.flatMap((target) => {
    const [first] = standsAt.get(target.sherwebCustomerId) ?? [];
    return first === undefined ? [] : [standsInHalo(target, first.client)];
  });
  return {
    changes: plan.changes.filter(({ sherwebCustomerId }) => !standsAt.has(sherwebCustomerId)),
    problems: [...plan.problems, ...known],
    targets: plan.targets.filter(({ sherwebCustomerId }) => !standsAt.has(sherwebCustomerId)),
  };
}

const standsInHalo = ({ sherwebCustomerId, name }: Target, client: HaloClient): RunProblem =>
  decision(
    'sync.knownCustomer',
    { sherwebCustomerId, haloClientId: client.id },
    { customer: name, haloCustomer: client.name, haloClientId: String(client.id) },
  );

/** The licences at known Halo customers that links, or marks where there is no link, give to one of `addedIds`. */
async function licencesOf(
  addedIds: ReadonlySet<string>,
  { halo, clients, remembered: { links } }: Pick<Reads, 'halo' | 'clients' | 'remembered'>,
  pause: Pause,
): Promise<Evidence[]> {
  const clientById = new Map(clients.map((client) => [client.id, client]));
  const linksOf = groupBy(links, ({ haloLicenceId }) => haloLicenceId);
  const namedBy = ({ id, notes }: HaloLicence) => linksOf.get(id) ?? [readMark(notes)];
  const evidence: Evidence[] = [];
  for (const licence of halo.licences) {
    const client = clientById.get(licence.clientId ?? 0);
    for (const named of client === undefined ? [] : namedBy(licence))
      if (client !== undefined && named !== undefined && addedIds.has(named.sherwebCustomerId))
        evidence.push({ ...named, client });
    await pause();
  }
  return evidence;
}

/** What Sherweb now lists under other customers only tells nothing of the one that had it. */
function isNotMovedAway(subscriptions: Reads['subscriptions']): (evidence: Evidence) => boolean {
  const listedUnder = new Map<string, Set<string>>();
  for (const [customerId, read] of subscriptions)
    for (const { id } of read.ok ? read.subscriptions : [])
      listedUnder.set(id, (listedUnder.get(id) ?? new Set()).add(customerId));
  return ({ subscriptionId, sherwebCustomerId }) =>
    listedUnder.get(subscriptionId)?.has(sherwebCustomerId) ?? true;
}
