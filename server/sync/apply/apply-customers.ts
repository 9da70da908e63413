import type { Note } from '../../../shared/problem.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { exactKey } from '../../customers/matching/exact-name.ts';
import { isMadeOf } from '../../customers/matching/is-made-of.ts';
import { groupBy, theOnly } from '../../lists/lists.ts';
import { note } from '../../messages/note.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import type { HaloClient } from '../../vendors/halo/licence.ts';
import { originOf, valuesOf } from '../plan/model/said-by-changes.ts';
import type { Applying } from './applying.ts';
import { sendInBatches } from './batches.ts';
import { type Creator, createBatch } from './create-batch.ts';
import type { ApplyDeps, MadeMapping } from './deps.ts';
import { leaveRest } from './leave-rest.ts';
import { customersThereByNow, outcomeOf } from './look-again.ts';
import type { Outcomes } from './outcomes.ts';
import { stillFitting } from './still-fits.ts';

const nameOf = (change: PlannedChange): string => String(change.fields.name?.to ?? '');

/**
 * Creates the customers of a plan in Halo, then stores the mappings of those that exist.
 * @param changes of kinds `createCustomer` and `createMapping`
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
  const mappingsOf = (made: readonly PlannedChange[]) =>
    made.flatMap(({ sherwebCustomerId }) => mappings.get(sherwebCustomerId) ?? []);
  const clientIds = new Map<string, number>();
  const applying = { deps, outcomes, clientIds };

  const wanted = await notThereByNow(creations, applying);
  const size = assumptions.haloBatch.value.customers;
  const sent = await sendInBatches(wanted, size, applying, async (batch, breaker) => {
    await outcomes.sending('doing.creatingCustomers', batch);
    for (const [change, result] of await createBatch(batch, creatorOf(deps), breaker)) {
      if (!result.ok) outcomes.set(change, 'failed', result.note);
      else {
        clientIds.set(change.sherwebCustomerId, result.record.id);
        outcomes.set(change, 'applied', otherName(change, result.record), { haloClientId: result.record.id });
      }
    }
    await storeMappings(mappingsOf(batch), applying);
    await outcomes.recorded();
  });
  leaveRest(wanted, sent, 'kind.createCustomers', applying);
  const ended = mappingsOf(creations.filter((change) => outcomes.has(change)));
  await storeMappings(
    ended.filter((change) => !outcomes.has(change)),
    applying,
  );
  const toExisting = [...mappings.values()].flat().filter((change) => change.haloClientId !== null);
  if (!deps.signal.aborted) await storeMappings(stillFitting(toExisting, applying), applying);
  return clientIds;
}

/** Those that Halo does not show by now; what becomes of the others is said. */
async function notThereByNow(
  creations: readonly PlannedChange[],
  { outcomes, deps }: Applying,
): Promise<PlannedChange[]> {
  const there = deps.signal.aborted ? new Map() : await customersThereByNow(creations, deps);
  for (const [change, why] of there) outcomes.set(change, outcomeOf(why), why);
  return creations.filter((change) => !there.has(change));
}

const creatorOf = ({ halo, signal }: ApplyDeps): Creator<PlannedChange, HaloClient> => ({
  send: (items) => halo.createClients(items.map(valuesOf), signal),
  isOf: (client, item) => exactKey(client.name) === exactKey(nameOf(item)),
  mayBeOf: (client, item) => isMadeOf(client.name, nameOf(item)),
  find: async (items) => findByName(await halo.readClients(), items),
});

/** What Halo calls a customer that it took under another name; null: it kept the name. */
const otherName = (change: PlannedChange, { name: shown }: HaloClient): Note | null =>
  exactKey(shown) === exactKey(nameOf(change))
    ? null
    : note('halo.otherName', { customer: nameOf(change), shown });

/** @param applying its `clientIds` are told each Halo customer that is mapped */
async function storeMappings(
  changes: readonly PlannedChange[],
  { deps, outcomes, clientIds }: Applying & { readonly clientIds: Map<string, number> },
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
      const only = theOnly(byName.get(exactKey(nameOf(item))) ?? []);
      return only === undefined ? [] : [[item, only] as const];
    }),
  );
};
