import type { Note } from '../../../shared/problem.ts';
import { note } from '../../messages/note.ts';
import { OutsideError } from '../../vendors/http/outside-error.ts';
import { inHalves } from './batches.ts';
import type { Breaker } from './breaker.ts';

export type Created<R> =
  | { readonly ok: true; readonly record: R }
  | { readonly ok: false; readonly note: Note };

export interface Creator<T, R> {
  /** Sends the items once, as one array; answers the records, undefined where one is not what we expect. */
  send(items: readonly T[]): Promise<readonly (R | undefined)[]>;
  /** Whether a record is the one made of an item. */
  isOf(record: R, item: T): boolean;
  /** Whether a record that an answer shows in an item's place may be the one made of it, under another name. */
  readonly mayBeOf?: (record: R, item: T) => boolean;
  /** Reads back which of the items exist now. */
  find(items: readonly T[]): Promise<ReadonlyMap<T, R>>;
  /** Takes items that Halo took without showing all of them, to be read back together with others; they get no result. */
  readonly later?: (items: readonly T[]) => void;
}

/** Whether the vendor has surely finished with the request, so that nothing of it can still land later. */
const isSettled = (error: OutsideError): boolean =>
  error.code === 'rejected' || (error.code === 'serverError' && ![502, 503, 504].includes(error.status ?? 0));

const doubtful: Note = note('halo.notSeen');

/**
 * Creates records in one request and never twice. What the answer leaves in doubt is read back. When the request
 * was refused, what is still missing is sent again in halves until the refused element stands alone; when its
 * outcome is unknown (time-out, lost connection, gateway error) nothing is sent again in this run.
 * @param breaker keeps the rest from being sent once a few in a row have failed in the same way
 * @returns for each item its record or why there is none; none for those handed to `later` or kept back
 */
export async function createBatch<T, R>(
  items: readonly T[],
  creator: Creator<T, R>,
  breaker: Breaker,
): Promise<Map<T, Created<R>>> {
  const results = new Map<T, Created<R>>();
  if (items.length === 0 || breaker.opened !== undefined) return results;

  const error = await troubleOf(async () => {
    matchAnswer(items, await creator.send(items), creator, results);
    breaker.worked();
  });
  const doubt = items.filter((item) => !results.has(item));
  if (doubt.length === 0) return results;
  if (error === undefined && creator.later !== undefined) {
    creator.later(doubt);
    return results;
  }
  const unread = mayExist(error, items.length)
    ? await troubleOf(async () => {
        for (const [item, record] of await creator.find(doubt)) results.set(item, { ok: true, record });
      })
    : undefined;
  if (unread !== undefined) {
    for (const item of doubt) results.set(item, { ok: false, note: unread.note });
    return results;
  }

  const missing = items.filter((item) => !results.has(item));
  if (error !== undefined && missing.length < doubt.length) breaker.worked();
  if (error !== undefined && isSettled(error) && items.length > 1) {
    for (const part of inHalves(missing))
      for (const [item, result] of await createBatch(part, creator, breaker)) results.set(item, result);
  } else {
    if (error !== undefined && missing.length > 0) breaker.failed(error);
    for (const item of missing) results.set(item, { ok: false, note: error?.note ?? doubtful });
  }
  return results;
}

/**
 * Whether something of a request may be there, though its answer does not show it.
 * @param error undefined: it was answered
 * @param count how many elements it had: one that was refused was surely not taken; of several, those before it may
 * have been
 */
const mayExist = (error: OutsideError | undefined, count: number): boolean =>
  error === undefined || (error.mayHaveBeenApplied && !(error.code === 'rejected' && count === 1));

/** What goes wrong with Halo during some work, if anything does. @throws what is no trouble of Halo's */
async function troubleOf(work: () => Promise<void>): Promise<OutsideError | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof OutsideError) return error;
    throw error;
  }
}

/**
 * Reads back what Halo took without showing it.
 * @returns for each item what was found of it, or why that is not known
 */
export async function readBack<T, R>(
  items: readonly T[],
  { find }: Pick<Creator<T, R>, 'find'>,
): Promise<Map<T, Created<R>>> {
  if (items.length === 0) return new Map();
  let found: ReadonlyMap<T, R> = new Map();
  const error = await troubleOf(async () => {
    found = await find(items);
  });
  return new Map(
    items.map((item) => {
      const record = found.get(item);
      return [
        item,
        record === undefined ? { ok: false, note: error?.note ?? doubtful } : { ok: true, record },
      ];
    }),
  );
}

function matchAnswer<T, R>(
  items: readonly T[],
  records: readonly (R | undefined)[],
  creator: Creator<T, R>,
  results: Map<T, Created<R>>,
): void {
  const unused = new Set(records.filter((record) => record !== undefined));
  for (const item of items) {
    const record = [...unused].find((candidate) => creator.isOf(candidate, item));
    if (record === undefined) continue;
    unused.delete(record);
    results.set(item, { ok: true, record });
  }
  // What Halo made another name of would be missed for ever, and made anew each night: its place in the answer tells.
  for (const [place, item] of records.length === items.length ? items.entries() : []) {
    const record = records[place];
    if (results.has(item) || record === undefined || !unused.has(record)) continue;
    if (creator.mayBeOf?.(record, item)) results.set(item, { ok: true, record });
  }
}
