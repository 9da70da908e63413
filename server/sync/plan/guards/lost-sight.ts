import type { Phrase } from '../../../../shared/note-values.ts';
import type { RunProblem } from '../../../../shared/problem.ts';
import type { Hold, PlannedChange } from '../../../../shared/sync-plan.ts';
import type { Sight } from '../../../data/documents/sight.ts';
import { note } from '../../../messages/note.ts';
import { phrase } from '../../../messages/phrases.ts';
import type { Reads } from '../model/reads.ts';
import type { Suspicion } from './check-plan.ts';

type SightReads = Pick<Reads, 'scope' | 'clients' | 'halo' | 'remembered'>;

/** So many are several; fewer are a person's work. */
const several = 3;
/** A list that is shorter by more than this part of it. */
const tenth = 0.1;
/** So many new customers at once, after so many days without one. */
const dozen = 12;
const quietDays = 60;

/** What is said once where sight was lost, and not of each. */
const saidOnce = new Set(['sync.licenceUnverified', 'sync.licenceDeleted', 'sync.haloCustomerGone']);

/**
 * How much Halo shows, to be remembered.
 * @returns what this run did not look at as it was before
 */
export function sightOf({ scope, clients, halo, remembered }: SightReads): Sight {
  const { clients: _clients, quietDays: _days, ...before } = remembered.sight;
  return {
    ...before,
    clients: clients.length,
    goneClients: goneClients(clients, remembered).size,
    ...(halo.listed === null ? {} : { licences: halo.listed }),
    ...(scope.subscriptions && scope.haloClientIds === null
      ? { goneLicences: halo.goneIds.size + halo.unverifiedIds.size }
      : {}),
  };
}

/** Whether nothing says that Halo hides what it has. */
export const isInSight = ({ holds }: { readonly holds: readonly Hold[] }): boolean =>
  !holds.some(({ code }) => code === 'lostSight');

/**
 * Whether Halo seems to hide what it has: an agent whose rights shrink gets an answer with fewer rows, or "not found",
 * and no word of it. Then nothing is created in the place of what is not seen; a person looks, or approves the plan.
 * @param changes of the whole plan
 * @returns the creations that wait; none where only single licences are missing and none is made anew
 * @example 60 linked licences, of which Halo lists 5 and answers 404 for the rest: suspicious; 2 of 60: not
 */
export function lostSight(reads: SightReads, changes: readonly PlannedChange[]): Suspicion | null {
  const signs = signsOf(reads, changes);
  if (signs.length === 0) return null;
  const creations = changes.filter(({ kind }) => kind.startsWith('create'));
  const onlyLicences = signs.every(({ code }) => code === 'sight.goneLicences');
  return {
    hold: note('lostSight', { signs }),
    changes: onlyLicences ? creations.filter(isInPlaceOf(reads)) : creations,
  };
}

function signsOf(reads: SightReads, changes: readonly PlannedChange[]): Phrase[] {
  const { sight: before } = reads.remembered;
  const now = sightOf(reads);
  const isMany = (count: number, known: number) => count - known >= several;
  const fell = (from: number | null, to: number | null) =>
    from !== null && to !== null && from - to >= several && from - to > from * tenth;
  const created = changes.filter(({ kind }) => kind === 'createCustomer').length;
  const days = before.quietDays ?? 0;
  const signs: Phrase[] = [];
  if (fell(before.clients, now.clients))
    signs.push(phrase('sight.fewerClients', { before: before.clients ?? 0, now: now.clients ?? 0 }));
  const known = before.licences === null ? null : before.licences - wentWithCustomer(reads, before);
  if (fell(known, now.licences))
    signs.push(phrase('sight.fewerLicences', { before: before.licences ?? 0, now: now.licences ?? 0 }));
  if (isMany(now.goneClients, before.goneClients))
    signs.push(phrase('sight.goneClients', { count: now.goneClients }));
  const gone = reads.halo.goneIds.size + reads.halo.unverifiedIds.size;
  const isReplaced = changes.some(isInPlaceOf(reads));
  const isLarge = gone > reads.remembered.links.length * tenth;
  // A few of very many, of which each is asked about, hold nothing up.
  if (isMany(gone, before.goneLicences) && (isReplaced || isLarge))
    signs.push(phrase('sight.goneLicences', { count: gone }));
  if (created >= dozen && days >= quietDays)
    signs.push(phrase('sight.manyNew', { count: created, days: Math.floor(days) }));
  return signs;
}

/** Licences of ours that went with the customers which are gone since: one that a person deleted takes its own along. */
function wentWithCustomer({ clients, remembered }: SightReads, before: Sight): number {
  const gone = goneClients(clients, remembered);
  if (gone.size <= before.goneClients) return 0;
  const theirs = new Set(
    remembered.mappings
      .filter(({ haloClientId }) => gone.has(haloClientId))
      .map(({ sherwebCustomerId }) => sherwebCustomerId),
  );
  return remembered.links.filter(({ sherwebCustomerId }) => theirs.has(sherwebCustomerId)).length;
}

/** The Halo customers that are mapped and not to be found. */
function goneClients(
  clients: Reads['clients'],
  { mappings, excludedIds }: Reads['remembered'],
): ReadonlySet<number> {
  const listed = new Set(clients.map(({ id }) => id));
  const mapped = mappings.filter(({ sherwebCustomerId }) => !excludedIds.has(sherwebCustomerId));
  return new Set(mapped.map(({ haloClientId }) => haloClientId).filter((id) => !listed.has(id)));
}

/** Whether a change would make the licence of a subscription anew, whose linked one is not to be found. */
function isInPlaceOf({ halo, remembered }: SightReads): (change: PlannedChange) => boolean {
  if (halo.goneIds.size === 0) return () => false;
  const gone = remembered.links.filter(({ haloLicenceId }) => halo.goneIds.has(haloLicenceId));
  const ids = new Set<string | null>(gone.map(({ subscriptionId }) => subscriptionId));
  return ({ subscriptionId }) => ids.has(subscriptionId);
}

/** The problems of a plan without those that lost sight explains; a hold says them in one sentence. */
export const withoutExplained = (problems: readonly RunProblem[]): RunProblem[] =>
  problems.filter(({ code }) => !saidOnce.has(code));
