import type { Lesson } from '../../../../shared/learned.ts';
import { assumptions } from '../../assumptions/all.ts';
import type { LicenceRow } from './api-types.ts';

/** How one Halo speaks, where that is otherwise than we assume. Everything above the client knows our words only. */
export interface Dialect {
  readonly pageSize: number;
  /** The field that lists of customers and licences are asked for in the order of; null: none is asked for. */
  readonly order: string | null;
  readonly licenceType: number;
  /** A licence as this Halo shows it, in our words. */
  toOurs(row: LicenceRow): LicenceRow;
  /** A record of ours as this Halo takes it. */
  toTheirs(record: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

const { active, inactive } = assumptions.haloActive.value;
const cycles = assumptions.haloBillingCycles.value;

/** The field of a licence and our word in it that a lesson is about. */
const wordOf = (
  key: string,
): { field: 'status' | 'billing_cycle' | 'term_duration'; ours: string } | null => {
  const [kind, name = ''] = key.split('.');
  if (kind === 'status') return { field: 'status', ours: name === 'active' ? active : inactive };
  if (kind === 'cycle') return { field: 'billing_cycle', ours: cycles[name] ?? name };
  return kind === 'term' ? { field: 'term_duration', ours: name } : null;
};

/**
 * Makes the dialect of a Halo from what was learned of it.
 * @example dialectOf([{ key: 'cycle.yearly', value: 'Annually' }]).toTheirs({ billing_cycle: 'Yearly' })
 * // { billing_cycle: 'Annually' }
 */
export function dialectOf(learned: readonly Lesson[]): Dialect {
  const words = learned.flatMap(({ key, value }) => {
    const word = wordOf(key);
    return word === null ? [] : [{ ...word, theirs: value }];
  });
  const lessonOn = (key: Lesson['key']) => learned.find((each) => each.key === key)?.value;
  const isNearestDay = lessonOn('dates') === 'nearestDay';
  const licenceType = Number(lessonOn('licenceType') ?? assumptions.haloLicenceType.value);

  return {
    pageSize: Number(lessonOn('pageSize') ?? assumptions.haloPaging.value.pageSize),
    order: orderBy(lessonOn('order')),
    licenceType,
    toOurs(row) {
      if (learned.length === 0) return row;
      const ours = { ...row };
      for (const { field, theirs, ours: our } of words)
        if (row[field]?.trim().toLowerCase() === theirs.toLowerCase()) ours[field] = our;
      if (isNearestDay) {
        ours.start_date = nearestDay(row.start_date);
        ours.end_date = nearestDay(row.end_date);
      }
      return ours;
    },
    toTheirs(record) {
      const theirs: Record<string, unknown> = { ...record };
      for (const word of words) if (record[word.field] === word.ours) theirs[word.field] = word.theirs;
      if ('type' in record) theirs.type = licenceType;
      return theirs;
    },
  };
}

const orderBy = (learned: string | undefined): string | null =>
  learned === 'none' ? null : (learned ?? assumptions.haloOrder.value.by);

const halfADayMs = 12 * 3_600_000;

/** @example '2027-01-13T23:00:00' becomes '2027-01-14' */
function nearestDay(text: string | null | undefined): string | null | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)/.exec(text ?? '');
  if (found === null) return text;
  const at = Date.parse(`${found[1]}T${found[2]}Z`);
  return Number.isNaN(at) ? text : new Date(at + halfADayMs).toISOString().slice(0, 10);
}
