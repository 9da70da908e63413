import { type Lesson, learnable, type Proposal } from '../../../shared/learned.ts';
import { note } from '../../messages/note.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import type { AllEvidence } from '../evidence/all-evidence.ts';
import { isInOrderOf, openEnvelope, type Row, rowsOf } from '../halo/envelope.ts';

const names = assumptions.haloEnvelope.value;
const cycles = assumptions.haloBillingCycles.value;

/** Words that other Halos may have for ours; no other word is ever proposed. */
const synonyms: readonly (readonly [key: Lesson['key'], field: string, ours: string, ...words: string[]])[] =
  [
    [
      'cycle.monthly',
      'billing_cycle',
      cycles.monthly ?? '',
      'monthly',
      'month',
      'per month',
      '1 month',
      'mensuel',
    ],
    [
      'cycle.yearly',
      'billing_cycle',
      cycles.yearly ?? '',
      'yearly',
      'annual',
      'annually',
      'year',
      '1 year',
      '12 months',
      'annuel',
    ],
    ['term.Monthly', 'term_duration', 'Monthly', 'monthly', 'month', '1 month', '1month', 'p1m'],
    [
      'term.Annual',
      'term_duration',
      'Annual',
      'annual',
      'annually',
      'yearly',
      '1 year',
      '1year',
      '12 months',
      'p1y',
    ],
    ['term.Biennial', 'term_duration', 'Biennial', 'biennial', '2 years', '2years', '24 months', 'p2y'],
    ['term.Triennial', 'term_duration', 'Triennial', 'triennial', '3 years', '3years', '36 months', 'p3y'],
  ];

const states = {
  'status.active': ['active', 'live', 'enabled', 'current', 'actif'],
  'status.inactive': ['inactive', 'cancelled', 'canceled', 'disabled', 'expired', 'ended', 'inactif'],
};

/**
 * What this Halo visibly does otherwise than we assume and can be taken over: one thing each, only where everything that
 * was seen says the same, and within its bounds. Pure.
 */
export function proposalsFrom(evidence: AllEvidence): Proposal[] {
  const rows = rowsOf(evidence.halo.licences, names.licences);
  const found = [
    pageSize(evidence),
    order(evidence),
    licenceType(evidence),
    dates(rows, evidence.linkedLicenceIds),
    statusWord('status.active', rows, true),
    statusWord('status.inactive', rows, false),
    ...synonyms.map(([key, field, ours, ...words]) => synonym(key, rows, field, ours, words)),
  ];
  return found.flatMap((lesson) =>
    lesson === null || !learnable[lesson.key].safeParse(lesson.value).success
      ? []
      : [{ ...lesson, does: note('learn.takeOver', { field: lesson.key, value: lesson.value }) }],
  );
}

/** Halo gives fewer rows a page than asked for, though there are more. */
function pageSize({ halo }: AllEvidence): Lesson | null {
  for (const [answer, name] of [
    [halo.clients, names.clients],
    [halo.licences, names.licences],
  ] as const) {
    if (answer.kind !== 'answered') continue;
    const { rows, recordCount } = openEnvelope(answer.body, name);
    const isCapped = rows.length < assumptions.haloPaging.value.pageSize && rows.length < (recordCount ?? 0);
    if (isCapped) return { key: 'pageSize', value: String(rows.length) };
  }
  return null;
}

/** Fewer rows may be in order by chance. */
const enoughRows = 10;

/** Lists do not come in the order of their ids, and all of them come in another. */
function order({ halo: { inOtherOrders } }: AllEvidence): Lesson | null {
  for (const [value, field] of [
    ['name', 'name'],
    ['none', 'id'],
  ] as const) {
    const lists = inOtherOrders[value].map(({ name, evidence }) => rowsOf(evidence, name));
    const isSure = lists.some((rows) => rows.length >= enoughRows);
    if (isSure && lists.every((rows) => isInOrderOf(field, rows))) return { key: 'order', value };
  }
  return null;
}

/** All licences of ours that are listed came under one other type. */
function licenceType({ halo, linkedLicenceIds }: AllEvidence): Lesson | null {
  const ours = rowsOf(halo.anyType, names.licences).filter((row) => linkedLicenceIds.has(Number(row.id)));
  const only = onlyOne(ours.map((row) => row.type));
  return typeof only === 'number' && only !== assumptions.haloLicenceType.value
    ? { key: 'licenceType', value: String(only) }
    : null;
}

/** No date of ours, of which all were sent as midnight, came back as midnight. */
function dates(rows: readonly Row[], linked: ReadonlySet<number>): Lesson | null {
  const ours = rows.filter((row) => linked.has(Number(row.id)));
  const times = ours
    .flatMap((row) => [row.start_date, row.end_date])
    .flatMap((value) => (typeof value === 'string' && !/^(18|190)/.test(value) ? [value.slice(11, 16)] : []))
    .filter((time) => /^\d{2}:\d{2}$/.test(time));
  return times.length > 0 && times.every((time) => time !== '00:00')
    ? { key: 'dates', value: 'nearestDay' }
    : null;
}

function statusWord(
  key: 'status.active' | 'status.inactive',
  rows: readonly Row[],
  isActive: boolean,
): Lesson | null {
  const ours = isActive ? assumptions.haloActive.value.active : assumptions.haloActive.value.inactive;
  const only = onlyOne(rows.filter((row) => row.is_active === isActive).map((row) => row.status));
  if (typeof only !== 'string' || only === ours) return null;
  return states[key].includes(only.trim().toLowerCase()) ? { key, value: only.trim() } : null;
}

function synonym(
  key: Lesson['key'],
  rows: readonly Row[],
  field: string,
  ours: string,
  words: readonly string[],
): Lesson | null {
  const seen = [...new Set(rows.map((row) => row[field]).filter((value) => typeof value === 'string'))];
  if (seen.includes(ours)) return null;
  const alike = seen.filter((value) => words.includes(value.trim().toLowerCase()));
  return alike.length === 1 ? { key, value: alike[0]?.trim() ?? '' } : null;
}

/** The one value that all have; undefined when they differ, or there is none. */
const onlyOne = (values: readonly unknown[]): unknown => (new Set(values).size === 1 ? values[0] : undefined);
