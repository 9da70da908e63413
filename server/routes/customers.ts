import type { Handlers } from '../app.ts';
import { compareBilling } from '../billing/compare-billing.ts';
import { createSuggester, type Suggest } from '../mapping/suggester.ts';
import { customerRows } from '../views/customer-rows.ts';
import type { AppParts } from './parts.ts';

const defaultLimit = 50;

const contains = (name: string, search: string | undefined): boolean =>
  search === undefined || name.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase());

type CustomerHandlers = Pick<
  Handlers,
  'listCustomers' | 'listHaloCustomers' | 'listTopLevels' | 'billingCheck'
>;

/** The customers of both sides, for the mapping table and the choice of a Halo customer. */
export const customerHandlers = (parts: AppParts): CustomerHandlers => handlers(parts, createSuggester());

const handlers = ({ connector, data, directory, now }: AppParts, suggest: Suggest): CustomerHandlers => ({
  listCustomers: async ({ query }) => {
    const snapshot = query.refresh === 'true' ? await directory.readLists() : data.snapshot.value;
    const main = data.main.value;
    const settled = new Set([
      ...main.exclusions,
      ...main.mappings.map((mapping) => mapping.sherwebCustomerId),
    ]);
    const open = snapshot.sherwebCustomers.filter(({ id }) => !settled.has(id));
    const suggestions = await suggest(
      open.map(({ displayName }) => displayName),
      snapshot.haloClients,
    );
    const customers = customerRows({ snapshot, reads: data.subscriptions.heads, main, suggestions })
      .filter((row) => query.state === undefined || row.state === query.state)
      .filter((row) => contains(`${row.sherwebName}\n${row.haloName ?? ''}`, query.search));
    return { customers, readAt: snapshot.listsReadAt };
  },
  listHaloCustomers: async ({ query }) => {
    const { haloClients, listsReadAt } = await directory.lists();
    const found = haloClients
      .filter(({ inactive }) => !inactive || query.includeInactive === 'true')
      .filter(({ name, id }) => contains(`${name}\n${id}`, query.search));
    return {
      customers: found.slice(0, query.limit ?? defaultLimit).map((client) => ({ ...client })),
      total: found.length,
      readAt: listsReadAt,
    };
  },
  listTopLevels: async () => ({ topLevels: await connector.halo().readTopLevels() }),
  billingCheck: async ({ params: { haloClientId } }) => {
    const halo = connector.halo();
    const licences = await halo.readLicences(haloClientId);
    const invoices = await halo.readRecurringInvoices(haloClientId);
    const ours = new Set(data.links.value.links.map((link) => link.haloLicenceId));
    return { rows: compareBilling(licences, ours, invoices), readAt: now().toISOString() };
  },
});
