import type { KeptOrder } from '../../shared/orders.ts';
import type { Settings } from '../../shared/settings.ts';
import { note } from '../messages/note.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { OutsideError } from '../vendors/http/outside-error.ts';
import type { OrderDeps } from './deps.ts';
import { noteHtml } from './note-words.ts';

type TicketNote = NonNullable<KeptOrder['details']['ticketNote']>;

const dayMs = 24 * 3_600_000;
/** So often a note is tried; what is in doubt then is looked at again by the next start. */
const mostTries = 3;

/**
 * Whether a note about an order is still to be written on its ticket: it was confirmed or failed within a day, and no note
 * of it was written or refused. Pure.
 */
export function isNoteDue(
  { order, details }: KeptOrder,
  { ticketNoteOutcome }: Pick<Settings, 'ticketNoteOutcome'>,
  now: Date,
): boolean {
  if (ticketNoteOutcome === null || details.ticket === null || details.endedAt === null) return false;
  if (order.state !== 'confirmed' && order.state !== 'failed') return false;
  if (details.ticketNote !== null && details.ticketNote.state !== 'sending') return false;
  return now.getTime() - Date.parse(details.endedAt) < dayMs;
}

/**
 * Writes the note of an order on its ticket. What may have been written before is looked for by the order's id, so that no
 * ticket gets two.
 * @param keep keeps where the note stands; resolves when that is on disk
 */
export async function writeTicketNote(
  kept: KeptOrder,
  {
    tickets,
    settings,
    ensureSameTenant,
    log,
  }: Pick<OrderDeps, 'tickets' | 'settings' | 'ensureSameTenant' | 'log'>,
  keep: (ticketNote: TicketNote) => Promise<unknown>,
  pause: () => Promise<void>,
): Promise<void> {
  const { orderId } = kept.order;
  const { ticket } = kept.details;
  const { ticketNoteOutcome, ticketNoteLanguage } = settings();
  if (ticket === null || ticketNoteOutcome === null) return;
  const isThere = async (): Promise<boolean> =>
    (await tickets().readNotes(ticket)).some((text) => text.includes(orderId));
  let mayBeThere = kept.details.ticketNote?.state === 'sending';
  for (let tries = 0; tries < mostTries; tries += 1) {
    try {
      // A ticket of that number in another Halo is somebody else's.
      await ensureSameTenant();
      if (!(mayBeThere && (await isThere()))) {
        await keep({ state: 'sending', problem: null });
        mayBeThere = true;
        await tickets().addNote(ticket, ticketNoteOutcome, noteHtml(kept, ticketNoteLanguage));
      }
      await keep({ state: 'written', problem: null });
      return;
    } catch (error) {
      const why = whyRefused(error, ticket);
      if (why !== null) {
        log.warn({ orderId, ticket, code: why.code }, 'the ticket of an order got no note');
        await keep({ state: 'refused', problem: why });
        return;
      }
      await pause();
    }
  }
}

/** What trying again does not change. */
const final: readonly string[] = ['unauthorized', 'forbidden', 'notFound', 'rejected'];

/** Null: it may be otherwise in a while. @throws what is a fault of our own */
function whyRefused(error: unknown, ticket: number) {
  if (error instanceof ProblemError) return error.note;
  if (!(error instanceof OutsideError)) throw error;
  return final.includes(error.code) && error.happened !== undefined
    ? note('orders.noTicketNote', { ticket: String(ticket), happened: error.happened })
    : null;
}
