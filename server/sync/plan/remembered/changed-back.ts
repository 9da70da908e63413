import type { ChangedBack } from '../../../../shared/changed-back.ts';
import type { RunChange } from '../../../../shared/sync-run.ts';
import type { WrittenValue } from '../../../data/documents/changed-back.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import { sameValue } from '../model/normalisations.ts';

/** Whoever changes a value in this many nights in a row is another writer, not a person's one edit. */
const nightsOfAWriter = 2;

const watched: readonly ChangedBack['field'][] = ['count', 'purchase_price'];

/** What a run found before it wrote. */
export interface LicencesBefore {
  readonly licences: ReadonlyMap<number, HaloLicence>;
  /** By licence, where it is known. */
  readonly seats: ReadonlyMap<number, number>;
}

const keyOf = ({ haloLicenceId, field }: Pick<WrittenValue, 'haloLicenceId' | 'field'>): string =>
  `${haloLicenceId} ${field}`;

const dayOf = (at: string): string => at.slice(0, 10);

/**
 * What a run wrote, with how often in a row it had to be written again since somebody changed it. A value that a later
 * day's read shows as it was written is watched no more; of a licence that was not read nothing new is known.
 * @param read licences as read before the run wrote, and the seats that the last sync left on them
 * @param changes of the run, with their outcomes
 * @param at when the run wrote, ISO date-time, UTC
 * @example 12 written, 10 read next day and 12 written again: 1 night; once more: 2
 */
export function writtenAfter(
  before: readonly WrittenValue[],
  { licences, seats }: LicencesBefore,
  changes: readonly RunChange[],
  at: string,
): readonly WrittenValue[] {
  const old = new Map(before.map((each) => [keyOf(each), each]));
  const now = changes.flatMap((change) => valuesOf(change, old, seats, at));
  const again = new Set(now.map(keyOf));
  const waiting = before.filter((each) => {
    if (again.has(keyOf(each))) return false;
    const shown = licences.get(each.haloLicenceId)?.owned[each.field];
    return typeof shown !== 'number' || !sameValue(shown, each.wrote) || dayOf(each.at) === dayOf(at);
  });
  return now.length === 0 && waiting.length === before.length ? before : [...waiting, ...now];
}

/** What one change wrote over a value that stood there. */
function valuesOf(
  { kind, outcome, fields, haloLicenceId, haloClientId, customerName, title }: RunChange,
  old: ReadonlyMap<string, WrittenValue>,
  seats: LicencesBefore['seats'],
  at: string,
): WrittenValue[] {
  if (outcome !== 'applied' || haloLicenceId === null || kind === 'createSubscription') return [];
  return watched.flatMap((field): WrittenValue[] => {
    const { from: found, to: wrote } = fields[field] ?? {};
    if (typeof found !== 'number' || typeof wrote !== 'number') return [];
    const last = old.get(keyOf({ haloLicenceId, field }));
    const left = last?.wrote ?? (field === 'count' ? seats.get(haloLicenceId) : undefined);
    const isBack = left !== undefined && !sameValue(left, found);
    const isSameNight = last !== undefined && dayOf(last.at) === dayOf(at);
    const nights = isBack ? (last?.nights ?? 0) + (isSameNight ? 0 : 1) : 0;
    return [{ haloLicenceId, haloClientId, customerName, product: title, field, wrote, found, nights, at }];
  });
}

/** What was changed back often enough to be another writer's, most often first. */
export const changedBackOf = (written: readonly WrittenValue[]): ChangedBack[] =>
  written
    .filter(({ nights }) => nights >= nightsOfAWriter)
    .map(({ at: _at, ...each }) => each)
    .toSorted((one, other) => other.nights - one.nights || one.haloLicenceId - other.haloLicenceId);
