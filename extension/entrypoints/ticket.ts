import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createStartCard } from '../features/ticket-seats/card/create-start-card.ts';

export default defineUnlistedScript(() => {
  globalThis.sherwebForHaloTicket = createStartCard();
});
