import type { FieldValue } from '../../../../shared/sync-plan.ts';
import type { Normalisation } from '../../../data/documents/normalisations.ts';
import { groupBy } from '../../../lists/lists.ts';
import type { OwnedField, OwnedFields } from '../../../vendors/halo/licence.ts';

/** What Halo makes of values, by licence. */
export type Normalised = ReadonlyMap<number, readonly Normalisation[]>;

/** Equal as far as Halo can tell: amounts when they agree to four decimals. */
export const sameValue = (a: FieldValue, b: FieldValue): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 0.00005 : a === b;

/** What is never taken as "equal enough": whether and how much is billed. */
const decisive: ReadonlySet<string> = new Set<OwnedField>(['count', 'is_active']);

/** A licence that we wrote: what was there, what was sent, and what Halo showed first after it. */
export interface Written {
  readonly licenceId: number;
  /** Absent where the licence is new or the value was not known. */
  readonly before: Partial<OwnedFields>;
  readonly sent: Partial<OwnedFields>;
  readonly shown: Partial<OwnedFields>;
}

/** Fields of a write that Halo may spell otherwise without a bill changing its quantity. */
export const softFields = (sent: Partial<OwnedFields>): OwnedField[] =>
  (Object.keys(sent) as OwnedField[]).filter((field) => !decisive.has(field));

/**
 * Whether one value is what a Halo would make of another: rounded, a day off by its zone, other letters, cut, or
 * dropped.
 * @example 22.4567 and 22.46; 2027-01-14 and 2027-01-13; Monthly and monthly; true and false: yes. 22.5 and 30.1: no
 */
export function isAlteration(sent: FieldValue, shown: FieldValue): boolean {
  if (typeof sent === 'number' && typeof shown === 'number') return isRounded(sent, shown);
  if (typeof sent === 'boolean') return sent && shown === false;
  if (typeof sent !== 'string' || typeof shown !== 'string') return sent === null || shown === null;
  if (isDay(sent) && isDay(shown)) return Math.abs(Date.parse(sent) - Date.parse(shown)) <= 86_400_000;
  const [long, short] = [sent.toLowerCase(), shown.trim().toLowerCase()];
  return long.startsWith(short) && short !== '';
}

const isRounded = (sent: number, shown: number): boolean =>
  [1, 10, 100, 1000].some((scale) =>
    [Math.round, Math.trunc, Math.ceil].some((to) => sameValue(to(sent * scale) / scale, shown)),
  );

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/**
 * What is learned of writes. A value that stands as it stood before was refused rather than altered and is written
 * again, unless Halo would make just that of what was sent.
 * @param written what Halo showed right after our own writes; a later look may show a person's edit instead
 * @returns what Halo made of what was sent, by licence and field
 */
export const learnedFrom = (written: readonly Written[]): Normalisation[] =>
  written.flatMap(({ licenceId, before, sent, shown }) =>
    softFields(sent).flatMap((field): Normalisation[] => {
      const [was, want, is] = [before[field], sent[field], shown[field]];
      if (want === undefined || is === undefined || sameValue(want, is)) return [];
      const isLeft = was !== undefined && sameValue(was, is);
      return isLeft && !isAlteration(want, is) ? [] : [{ licenceId, field, sent: want, shown: is }];
    }),
  );

/**
 * Puts what was learned into what is remembered: every field that was written again says only what its last write did.
 * @returns the same list when nothing changes
 */
export function withLearned(
  known: readonly Normalisation[],
  written: readonly Written[],
  learned: readonly Normalisation[],
): readonly Normalisation[] {
  const writtenFields = new Map(written.map(({ licenceId, sent }) => [licenceId, sent]));
  const kept = known.filter(({ licenceId, field }) => !(field in (writtenFields.get(licenceId) ?? {})));
  return kept.length === known.length && learned.length === 0 ? known : [...kept, ...learned];
}

/** By licence, as plans use it. */
export const byLicence = (normalisations: readonly Normalisation[]): Normalised =>
  groupBy(normalisations, ({ licenceId }) => licenceId);
