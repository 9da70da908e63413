import type { StartPage } from '../../halo-page/follow-pages.ts';
import { callCompanion } from '../../messaging/call-companion.ts';
import type { StartCard } from './card-contract.ts';

/** A card about a customer's seats on those tickets of which the companion has something to say. */
export const ticketSeats = (loadCard: () => Promise<StartCard>): { readonly start: StartPage } => ({
  start(page, signal) {
    if (page.kind !== 'ticket') return;
    const { ticketId } = page;
    const show = async () => {
      const answer = await callCompanion('ticketCard', { params: { ticketId } });
      if (signal.aborted || (answer.card === null && answer.problem === null)) return;
      const startCard = await loadCard();
      if (!signal.aborted) startCard({ ticketId, answer, signal });
    };
    // Nobody asked for the card: without a companion the ticket is as Halo made it.
    show().catch(() => undefined);
  },
});
