import { z } from 'zod';
import { pauses } from '../../event-loop/give-way.ts';
import { type CallName, phrase } from '../../messages/phrases.ts';
import { assumptions } from '../assumptions/all.ts';
import { outsideError } from '../http/outside-error.ts';

interface Page {
  readonly rows: readonly unknown[];
  /** Rows in the whole list, where Halo said so. */
  readonly recordCount: number | undefined;
}

/** A page of the list called `name`: `{record_count, <name>: […]}` or a bare array. */
export const pageSchema = (name: string) =>
  z.union([
    z.array(z.unknown()).transform((rows): Page => ({ rows, recordCount: undefined })),
    z
      .object({ [name]: z.array(z.unknown()), record_count: z.number().optional().catch(undefined) })
      .transform(
        (page): Page => ({
          rows: page[name] as unknown[],
          recordCount: page.record_count as number | undefined,
        }),
      ),
  ]);

/**
 * Reads a whole list page by page until as many different rows are there as Halo says there are, or, where it does not say,
 * until a page shows nothing new. Halo may cap the page size below what we ask, so a short page alone is not the end.
 * @param readPage reads page `page` (from 1) of `pageSize` rows.
 * @param parse makes of a row what is kept of it; the row itself is let go page by page.
 * @throws OutsideError `incomplete` when the list stays shorter than its `record_count`, `badAnswer` for a row
 *   without an id: a list that may lack something is worse than none.
 */
export async function readList<T>(
  what: CallName,
  readPage: (page: number, pageSize: number) => Promise<Page>,
  parse: (row: unknown) => T,
): Promise<T[]> {
  const { pageSize } = assumptions.haloPaging.value;
  const rows = new Map<number, T>();
  const pause = pauses();
  for (let page = 1; ; page += 1) {
    const { rows: found, recordCount } = await readPage(page, pageSize);
    const before = rows.size;
    for (const row of found) {
      rows.set(idOf(row, what), parse(row));
      await pause();
    }
    const added = rows.size - before;
    if (recordCount === undefined ? added === 0 : rows.size >= recordCount) break;
    if (added === 0)
      throw outsideError(
        'halo',
        'incomplete',
        what,
        phrase('happened.rowsMissing', { rows: rows.size, total: recordCount ?? 0 }),
      );
  }
  return [...rows.values()];
}

const withId = z.object({ id: z.number().int() });

const idOf = (row: unknown, what: CallName): number => {
  const parsed = withId.safeParse(row);
  if (!parsed.success) throw outsideError('halo', 'badAnswer', what, phrase('happened.rowWithoutId'));
  return parsed.data.id;
};
