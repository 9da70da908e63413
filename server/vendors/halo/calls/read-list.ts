import { z } from 'zod';
import { pauses } from '../../../event-loop/give-way.ts';
import { type CallName, phrase } from '../../../messages/phrases.ts';
import { assumptions } from '../../assumptions/all.ts';
import { outsideError } from '../../http/outside-error.ts';

export interface Page {
  readonly rows: readonly unknown[];
  /** Rows in the whole list, where Halo said so. */
  readonly recordCount: number | undefined;
}

/** Asks for one page, counted from 1, of so many rows. */
export const paged = (pageSize: number, page = 1) => ({
  pageinate: 'true',
  page_size: String(pageSize),
  page_no: String(page),
});

/** Asks for the newest rows, the newest first. */
export const newest = (count: number) => ({ ...paged(count), order: 'id', orderdesc: 'true' });

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

/** Why a list as read may lack something. */
type Gap = `happened.${'rowsMissing' | 'countChanged' | 'rowOnTwoPages' | 'moreThanCounted'}`;
type Read<T> = { readonly rows: ReadonlyMap<number, T>; readonly gap: Gap | null; readonly total: number };
type ReadPage = (page: number, pageSize: number) => Promise<Page>;

/**
 * Reads a whole list page by page until as many different rows are there as Halo says there are, or, where it does not
 * say, until a page shows nothing new. Halo may cap the page size below what we ask, and then count the beginning of a
 * page by the size asked or by the size given: after a short first page its own size is asked for, which is both.
 *
 * Whoever deletes a record between two pages moves another one out of sight. So a count that changes from page to page,
 * more rows than it says, or a row on two pages means that the list is read anew, once.
 * @param readPage reads page `page` (from 1) of `pageSize` rows, in a stable order.
 * @param parse makes of a row what is kept of it; the row itself is let go page by page.
 * @param pageSize rows asked for a page; fewer for lists of long rows
 * @throws OutsideError `incomplete` when the second reading has a gap as well, `badAnswer` for a row without an id: a
 *   list that may lack something is worse than none.
 */
export async function readList<T>(
  what: CallName,
  readPage: ReadPage,
  parse: (row: unknown) => T,
  pageSize: number = assumptions.haloPaging.value.pageSize,
): Promise<T[]> {
  const first = await readOnce(what, readPage, parse, pageSize);
  const read = first.gap === null ? first : await readOnce(what, readPage, parse, pageSize);
  if (read.gap === null) return [...read.rows.values()];
  const why = phrase(read.gap, { rows: read.rows.size, total: read.total });
  throw outsideError('halo', 'incomplete', what, why);
}

async function readOnce<T>(
  what: CallName,
  readPage: ReadPage,
  parse: (row: unknown) => T,
  asked: number,
): Promise<Read<T>> {
  let pageSize = asked;
  const rows = new Map<number, T>();
  const pause = pauses();
  let total: number | undefined;
  const ended = (gap: Gap | null): Read<T> => ({ rows, gap, total: total ?? 0 });
  for (let page = 1; ; page += 1) {
    const { rows: found, recordCount } = await readPage(page, pageSize);
    if (page > 1 && recordCount !== total) return ended('happened.countChanged');
    total = recordCount;
    const before = rows.size;
    const ids = new Set<number>();
    for (const row of found) {
      const id = idOf(row, what);
      ids.add(id);
      rows.set(id, parse(row));
      await pause();
    }
    const added = rows.size - before;
    if (total === undefined && added === 0) return ended(null);
    if (added === 0 && rows.size !== total) return ended('happened.rowsMissing');
    if (added < ids.size) return ended('happened.rowOnTwoPages');
    if (total !== undefined && rows.size > total) return ended('happened.moreThanCounted');
    if (rows.size === total) return ended(null);
    if (page === 1 && found.length < pageSize) pageSize = found.length;
  }
}

const withId = z.object({ id: z.number().int() });

const idOf = (row: unknown, what: CallName): number => {
  const parsed = withId.safeParse(row);
  if (!parsed.success) throw outsideError('halo', 'badAnswer', what, phrase('happened.rowWithoutId'));
  return parsed.data.id;
};
