import { createHash } from 'node:crypto';
import { namesIn } from '../../../shared/customer-order.ts';
import { type CustomerRow, type CustomersHead, MappingStateSchema } from '../../../shared/mapping.ts';
import { bySubscription } from '../../data/documents/links.ts';
import type { Data } from '../../data/open-data.ts';
import { pauses } from '../../event-loop/give-way.ts';
import { sortedWithPauses } from '../../event-loop/sorted.ts';
import { groupBy } from '../../lists/lists.ts';
import { stillKept, sumOfKept } from '../kept-in-halo.ts';
import type { Suggest } from '../suggester.ts';
import { customerRows, type RowsInput } from './rows.ts';

type Facts = Omit<CustomersHead, 'customers' | 'readAt'>;

/** The rows of the mapping table, in Sherweb's order, each also as JSON. Nothing in it may be changed. */
interface CustomersTable extends Facts {
  readonly rows: readonly CustomerRow[];
  readonly texts: readonly string[];
  /** Places in both of these, in the order of the names in a language; as they are without one. */
  places(locale: string | undefined): Promise<readonly number[]>;
}

/**
 * Answers the mapping table. It is made once for as long as nothing it is made of changes, with pauses for others;
 * whoever asks meanwhile waits for the same one.
 */
export function createCustomersTable({ data, suggest }: { data: Data; suggest: Suggest }) {
  let kept: { readonly madeOf: readonly unknown[]; readonly table: Promise<CustomersTable> } | null = null;

  const present = () => {
    const { mappings, exclusions, excludedByUndo } = data.main.value;
    const kept = data.keptLicences.value;
    const links = kept.licences.length === 0 ? null : data.links.value;
    return [mappings, exclusions, excludedByUndo, data.snapshot.value, data.subscriptions.heads, kept, links];
  };

  return (): Promise<CustomersTable> => {
    const madeOf = present();
    if (kept?.madeOf.every((part, place) => part === madeOf[place])) return kept.table;
    const table = makeTable(data, suggest);
    const own = { madeOf, table };
    kept = own;
    table.catch(() => {
      if (kept === own) kept = null;
    });
    return table;
  };
}

async function makeTable(data: Data, suggest: Suggest): Promise<CustomersTable> {
  const [snapshot, main] = [data.snapshot.value, data.main.value];
  const settled = new Set([...main.exclusions, ...main.mappings.map((each) => each.sherwebCustomerId)]);
  const open = snapshot.sherwebCustomers.filter(({ id }) => !settled.has(id));
  const names = open.map(({ displayName }) => displayName);
  const suggestions = await suggest(names, snapshot.haloClients);
  const pause = pauses();
  const known = { snapshot, reads: data.subscriptions.heads, main, suggestions, kept: keptByCustomer(data) };
  const rows = await customerRows(known, pause);
  const texts: string[] = [];
  const hash = createHash('sha256');
  for (const row of rows) {
    const text = JSON.stringify(row);
    texts.push(text);
    hash.update(text);
    await pause();
  }
  return {
    rows,
    texts,
    ...factsOf(rows, hash.digest('base64url')),
    places: createPlaces(rows),
  };
}

function keptByCustomer({ keptLicences, links }: Pick<Data, 'keptLicences' | 'links'>): RowsInput['kept'] {
  if (keptLicences.value.licences.length === 0) return new Map();
  const kept = stillKept(keptLicences.value.licences, bySubscription(links.value));
  return new Map(
    [...groupBy(kept, ({ sherwebCustomerId }) => sherwebCustomerId)].flatMap(([id, licences]) => {
      const sum = sumOfKept(licences);
      return sum === null ? [] : [[id, sum] as const];
    }),
  );
}

function factsOf(rows: readonly CustomerRow[], revision: string): Facts {
  const counts = Object.fromEntries(
    MappingStateSchema.options.map((state) => [state, 0]),
  ) as CustomersHead['counts'];
  for (const { state } of rows) counts[state] += 1;
  return {
    revision,
    counts,
    hasSubscriptions: rows.some(({ activeSubscriptions }) => activeSubscriptions !== null),
  };
}

/** Remembers the order of the language that was asked for last: an admin's, so nearly always the same. */
function createPlaces(rows: readonly CustomerRow[]): CustomersTable['places'] {
  let last: { readonly locale: string; readonly places: Promise<readonly number[]> } | null = null;

  const inOrderOf = (locale: string): Promise<number[]> => {
    const compare = namesIn(locale);
    const nameAt = (place: number) => rows[place]?.sherwebName ?? '';
    return sortedWithPauses([...rows.keys()], (a, b) => compare(nameAt(a), nameAt(b)), pauses());
  };

  return async (locale) => {
    if (locale === undefined) return [...rows.keys()];
    if (last?.locale !== locale) last = { locale, places: inOrderOf(locale) };
    return last.places;
  };
}
