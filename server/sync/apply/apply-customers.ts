import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { exactKey } from '../../customers/matching/exact-name.ts';
import { note } from '../../messages/note.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import type { HaloClient } from '../../vendors/halo/licence.ts';
import { groupBy } from '../plan/model/lists.ts';
import { originOf, valuesOf } from '../plan/model/said-by-changes.ts';
import { inBatches } from './batches.ts';
import { Breaker, leaveRest } from './breaker.ts';
import { type Creator, createBatch } from './create-batch.ts';
import type { ApplyDeps, MadeMapping } from './deps.ts';
import { customersThereByNow, outcomeOf } from './look-again.ts';
import type { Outcomes } from './outcomes.ts';
import { stillFitting } from './still-fits.ts';

const nameOf = (change: PlannedChange): string => String(change.fields.name?.to ?? '');

/**
 * Creates the customers of a plan in Halo, then stores the mappings of those that exist.
 * @returns the Halo customer of each Sherweb customer that is mapped by this plan
 */
export async function applyCustomers(
  changes: readonly PlannedChange[],
  outcomes: Outcomes,
  deps: ApplyDeps,
): Promise<ReadonlyMap<string, number>> {
  const creations = changes.filter((change) => change.kind === 'createCustomer');
  const mappings = groupBy(
    changes.filter((change) => change.kind === 'createMapping'),
    (change) => change.sherwebCustomerId,
  );
  const clientIds = new Map<string, number>();

  const there = deps.signal.aborted ? new Map() : await customersThereByNow(creations, deps);
  for (const [change, why] of there) outcomes.set(change, outcomeOf(why), why);
  const wanted = creations.filter((change) => !there.has(change));
  const breaker = new Breaker();
  let last: readonly PlannedChange[] = [];
  for (const chunk of inBatches(wanted, assumptions.haloBatch.value.customers, deps.wasRefused)) {
    if (deps.signal.aborted || breaker.opened !== undefined) break;
    const part = stillFitting(chunk, clientIds, outcomes, deps);
    if (part.length === 0) continue;
    last = part;
    await outcomes.sending('doing.creatingCustomers', part);
    const creator: Creator<PlannedChange, HaloClient> = {
      send: (items) => deps.halo.createClients(items.map(valuesOf), deps.signal),
      isOf: (client, item) => exactKey(client.name) === exactKey(nameOf(item)),
      find: async (items) => findByName(await deps.halo.readClients(), items),
    };
    const results = await createBatch(part, creator, breaker);
    for (const [change, result] of results) {
      if (!result.ok) outcomes.set(change, 'failed', result.note);
      else {
        clientIds.set(change.sherwebCustomerId, result.record.id);
        outcomes.set(change, 'applied', null, { haloClientId: result.record.id });
      }
    }
    const created = part.flatMap((change) => mappings.get(change.sherwebCustomerId) ?? []);
    await storeMappings(created, clientIds, outcomes, deps);
    await outcomes.recorded();
  }
  leaveRest(creations, last, 'kind.createCustomers', breaker, { outcomes, onProblem: deps.onProblem });
  const left = creations
    .filter((change) => outcomes.has(change))
    .flatMap((change) => mappings.get(change.sherwebCustomerId) ?? []);
  await storeMappings(
    left.filter((change) => !outcomes.has(change)),
    clientIds,
    outcomes,
    deps,
  );
  const toExisting = [...mappings.values()].flat().filter((change) => change.haloClientId !== null);
  if (!deps.signal.aborted)
    await storeMappings(stillFitting(toExisting, clientIds, outcomes, deps), clientIds, outcomes, deps);
  return clientIds;
}

async function storeMappings(
  changes: readonly PlannedChange[],
  clientIds: Map<string, number>,
  outcomes: Outcomes,
  deps: ApplyDeps,
): Promise<void> {
  const createdAt = deps.now().toISOString();
  const mappings: MadeMapping[] = [];
  for (const change of changes) {
    const haloClientId = change.haloClientId ?? clientIds.get(change.sherwebCustomerId);
    if (haloClientId === undefined) {
      outcomes.set(change, 'skipped', customerNotCreated);
      continue;
    }
    clientIds.set(change.sherwebCustomerId, haloClientId);
    const { sherwebCustomerId } = change;
    mappings.push({ sherwebCustomerId, haloClientId, ...originOf(change), createdAt });
    outcomes.set(change, 'applied', null, { haloClientId });
  }
  if (mappings.length > 0) await deps.made.addMappings(mappings);
}

export const customerNotCreated = note('sync.customerNotCreated');

const findByName = (
  clients: readonly HaloClient[],
  items: readonly PlannedChange[],
): Map<PlannedChange, HaloClient> => {
  const byName = groupBy(
    clients.filter((client) => !client.inactive),
    (client) => exactKey(client.name),
  );
  return new Map(
    items.flatMap((item) => {
      const [only, ...more] = byName.get(exactKey(nameOf(item))) ?? [];
      return only === undefined || more.length > 0 ? [] : [[item, only] as const];
    }),
  );
};
