import type { Ties } from '../../billing/tie/ties.ts';
import type { ApiDeps } from './deps.ts';
import type { Handlers } from './handler-types.ts';

/** Lines of Halo's recurring invoices that are tied to licences from here. */
export const tieHandlers = (ties: Ties, { data }: Pick<ApiDeps, 'data'>) =>
  ({
    tieChoices: async ({ params }) => ties.choices(params.subscriptionId),
    findHaloItems: async ({ query }) => ({ items: await ties.findItems(query.search) }),
    previewTie: ({ body }) => ties.preview(body),
    tieLine: ({ body, who }) => ties.apply(body, who),
    undoTie: ({ params }) => ties.undo(params.tieId),
    listTies: () => ties.list(),
    billingItems: () => ({ items: data.itemMap.value.items }),
  }) satisfies Partial<Handlers>;
