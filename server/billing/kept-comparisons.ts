import type { ComparisonHead, ComparisonRecord } from '../data/comparisons.ts';
import type { Data } from '../data/open-data.ts';
import { WhyNotSchema } from './compare/subject.ts';
import { type Comparison, withAccepted } from './comparison.ts';
import type { PricesBefore } from './price-changes.ts';
import { fromBlocks, toBlocks } from './rows-in-blocks.ts';

type Kept = Pick<Data, 'comparisons' | 'accepted' | 'main'>;

/** So many months are kept. */
const keptMonths = 24;

/** The last comparison's name among the months. */
const last = 'last';

/**
 * Keeps a comparison of all customers: as the last one, and, where everything was read, as the snapshot of its month
 * with what was accepted by then.
 * @throws StoreError
 */
export async function keepComparison(data: Kept, comparison: Comparison): Promise<void> {
  const { comparedAt, isWhole, verdicts } = comparison;
  await data.comparisons.put(last, await toRecord(comparison, null));
  if (!isWhole) return;
  const month = monthOf(comparedAt, data.main.value.settings.scheduleTimeZone);
  const asThen = withAccepted(verdicts, data.accepted.value.accepted, comparedAt.slice(0, 10));
  await data.comparisons.put(month, await toRecord({ ...comparison, verdicts: asThen }, month));
  for (const old of (await monthsKept(data)).slice(keptMonths)) await data.comparisons.remove(old.month);
}

/** The last comparison, or the snapshot of a month such as `2026-03`; undefined: there is none. @throws StoreError */
export async function keptComparison(
  { comparisons }: Pick<Kept, 'comparisons'>,
  month: string | null,
): Promise<Omit<Comparison, 'isWhole'> | undefined> {
  const record = await comparisons.get(month ?? last);
  if (record === undefined) return undefined;
  const { trouble, asOf, comparedAt, names, strangers, unnamedCharges, blocks } = record;
  const whyNot = WhyNotSchema.safeParse(trouble?.whyNot);
  return {
    verdicts: await fromBlocks(blocks),
    trouble:
      trouble === null || !whyNot.success
        ? null
        : { whyNot: whyNot.data, ...(trouble.said === undefined ? {} : { said: trouble.said }) },
    strangers,
    unnamedCharges,
    asOf,
    comparedAt,
    names,
  };
}

/** The snapshot of the newest month that is kept; undefined: there is none. @throws StoreError */
export async function lastSnapshot(data: Pick<Kept, 'comparisons'>): Promise<PricesBefore | undefined> {
  const [newest] = await monthsKept(data);
  if (newest === undefined) return undefined;
  const kept = await keptComparison(data, newest.month);
  return kept === undefined ? undefined : { ...kept, month: newest.month };
}

/** The months of which a snapshot is kept, newest first. @throws StoreError */
export async function monthsKept({
  comparisons,
}: Pick<Kept, 'comparisons'>): Promise<(ComparisonHead & { readonly month: string })[]> {
  const heads = await comparisons.heads();
  return heads
    .flatMap(({ month, ...head }) => (month === null ? [] : [{ ...head, month }]))
    .toSorted((one, other) => (one.month < other.month ? 1 : -1));
}

/** The month that a moment belongs to where the admin is. @example 2026-04-01T02:00Z in Vancouver: `2026-03` */
export const monthOf = (at: string, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit' }).formatToParts(
    new Date(at),
  );
  const of = (type: 'year' | 'month') => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}`;
};

const toRecord = async (comparison: Comparison, month: string | null): Promise<ComparisonRecord> => {
  const { verdicts, strangers, unnamedCharges, trouble, asOf, comparedAt, names } = comparison;
  const head = { month, comparedAt, asOf, rows: verdicts.length, trouble, names };
  return {
    ...head,
    strangers: [...strangers],
    unnamedCharges: [...unnamedCharges],
    blocks: await toBlocks(verdicts),
  };
};
