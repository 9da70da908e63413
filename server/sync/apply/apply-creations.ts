import type { Link } from '../../../shared/link.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import { newLicenceToWire } from '../../vendors/halo/mapper.ts';
import { readMark } from '../../vendors/halo/mark.ts';
import { valuesOf } from '../plan/model/said-by-changes.ts';
import { customerNotCreated } from './apply-customers.ts';
import { inBatches } from './batches.ts';
import { Breaker, leaveRest } from './breaker.ts';
import { type Created, type Creator, createBatch, readBack } from './create-batch.ts';
import type { ApplyDeps } from './deps.ts';
import { type NewLicence as Item, licencesThereByNow, outcomeOf } from './look-again.ts';
import type { Outcomes } from './outcomes.ts';
import { stillFitting } from './still-fits.ts';

/** Up to so many customers are read back one by one; beyond that the whole list costs fewer requests. */
const mostSingleReads = 20;

/** So many licences that Halo took without showing them are read back together. */
const mostUnseen = 2_000;

/**
 * Creates licences in batches and keeps a link for each; what came of a batch is on disk before the next is sent.
 * @param changes of kind `createSubscription`
 * @param clientIds Halo customers that this run created, by Sherweb customer
 * @param outcomes what came of each change is put here
 */
export async function applyCreations(
  changes: readonly PlannedChange[],
  clientIds: ReadonlyMap<string, number>,
  outcomes: Outcomes,
  deps: ApplyDeps,
): Promise<void> {
  // Customers that a stopped run did not come to have not failed.
  if (deps.signal.aborted) return;
  const planned: Item[] = [];
  for (const change of changes.filter(({ kind }) => kind === 'createSubscription')) {
    const clientId = change.haloClientId ?? clientIds.get(change.sherwebCustomerId);
    if (clientId === undefined || change.subscriptionId === null)
      outcomes.set(change, 'skipped', customerNotCreated);
    else planned.push({ change, subscriptionId: change.subscriptionId, clientId });
  }
  const there = await licencesThereByNow(planned, deps);
  for (const [{ change, clientId }, why] of there)
    outcomes.set(change, outcomeOf(why), why, { haloClientId: clientId });
  const items = planned.filter((item) => !there.has(item));

  const find = (batch: readonly Item[]) => findByMark(batch, deps);
  // A Halo that answers a part of each batch would otherwise be asked for several lists after every one.
  let unseen: Item[] = [];
  const readUnseen = async (): Promise<void> => {
    await keep(await readBack(unseen, { find }), outcomes, deps);
    unseen = [];
    await outcomes.recorded();
  };
  const breaker = new Breaker();
  const size = assumptions.haloBatch.value.licences;
  let last: readonly PlannedChange[] = [];
  for (const chunk of inBatches(items, size, ({ change }) => deps.wasRefused(change))) {
    if (deps.signal.aborted || breaker.opened !== undefined) break;
    const fitting = new Set(
      stillFitting(
        chunk.map(({ change }) => change),
        clientIds,
        outcomes,
        deps,
      ),
    );
    const part = chunk.filter(({ change }) => fitting.has(change));
    if (part.length === 0) continue;
    last = part.map(({ change }) => change);
    await outcomes.sending(
      'doing.creatingLicences',
      [...unseen, ...part].map(({ change }) => change),
    );
    const creator: Creator<Item, HaloLicence> = {
      send: (batch) => deps.halo.createLicences(batch.map(toWire), deps.signal),
      isOf: isLicenceOf,
      find,
      later: (batch) => {
        unseen = [...unseen, ...batch];
      },
    };
    const results = await createBatch(part, creator, breaker);
    await keep(results, outcomes, deps);
    if (unseen.length >= mostUnseen || unseen.length === 0) await readUnseen();
  }
  if (unseen.length > 0) await readUnseen();
  const sent = items.map(({ change }) => change);
  leaveRest(sent, last, 'kind.createLicences', breaker, { outcomes, onProblem: deps.onProblem });
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
