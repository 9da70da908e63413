import type { ZodType } from 'zod';
import type { Account } from '../../../../shared/tenant.ts';
import type { CallName } from '../../../messages/phrases.ts';
import type { Caller } from '../../http/caller.ts';
import type { OutsideRequest } from '../../http/send-once.ts';
import { writeAnswer } from './api-types.ts';
import type { HaloCredentials } from './credentials.ts';
import type { Dialect } from './dialect.ts';
import { parseRow } from './parse-row.ts';
import { paged, pageSchema, readList } from './read-list.ts';
import { createHaloTokens, haloScopes } from './tokens.ts';

type Query = Readonly<Record<string, string>>;

/** What is asked of one Halo. */
export type HaloRequests = ReturnType<typeof createHaloRequests>;

/**
 * The requests that Halo takes: one answer, one page of a list, a whole list, and a write of an array.
 * @param pageSize rows that this Halo gives at most in one answer
 * @param order the field that lists are asked for in the order of; null: none is
 * @param scopes what the token is asked for, most first
 */
export function createHaloRequests(
  credentials: HaloCredentials,
  caller: Caller,
  { pageSize, order }: Pick<Dialect, 'pageSize' | 'order'>,
  scopes: readonly [string, ...string[]] = haloScopes.customersAndInvoices,
) {
  const base = new URL(credentials.url);
  const { keeper, tenantId } = createHaloTokens(credentials, base, caller, scopes);

  const get = <T>(path: string, what: CallName, schema: ZodType<T>, query: Query, signal?: AbortSignal) => {
    const url = new URL(path, base);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return caller.sendWithToken(keeper, { method: 'GET', url, what, schema, signal });
  };

  return {
    /** Which tenant answers: asks for a token, unless there is one. @throws OutsideError */
    account: async (): Promise<Account> => {
      await keeper.get();
      return { id: tenantId(), name: base.host };
    },
    get,
    /** The rows of one answer that is a list called `name`, each as `schema` has it. @throws OutsideError */
    rows: async <T>(
      path: string,
      name: string,
      what: CallName,
      schema: ZodType<T>,
      query: Query,
      signal?: AbortSignal,
    ): Promise<T[]> => {
      const page = await get(path, what, pageSchema(name), query, signal);
      return page.rows.map((row) => parseRow(schema, row, what));
    },
    /** A whole list, in an order of its own (of its ids unless Halo is known to keep none such), so that it stands still while it is read page by page. */
    list: <T>(
      path: string,
      name: string,
      what: CallName,
      parse: (row: unknown) => T,
      query: Query,
      signal?: AbortSignal,
    ) => {
      const readPage = (page: number, rows: number) => {
        const ordered = order === null ? {} : { order };
        return get(path, what, pageSchema(name), { ...query, ...paged(rows, page), ...ordered }, signal);
      };
      return readList(what, readPage, parse, pageSize);
    },
    post: (
      path: string,
      what: CallName,
      json: readonly Record<string, unknown>[],
      how: Pick<OutsideRequest<unknown>, 'stop' | 'repeatable'>,
    ) =>
      caller.sendWithToken(keeper, {
        method: 'POST',
        url: new URL(path, base),
        what,
        schema: writeAnswer,
        json,
        ...how,
      }),
  };
}
