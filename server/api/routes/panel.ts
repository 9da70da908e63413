import { createPanelAnswers } from '../../panel/answers.ts';
import { createRefreshCustomer } from '../../panel/refresh-customer.ts';
import { createTicketCards } from '../../tickets/cards.ts';
import type { ApiDeps } from './deps.ts';
import type { Handlers } from './handler-types.ts';

/** What technicians see beside a customer and a ticket in Halo. */
export const panelHandlers = (deps: ApiDeps) => {
  const { data, now, tenants, vendors } = deps;
  const panelAnswer = createPanelAnswers({ data, now });
  const refreshCustomer = createRefreshCustomer({ data, vendors, now });
  const ticketCard = createTicketCards(deps);
  return {
    clientSubscriptions: async ({ params: { haloClientId }, query, role, who }) => {
      await tenants.ensureSame();
      const notRefreshed = query.refresh === 'true' ? await refreshCustomer(haloClientId, who) : null;
      return panelAnswer(haloClientId, role, notRefreshed);
    },
    ticketCard: ({ params: { ticketId }, role }) => ticketCard(ticketId, role),
  } satisfies Partial<Handlers>;
};
