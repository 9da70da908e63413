import type { Link } from '../../../shared/link.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import { newLicenceToWire } from '../../vendors/halo/mapper.ts';
import { readMark } from '../../vendors/halo/mark.ts';
import { valuesOf } from '../plan/model/said-by-changes.ts';
import { mostSingleReads } from '../read/single-reads.ts';
import { customerNotCreated } from './apply-customers.ts';
import type { Applying } from './applying.ts';
import { sendInBatches } from './batches.ts';
import { type Created, type Creator, createBatch, readBack } from './create-batch.ts';
import type { ApplyDeps } from './deps.ts';
import { leaveRest } from './leave-rest.ts';
import { type NewLicence as Item, licencesThereByNow, outcomeOf } from './look-again.ts';
import type { Outcomes } from './outcomes.ts';

/** So many licences that Halo took without showing them are read back together. */
const mostUnseen = 2_000;

/**
 * Creates licences in batches and keeps a link for each; what came of a batch is on disk before the next is sent.
 * @param changes of kind `createSubscription`
 */
export async function applyCreations(changes: readonly PlannedChange[], applying: Applying): Promise<void> {
  const { deps, outcomes } = applying;
  // Customers that a stopped run did not come to have not failed.
  if (deps.signal.aborted) return;
  const items = await notThereByNow(withCustomers(changes, applying), applying);
  const itemOf = new Map(items.map((item) => [item.change, item]));
  const wanted = [...itemOf.keys()];
  const find = (batch: readonly Item[]) => findByMark(batch, deps);
  // A Halo that answers a part of each batch would otherwise be asked for several lists after every one.
  let unseen: Item[] = [];
  const readUnseen = async (): Promise<void> => {
    if (unseen.length > 0) await keep(await readBack(unseen, { find }), outcomes, deps);
    unseen = [];
    await outcomes.recorded();
  };
  const creator: Creator<Item, HaloLicence> = {
    send: (batch) => deps.halo.createLicences(batch.map(toWire), deps.signal),
    isOf: isLicenceOf,
    find,
    later: (batch) => {
      unseen = [...unseen, ...batch];
    },
  };
  const size = assumptions.haloBatch.value.licences;
  const sent = await sendInBatches(wanted, size, applying, async (batch, breaker) => {
    await outcomes.sending('doing.creatingLicences', [...unseen.map(({ change }) => change), ...batch]);
    const own = batch.flatMap((change) => itemOf.get(change) ?? []);
    await keep(await createBatch(own, creator, breaker), outcomes, deps);
    if (unseen.length >= mostUnseen || unseen.length === 0) await readUnseen();
  });
  if (unseen.length > 0) await readUnseen();
  leaveRest(wanted, sent, 'kind.createLicences', applying);
}

/** Each with the Halo customer it goes to; those whose customer is not there are skipped. */
function withCustomers(changes: readonly PlannedChange[], { outcomes, clientIds }: Applying): Item[] {
  return changes.flatMap((change): Item[] => {
    const { subscriptionId } = change;
    const clientId = change.haloClientId ?? clientIds.get(change.sherwebCustomerId);
    if (clientId !== undefined && subscriptionId !== null) return [{ change, subscriptionId, clientId }];
    outcomes.set(change, 'skipped', customerNotCreated);
    return [];
  });
}

/** Those that Halo does not show by now; what becomes of the others is said. */
async function notThereByNow(items: readonly Item[], { outcomes, deps }: Applying): Promise<Item[]> {
  const there = await licencesThereByNow(items, deps);
  for (const [{ change, clientId }, why] of there)
    outcomes.set(change, outcomeOf(why), why, { haloClientId: clientId });
  return items.filter((item) => !there.has(item));
}

const toWire = ({ change, clientId, subscriptionId }: Item) =>
  newLicenceToWire(
    clientId,
    { subscriptionId, sherwebCustomerId: change.sherwebCustomerId },
    valuesOf(change),
  );

/** An answered record without notes is not taken at its word: it is read back. */
const isLicenceOf = (licence: HaloLicence, item: Item): boolean =>
  readMark(licence.notes)?.subscriptionId === item.subscriptionId;

async function findByMark(items: readonly Item[], { halo }: ApplyDeps): Promise<Map<Item, HaloLicence>> {
  const clientIds = [...new Set(items.map(({ clientId }) => clientId))];
  const licences: HaloLicence[] = [];
  for (const clientId of clientIds.length > mostSingleReads ? [null] : clientIds)
    for (const licence of await halo.readLicences(clientId)) licences.push(licence);

  const wanted = new Map(items.map((item) => [item.subscriptionId, item]));
  const names = new Set(items.map(({ change }) => String(change.fields.name?.to)));
  const found = new Map<Item, HaloLicence>();
  for (const listed of licences) {
    const isDark =
      listed.notes === undefined && clientIds.includes(listed.clientId ?? 0) && names.has(listed.name);
    const licence = isDark ? ((await halo.readLicence(listed.id)) ?? listed) : listed;
    const item = wanted.get(readMark(licence.notes)?.subscriptionId ?? '');
    // A copy at another customer, or a former licence there, bears the mark as well.
    if (item !== undefined && licence.clientId === item.clientId) found.set(item, licence);
  }
  return found;
}

async function keep(
  results: ReadonlyMap<Item, Created<HaloLicence>>,
  outcomes: Outcomes,
  deps: ApplyDeps,
): Promise<void> {
  const links: Link[] = [];
  for (const [{ change, subscriptionId, clientId }, result] of results) {
    if (!result.ok) {
      outcomes.set(change, 'failed', result.note, { haloClientId: clientId });
      continue;
    }
    const { sherwebCustomerId } = change;
    links.push({ subscriptionId, sherwebCustomerId, haloLicenceId: result.record.id });
    outcomes.set(change, 'applied', null, { haloClientId: clientId, haloLicenceId: result.record.id });
  }
  if (links.length > 0) await deps.made.addLinks(links);
}
