import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Link } from '../../../shared/link.ts';
import type { SyncScope } from '../../../shared/sync-plan.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import type { Target } from '../plan/model/customer-plan.ts';
import type { CustomerRead, LicenceRead } from '../plan/model/reads.ts';
import { goneOfLinks } from '../plan/remembered/gone-of-links.ts';
import { withLicencesElsewhere } from './licences-elsewhere.ts';
import { noteOf } from './note-of.ts';

/** Looked up one by one when Halo's list lacks them; more than this many points at the list, not at the licences. */
const mostLookups = 25;

interface Known {
  readonly targets: readonly Target[];
  readonly subscriptions: ReadonlyMap<string, CustomerRead>;
  readonly links: readonly Link[];
}

/**
 * Reads Halo's licences of the scope, and looks up one by one the linked ones that the list lacks although their
 * subscription exists: whether they are really gone decides whether another one is created. Before that, the licences
 * of all other customers are looked at, too. Those whose subscription has just gone are looked up once: a licence that
 * a person made one of another type is billed on all the same.
 * @throws OutsideError when the list itself cannot be read completely
 */
export async function readLicences(
  halo: Pick<HaloApi, 'readLicences' | 'readLicence'>,
  scope: SyncScope,
  known: Known,
  signal: AbortSignal,
): Promise<LicenceRead> {
  const licences: HaloLicence[] = [];
  for (const clientId of scope.haloClientIds ?? [null])
    for (const licence of await halo.readLicences(clientId, signal)) licences.push(licence);

  const count = scope.haloClientIds === null ? licences.length : null;
  const listed = new Set(licences.map(({ id }) => id));
  const unlisted = known.links.filter(({ haloLicenceId }) => !listed.has(haloLicenceId));
  const absent = unlisted.length === 0 ? [] : ofPresent(unlisted, known.subscriptions);
  const unverifiedIds = new Set(absent.slice(mostLookups).map(({ haloLicenceId }) => haloLicenceId));
  const goneIds = new Set<number>();
  for (const { haloLicenceId } of absent.slice(0, mostLookups)) {
    try {
      const licence = await halo.readLicence(haloLicenceId, signal);
      if (licence === undefined) goneIds.add(haloLicenceId);
      else licences.push(licence);
    } catch (error) {
      noteOf(error);
      unverifiedIds.add(haloLicenceId);
    }
  }
  for (const { haloLicenceId } of justGone(unlisted, known.subscriptions).slice(
    0,
    Math.max(0, mostLookups - absent.length),
  )) {
    const licence = await halo.readLicence(haloLicenceId, signal).catch(unlessOutside);
    if (licence !== undefined) licences.push(licence);
  }
  await nextTurn();
  const marked = await withMarks(halo, licences, known, signal);
  await nextTurn();
  const complete = await withLicencesElsewhere(halo, marked, scope, known, signal);
  await nextTurn();
  return { licences: complete, unverifiedIds, goneIds, listed: count };
}

const unlessOutside = (error: unknown): undefined => void noteOf(error);

/** Those links whose subscription exists. */
function ofPresent(links: readonly Link[], subscriptions: Known['subscriptions']): Link[] {
  const present = new Set(
    [...subscriptions.values()].flatMap((read) => (read.ok ? read.subscriptions.map(({ id }) => id) : [])),
  );
  return links.filter(({ subscriptionId }) => present.has(subscriptionId));
}

/** Those links whose subscription was there at the last sync and is gone now, and whose licence was not made inactive by us. */
function justGone(links: readonly Link[], subscriptions: Known['subscriptions']): Link[] {
  if (links.length === 0) return [];
  const gone = goneOfLinks(links, subscriptions, '');
  return links.filter(
    ({ subscriptionId, deactivated }) =>
      deactivated !== true && typeof gone.get(subscriptionId)?.goneSince === 'string',
  );
}

/**
 * Where Halo's list does not show notes, licences that are not linked are read one by one at the customers that
 * have a subscription without link, so that a lost link is found before another licence is created.
 */
async function withMarks(
  halo: Pick<HaloApi, 'readLicence'>,
  licences: readonly HaloLicence[],
  known: Known,
  signal: AbortSignal,
): Promise<readonly HaloLicence[]> {
  if (licences.every(({ notes }) => notes !== undefined)) return licences;
  const clientIds = clientsWithUnlinked(known);
  const linked = new Set(known.links.map(({ haloLicenceId }) => haloLicenceId));
  const complete: HaloLicence[] = [];
  for (const licence of licences) {
    const isNeeded =
      licence.notes === undefined && !linked.has(licence.id) && clientIds.has(licence.clientId);
    complete.push(isNeeded ? ((await halo.readLicence(licence.id, signal)) ?? licence) : licence);
  }
  return complete;
}

/** The Halo customers of targets with a subscription that has no link. */
function clientsWithUnlinked({ targets, subscriptions, links }: Known): ReadonlySet<number | null> {
  const linked = new Set(links.map(({ subscriptionId }) => subscriptionId));
  const concerned = targets.filter(({ sherwebCustomerId }) => {
    const read = subscriptions.get(sherwebCustomerId);
    return read?.ok === true && read.subscriptions.some(({ id }) => !linked.has(id));
  });
  return new Set(concerned.flatMap(({ haloClientId }) => (haloClientId === null ? [] : [haloClientId])));
}
