import type { Ties } from '../../billing/tie/ties.ts';
import { ProblemError } from '../../messages/problem-error.ts';
import type { ApiDeps } from './deps.ts';
import type { Handlers } from './handler-types.ts';

type TieHandlers = Pick<
  Handlers,
  'tieChoices' | 'findHaloItems' | 'previewTie' | 'tieLine' | 'undoTie' | 'listTies' | 'billingItems'
>;

/** Lines of Halo's recurring invoices that are tied to licences from here. */
export const tieHandlers = (ties: Ties, { data }: Pick<ApiDeps, 'data'>): TieHandlers => ({
  tieChoices: async ({ params }) => ties.choices(params.subscriptionId),
  findHaloItems: async ({ query }) => ({ items: await ties.findItems(query.search) }),
  previewTie: ({ body }) => ties.preview(body),
  tieLine: ({ body, who }) => {
    if (who === null) throw new ProblemError(401, 'access.noToken');
    return ties.apply(body, who);
  },
  undoTie: ({ params }) => ties.undo(params.tieId),
  listTies: () => ties.list(),
  billingItems: () => ({ items: data.itemMap.value.items }),
});
