import { setImmediate as nextTurn } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { Link } from '../../../shared/link.ts';
import type { Note } from '../../../shared/problem.ts';
import type { SyncScope } from '../../../shared/sync-plan.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import { OutsideError } from '../../vendors/http/outside-error.ts';
import type { SherwebClient } from '../../vendors/sherweb/client.ts';
import type { CustomerRead, LicenceRead, Target } from '../plan/reads.ts';
import { withStrays } from './moved-licences.ts';

/** Looked up one by one when Halo's list lacks them; more than this many points at the list, not at the licences. */
const mostLookups = 25;

export const noteOf = (error: unknown): Note => {
  if (error instanceof OutsideError) return error.toNote();
  throw error;
};

/** So many customers are asked for at once: the caller's queue, which decides how many requests go out, never runs dry. */
const customersAtOnce = 16;

/**
 * Reads the subscriptions of each customer. A failed read is kept as such: it never looks like an empty customer.
 * @throws the signal's reason once it is aborted
 */
export async function readSubscriptions(
  sherweb: Pick<SherwebClient, 'readSubscriptions'>,
  customerIds: readonly string[],
  onRead: (done: number) => void,
  signal: AbortSignal,
): Promise<Map<string, CustomerRead>> {
  const reads = new Map<string, CustomerRead>();
  const queue = new PQueue({ concurrency: customersAtOnce });
  await queue.addAll(
    customerIds.map((id) => async () => {
      const read = await sherweb.readSubscriptions(id, signal).then(
        (list): CustomerRead => ({ ok: true, ...list }),
        (error): CustomerRead => ({ ok: false, note: noteOf(error) }),
      );
      reads.set(id, read);
      onRead(reads.size);
    }),
  );
  return reads;
}

/**
 * Reads Halo's licences of the scope, and looks up one by one the linked ones that the list lacks although their
 * subscription exists: whether they are really gone decides whether another one is created. Before that, the licences
 * of all other customers are looked at, too.
 * @throws OutsideError when the list itself cannot be read completely.
 */
export async function readLicences(
  halo: Pick<HaloApi, 'readLicences' | 'readLicence'>,
  scope: SyncScope,
  known: {
    readonly targets: readonly Target[];
    readonly reads: ReadonlyMap<string, CustomerRead>;
    readonly links: readonly Link[];
  },
  signal: AbortSignal,
): Promise<LicenceRead> {
  const { reads, links } = known;
  const licences: HaloLicence[] = [];
  for (const clientId of scope.haloClientIds ?? [null])
    for (const licence of await halo.readLicences(clientId, signal)) licences.push(licence);

  const listed = new Set(licences.map((licence) => licence.id));
  const unlisted = links.filter(({ haloLicenceId }) => !listed.has(haloLicenceId));
  const absent = unlisted.length === 0 ? [] : ofPresent(unlisted, reads);
  const unverifiedIds = new Set<number>();
  for (const [place, { haloLicenceId }] of absent.entries()) {
    if (place >= mostLookups) {
      unverifiedIds.add(haloLicenceId);
      continue;
    }
    try {
      const licence = await halo.readLicence(haloLicenceId, signal);
      if (licence !== undefined) licences.push(licence);
    } catch (error) {
      noteOf(error);
      unverifiedIds.add(haloLicenceId);
    }
  }
  await nextTurn();
  const marked = licences.every(({ notes }) => notes !== undefined)
    ? licences
    : await withMarks(halo, licences, links, clientsWithUnlinked(known.targets, reads, links), signal);
  await nextTurn();
  const complete = await withStrays(halo, marked, scope, known, signal);
  await nextTurn();
  return { licences: complete, unverifiedIds };
}

/** Those links whose subscription exists. */
function ofPresent(links: readonly Link[], reads: ReadonlyMap<string, CustomerRead>): Link[] {
  const present = new Set(
    [...reads.values()].flatMap((read) => (read.ok ? read.subscriptions.map(({ id }) => id) : [])),
  );
  return links.filter(({ subscriptionId }) => present.has(subscriptionId));
}

/**
 * Where Halo's list does not show notes, licences that are not linked are read one by one at the customers that
 * have a subscription without link, so that a lost link is found before another licence is created.
 */
async function withMarks(
  halo: Pick<HaloApi, 'readLicence'>,
  licences: readonly HaloLicence[],
  links: readonly Link[],
  clientIds: ReadonlySet<number | null>,
  signal: AbortSignal,
): Promise<HaloLicence[]> {
  const linked = new Set(links.map((link) => link.haloLicenceId));
  const complete: HaloLicence[] = [];
  for (const licence of licences) {
    const isNeeded =
      licence.notes === undefined && !linked.has(licence.id) && clientIds.has(licence.clientId);
    complete.push(isNeeded ? ((await halo.readLicence(licence.id, signal)) ?? licence) : licence);
  }
  return complete;
}

/** The Halo customers of targets with a subscription that has no link. */
function clientsWithUnlinked(
  targets: readonly Target[],
  reads: ReadonlyMap<string, CustomerRead>,
  links: readonly Link[],
): ReadonlySet<number | null> {
  const linked = new Set(links.map((link) => link.subscriptionId));
  const concerned = targets.filter(({ sherwebCustomerId }) => {
    const read = reads.get(sherwebCustomerId);
    return read?.ok === true && read.subscriptions.some(({ id }) => !linked.has(id));
  });
  return new Set(concerned.flatMap(({ haloClientId }) => (haloClientId === null ? [] : [haloClientId])));
}
