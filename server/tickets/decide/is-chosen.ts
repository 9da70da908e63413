import type { Settings } from '../../../shared/settings.ts';

type Chosen = Pick<Settings, 'ticketWords' | 'ticketTypes'>;

/** Whether an admin chose any ticket at all. */
export const choosesTickets = ({ ticketWords, ticketTypes }: Chosen): boolean =>
  listed(ticketWords).length > 0 || listed(ticketTypes).length > 0;

/** Whether types have to be known for it. */
export const choosesTypes = ({ ticketTypes }: Chosen): boolean => listed(ticketTypes).length > 0;

/**
 * Whether a ticket is one of those on which seats are spoken of: by the name of its type, or by a word of its summary that
 * begins like one of the words. Capitals and accents do not count. Pure.
 * @param typeName null: not known
 * @example words `leaver, offboard`: "Offboarding of Maya" yes, "Cleaver delivered" no
 */
export function isChosen(
  ticket: { readonly summary: string; readonly typeName: string | null },
  { ticketWords, ticketTypes }: Chosen,
): boolean {
  const { typeName } = ticket;
  if (typeName !== null && listed(ticketTypes).includes(folded(typeName))) return true;
  const summary = ` ${spaced(ticket.summary)}`;
  return listed(ticketWords).some((word) => summary.includes(` ${spaced(word)}`));
}

const listed = (text: string | null): string[] => (text ?? '').split(',').map(folded).filter(Boolean);

const folded = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** Words one space apart, whatever stands between them. */
const spaced = (text: string): string =>
  folded(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
