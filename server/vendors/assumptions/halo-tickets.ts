import { about } from './assumption.ts';

const haloLikely = about('halo', 'likely');

/** What we believe about tickets that we open; tried only where somebody wants to be told by them, and fails with a sentence. */
export const ticketAssumptions = {
  haloToldTickets: haloLikely({ path: '/api/Tickets', list: 'tickets', teams: '/api/Team' }),
} as const;
