import type { CustomerRow } from '../../../shared/mapping.ts';
import { haloChoices } from '../../customers/choices.ts';
import { createCustomersTable } from '../../customers/table/table.ts';
import { JsonBytes } from '../../event-loop/json-text.ts';
import type { ApiDeps } from './deps.ts';
import type { Handlers } from './handler-types.ts';

const defaultLimit = 50;

const contains = (name: string, search: string | undefined): boolean =>
  search === undefined || name.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase());

/** An answer with rows that are JSON already. */
const withRows = (rest: object, texts: readonly string[], places: readonly number[]): JsonBytes =>
  new JsonBytes(
    `${JSON.stringify(rest).slice(0, -1)},"customers":[`,
    places.map((place) => texts[place] as string),
    ']}',
  );

/** The customers of both sides, for the mapping table and the choice of a Halo customer. */
export const customerHandlers = (deps: ApiDeps) => {
  const { vendors, credentials, data, directory, suggest } = deps;
  const table = createCustomersTable(deps);
  return {
    listCustomers: async ({ query: { refresh, state, search, locale } }) => {
      if (refresh === 'true') await directory.readLists();
      const readAt = data.snapshot.value.listsReadAt;
      const { rows, texts, revision, places } = await table();
      const isAsked = ({ state: own, sherwebName, haloName }: CustomerRow) =>
        (state === undefined || own === state) && contains(`${sherwebName}\n${haloName ?? ''}`, search);
      const asked = (await places(locale)).filter((place) => isAsked(rows[place] as CustomerRow));
      return withRows({ readAt, revision }, texts, asked);
    },
    customersHead: async ({ query: { first = 0, locale } }) => {
      const readAt = data.snapshot.value.listsReadAt;
      const { texts, revision, counts, hasSubscriptions, places } = await table();
      const asked = first === 0 ? [] : (await places(locale)).slice(0, first);
      return withRows({ readAt, revision, counts, hasSubscriptions }, texts, asked);
    },
    listHaloCustomers: async ({ query }) => {
      const { haloClients, sherwebCustomers, listsReadAt } = await directory.lists();
      const names = new Map(sherwebCustomers.map(({ id, displayName }) => [id, displayName]));
      const found = haloClients
        .filter(({ inactive }) => !inactive || query.includeInactive === 'true')
        .filter(({ name, id }) => contains(`${name}\n${id}`, query.search));
      const { like } = query;
      const near = like === undefined ? undefined : await suggest([like], haloClients);
      const choices = haloChoices(
        found,
        data.main.value.mappings,
        (id) => names.get(id) ?? id,
        like === undefined ? undefined : { name: like, near: near?.get(like) ?? [] },
      );
      return {
        customers: choices.slice(0, query.limit ?? defaultLimit),
        total: found.length,
        readAt: listsReadAt,
        haloUrl: credentials.view().halo.url.value,
      };
    },
    haloCustomerUse: async ({ params: { haloClientId } }) => {
      const halo = vendors.haloForPeople();
      const licences = await halo.readLicences(haloClientId);
      // A key that may not read invoices or tickets can still map.
      const recurringInvoices = await halo.countRecurringInvoices(haloClientId).catch(() => null);
      const lastTicket = await vendors
        .tickets()
        .readLastTicket(haloClientId)
        .catch(() => null);
      return {
        activeLicences: licences.filter(({ active }) => active).length,
        recurringInvoices,
        lastTicket,
      };
    },
    listTopLevels: async () => ({ topLevels: await vendors.haloForPeople().readTopLevels() }),
  } satisfies Partial<Handlers>;
};
