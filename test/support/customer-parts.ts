import type { SandboxState } from '../sandbox/state.ts';

/** A ticket of a customer in fake Halo. */
export const addTicket = (
  { halo }: SandboxState,
  client_id: number,
  id: number,
  more: { readonly summary?: string; readonly dateoccurred?: string } = {},
): void => {
  halo.toldTickets.push({
    ...{ id, client_id, summary: 'A ticket', details: '' },
    ...{ tickettype_id: 1, hasbeenclosed: false },
    ...more,
  });
};

/** Something of every kind that may hang on a customer: only then does it prove something that another has none. */
export function addEachPart(state: SandboxState, client_id: number): void {
  const { halo } = state;
  halo.addRecurringInvoice(client_id, []);
  halo.parts.invoices.push({ id: 1, client_id, name: 'An invoice' });
  halo.parts.contracts.push({ id: 2, client_id, name: 'A contract' });
  halo.parts.assets.push({ id: 3, client_id, name: 'An asset' });
  addTicket(state, client_id, 4);
}
