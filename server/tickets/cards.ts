import type { Role } from '../../shared/access.ts';
import type { Note } from '../../shared/problem.ts';
import type { TicketAnswer, TicketCard } from '../../shared/ticket-card.ts';
import type { Data } from '../data/open-data.ts';
import { storedReads } from '../data/stored-reads.ts';
import { note } from '../messages/note.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { Tenants } from '../tenants/tenants.ts';
import type { VendorClients } from '../vendors/clients.ts';
import { OutsideError } from '../vendors/http/outside-error.ts';
import { choosesTickets, choosesTypes, isChosen } from './decide/is-chosen.ts';
import { saysSomething, seatPools } from './decide/seat-pools.ts';
import { createTicketReader } from './read-tickets.ts';
import { shortMemory } from './short-memory.ts';

interface Deps {
  readonly data: Pick<Data, 'main' | 'subscriptions'>;
  readonly vendors: Pick<VendorClients, 'tickets' | 'meters'>;
  readonly tenants: Pick<Tenants, 'ensureSame'>;
  readonly now: () => Date;
}

/** What stands on a ticket about seats. @throws StoreError, ProblemError of another tenant */
export type TicketCards = (ticketId: number, role: Role) => Promise<TicketAnswer>;

const nothing: TicketAnswer = { card: null, problem: null };

/** Makes what tells seats on tickets: it asks Halo only where an admin chose tickets, and Sherweb only for those. */
export function createTicketCards({ data, vendors, tenants, now }: Deps): TicketCards {
  const nowMs = () => now().getTime();
  const readTicket = createTicketReader(vendors.tickets, nowMs);
  const readMeters = shortMemory(
    async (customerId: string) => ({
      at: now().toISOString(),
      meters: await vendors.meters().readMeters(customerId),
    }),
    { goodMs: 2 * 60_000, badMs: 60_000, most: 200 },
    nowMs,
  );

  const cardOf = async (haloClientId: number): Promise<TicketCard | null> => {
    const { mappings, exclusions } = data.main.value;
    const customerIds = mappings
      .filter((each) => each.haloClientId === haloClientId && !exclusions.includes(each.sherwebCustomerId))
      .map(({ sherwebCustomerId }) => sherwebCustomerId);
    if (customerIds.length === 0) return null;
    const stored = [...(await storedReads(data.subscriptions, customerIds)).values()];
    const read = await Promise.all(customerIds.map(readMeters)).catch(problemOf);
    const isRead = Array.isArray(read);
    const pools = seatPools(
      stored.flatMap(({ subscriptions }) => subscriptions),
      isRead ? read.flatMap(({ meters }) => meters) : null,
      nowMs(),
    );
    const telling = pools.filter(saysSomething);
    if (telling.length === 0) return null;
    return {
      haloClientId,
      pools: telling,
      others: pools.length - telling.length,
      asOf: oldest(stored.map(({ asOf }) => asOf)),
      usageAsOf: isRead ? oldest(read.map(({ at }) => at)) : null,
      usageProblem: isRead ? null : read,
    };
  };

  return async (ticketId, role) => {
    const { settings } = data.main.value;
    if (!choosesTickets(settings)) return nothing;
    await tenants.ensureSame();
    try {
      const ticket = await readTicket(ticketId, choosesTypes(settings));
      if (ticket === undefined || ticket.haloClientId === null || !isChosen(ticket, settings)) return nothing;
      return { card: await cardOf(ticket.haloClientId), problem: null };
    } catch (error) {
      const problem = whyNoTicket(error);
      // A technician can do nothing about it, and did not ask for a card.
      return role === 'admin' ? { card: null, problem } : nothing;
    }
  };
}

/** For an admin, who can give the application what it lacks. @throws what is a fault of our own */
const whyNoTicket = (error: unknown): Note =>
  error instanceof OutsideError && error.happened !== undefined
    ? note('tickets.notReadable', { happened: error.happened })
    : problemOf(error);

/** What Sherweb or Halo did is said; anything else is a fault of our own. */
const problemOf = (error: unknown): Note => {
  if (error instanceof OutsideError || error instanceof ProblemError) return error.note;
  throw error;
};

const oldest = (times: readonly (string | null)[]): string | null =>
  times.includes(null) ? null : (times.toSorted()[0] ?? null);
