import type { RunProblem } from '../../shared/problem.ts';
import type { PlannedChange } from '../../shared/sync-plan.ts';
import { groupBy } from '../group-by.ts';
import type { HaloClient } from '../halo/licence.ts';
import { exactKey } from '../mapping/exact-name.ts';
import { createNearMatcher } from '../mapping/near-match.ts';
import type { SherwebCustomer } from '../sherweb/client.ts';
import { decision, failed, notice } from './problems.ts';
import type { CustomerPlan, CustomerPlanInput, Target } from './types.ts';

/**
 * Decides for every Sherweb customer which Halo customer it is: mapped, to be mapped by exact name, to be created, or
 * for a person to decide. Pure; nothing that is mapped is ever changed.
 */
export function planCustomers(input: CustomerPlanInput): CustomerPlan {
  const { remembered, scope } = input;
  const clientsById = new Map(input.clients.map((client) => [client.id, client]));
  const mappingOf = new Map(remembered.mappings.map((mapping) => [mapping.sherwebCustomerId, mapping]));
  const wanted = scope.haloClientIds === null ? null : new Set(scope.haloClientIds);

  const changes: PlannedChange[] = [];
  const problems: RunProblem[] = [];
  const targets: Target[] = [];

  for (const customer of input.sherweb.customers) {
    const mapping = mappingOf.get(customer.id);
    if (mapping === undefined || remembered.excludedIds.has(customer.id)) continue;
    if (wanted !== null && !wanted.has(mapping.haloClientId)) continue;
    const client = clientsById.get(mapping.haloClientId);
    const about = { sherwebCustomerId: customer.id, haloClientId: mapping.haloClientId };
    if (client === undefined) problems.push(clientGone(customer, about));
    else if (client.inactive) problems.push(clientInactive(customer, client, about));
    else targets.push(targetOf(customer, client.id));
  }
  problems.push(...missingCustomers(input, wanted));

  const unmapped = input.sherweb.customers.filter(
    (customer) => !mappingOf.has(customer.id) && !remembered.excludedIds.has(customer.id),
  );
  if (scope.customers && wanted === null) {
    const imported = planImport(input, unmapped);
    changes.push(...imported.changes);
    problems.push(...imported.problems);
    targets.push(...imported.targets);
  } else if (wanted === null && unmapped.length > 0) problems.push(unmappedNotice(unmapped.length));

  return { changes, problems, targets };
}

const targetOf = (customer: SherwebCustomer, haloClientId: number | null): Target => ({
  sherwebCustomerId: customer.id,
  name: customer.displayName.trim(),
  suspended: customer.suspendedOn !== null,
  haloClientId,
});

/** Customers that are mapped but that Sherweb no longer lists, or lists in a way we cannot read. */
function missingCustomers(input: CustomerPlanInput, wanted: ReadonlySet<number> | null): RunProblem[] {
  const listed = new Set(input.sherweb.customers.map((customer) => customer.id));
  const unreadable = new Set(input.sherweb.unreadable.map((row) => row.id));
  const names = new Map(input.clients.map((client) => [client.id, client.name]));
  const missing = input.remembered.mappings.filter(
    (mapping) =>
      !listed.has(mapping.sherwebCustomerId) &&
      !input.remembered.excludedIds.has(mapping.sherwebCustomerId) &&
      (wanted === null || wanted.has(mapping.haloClientId)),
  );
  const problems = missing.map((mapping) => {
    const whose = `The Sherweb customer mapped to Halo's "${names.get(mapping.haloClientId) ?? mapping.haloClientId}"`;
    return unreadable.has(mapping.sherwebCustomerId)
      ? failed(
          'sync.customerUnreadable',
          `${whose} stands in Sherweb's list in a form we cannot read; its subscriptions were left alone.`,
          'Look at the customer in Sherweb; run "doctor" if it looks right there.',
          mappedIds(mapping),
        )
      : decision(
          'sync.customerMissing',
          `${whose} is no longer in Sherweb; its licences were left as they are.`,
          'If it really left, deactivate its licences in Halo and remove the mapping; else find out why Sherweb does not list it.',
          mappedIds(mapping),
        );
  });
  const strangers = input.sherweb.unreadable.filter(
    (row) => !missing.some((m) => m.sherwebCustomerId === row.id),
  );
  if (strangers.length > 0)
    problems.push(
      failed(
        'sync.customerUnreadable',
        `${strangers.length} of Sherweb's customers could not be read and were left out.`,
        'Run "doctor" to see what Sherweb answers differently from what we expect.',
      ),
    );
  return problems;
}

const mappedIds = (mapping: { sherwebCustomerId: string; haloClientId: number }) => ({
  sherwebCustomerId: mapping.sherwebCustomerId,
  haloClientId: mapping.haloClientId,
});

/** New customers: mapped by exact name, else created, else held for a decision. */
function planImport(input: CustomerPlanInput, unmapped: readonly SherwebCustomer[]): CustomerPlan {
  const changes: PlannedChange[] = [];
  const problems: RunProblem[] = [];
  const targets: Target[] = [];
  const clientsByName = groupBy(input.clients, (client) => exactKey(client.name));
  const open = unmapped.filter((customer) => customer.suspendedOn === null);
  const sameName = groupBy(open, (customer) => exactKey(customer.displayName));
  const near = createNearMatcher(input.clients.filter((client) => !client.inactive));
  const topLevel = chooseTopLevel(input);

  for (const customer of open) {
    const name = exactKey(customer.displayName);
    const about = { sherwebCustomerId: customer.id };
    const alike = clientsByName.get(name) ?? [];
    const active = alike.filter((client) => !client.inactive);
    const [only] = active;
    if (only !== undefined && active.length === 1) {
      changes.push(mappingChange(customer, only.id));
      targets.push(targetOf(customer, only.id));
    } else if (active.length > 1) problems.push(ambiguousName(customer, active));
    else if (alike.length > 0) problems.push(inactiveName(customer, alike));
    else if (name === '') problems.push(namelessCustomer(about));
    else if ((sameName.get(name)?.length ?? 0) > 1) problems.push(sameNameInSherweb(customer, about));
    else {
      const [candidate] = input.settings.onNearMatch === 'hold' ? near(customer.displayName) : [];
      if (candidate !== undefined)
        problems.push(
          decision(
            'sync.nearMatch',
            `"${name}" looks like Halo's "${candidate.haloName}" (${candidate.evidence.join(', ')}).`,
            `Map it to that customer if it is the same; if not, create it in Halo under its own name, or exclude it.`,
            { ...about, haloClientId: candidate.haloClientId },
          ),
        );
      else if (topLevel === 'choose') problems.push(topLevelNeeded(customer, about));
      else {
        changes.push(creationChange(customer, name, topLevel), mappingChange(customer, null));
        targets.push(targetOf(customer, null));
      }
    }
  }
  return { changes, problems, targets };
}

/** The top level for new customers: the chosen one, the only one, none where Halo shows none, else to be chosen. */
function chooseTopLevel(input: CustomerPlanInput): number | null | 'choose' {
  if (input.settings.haloTopLevelId !== null) return input.settings.haloTopLevelId;
  const [first, second] = input.topLevels ?? [];
  return second === undefined ? (first?.id ?? null) : 'choose';
}

const creationChange = (
  customer: SherwebCustomer,
  name: string,
  topLevelId: number | null,
): PlannedChange => ({
  kind: 'createCustomer',
  sherwebCustomerId: customer.id,
  haloClientId: null,
  subscriptionId: null,
  haloLicenceId: null,
  fields: {
    name: { from: null, to: name },
    ...(topLevelId === null ? {} : { toplevel_id: { from: null, to: topLevelId } }),
  },
  customerName: name,
  title: name,
});

const mappingChange = (customer: SherwebCustomer, haloClientId: number | null): PlannedChange => ({
  kind: 'createMapping',
  sherwebCustomerId: customer.id,
  haloClientId,
  subscriptionId: null,
  haloLicenceId: null,
  fields: { haloClientId: { from: null, to: haloClientId } },
  customerName: customer.displayName.trim(),
  title: haloClientId === null ? 'to the new Halo customer' : 'to the Halo customer of exactly that name',
});

const clientGone = (customer: SherwebCustomer, about: { haloClientId: number }) =>
  decision(
    'sync.haloCustomerGone',
    `"${customer.displayName.trim()}" is mapped to Halo customer ${about.haloClientId}, which is no longer in Halo.`,
    'Map it to another Halo customer, or remove the mapping.',
    { sherwebCustomerId: customer.id, haloClientId: about.haloClientId },
  );

const clientInactive = (customer: SherwebCustomer, client: HaloClient, about: { haloClientId: number }) =>
  decision(
    'sync.haloCustomerInactive',
    `"${customer.displayName.trim()}" is mapped to Halo's "${client.name}", which is inactive; its licences were left alone.`,
    'Make the customer active again in Halo, map to another one, or exclude it.',
    { sherwebCustomerId: customer.id, haloClientId: about.haloClientId },
  );

const ambiguousName = (customer: SherwebCustomer, clients: readonly HaloClient[]) =>
  decision(
    'sync.ambiguousName',
    `Halo has ${clients.length} customers named "${customer.displayName.trim()}" (${clients.map((c) => c.id).join(', ')}).`,
    'Map it by hand to the right one.',
    { sherwebCustomerId: customer.id },
  );

const inactiveName = (customer: SherwebCustomer, clients: readonly HaloClient[]) =>
  decision(
    'sync.inactiveName',
    `Halo's "${customer.displayName.trim()}" (${clients.map((c) => c.id).join(', ')}) is inactive.`,
    'Make it active in Halo, or map the customer by hand, or exclude it.',
    { sherwebCustomerId: customer.id },
  );

const sameNameInSherweb = (customer: SherwebCustomer, about: { sherwebCustomerId: string }) =>
  decision(
    'sync.sameNameInSherweb',
    `Sherweb has several unmapped customers named "${customer.displayName.trim()}" and Halo has none.`,
    'Create the Halo customer and map each by hand, or exclude all but one.',
    about,
  );

const namelessCustomer = (about: { sherwebCustomerId: string }) =>
  decision(
    'sync.nameless',
    'A Sherweb customer has no name.',
    'Name it in Sherweb, or map it by hand.',
    about,
  );

const topLevelNeeded = (customer: SherwebCustomer, about: { sherwebCustomerId: string }) =>
  decision(
    'sync.topLevelNeeded',
    `"${customer.displayName.trim()}" is to be created, but Halo has several top levels and none is chosen.`,
    'Set haloTopLevelId to the top level that new customers belong under.',
    about,
  );

const unmappedNotice = (count: number) =>
  notice(
    'sync.unmapped',
    `${count} Sherweb ${count === 1 ? 'customer is' : 'customers are'} not mapped; their subscriptions were left out.`,
    'Map them, import customers, or exclude those that do not belong in Halo.',
  );
