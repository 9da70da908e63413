import { Hono } from 'hono';
import { occasional } from '../../../server/vendors/assumptions/halo-on-occasion.ts';
import type { SandboxEnv } from '../core/env.ts';
import { needs } from './access.ts';
import { ticketTypes } from './desk.ts';
import type { FieldKind } from './fields.ts';
import { listAnswer } from './lists.ts';
import type { HaloState } from './state.ts';
import { Refusal, saveBatch } from './write.ts';

/** The fields of a ticket that are known to be in use, of those in Halo's OpenAPI file. */
const kinds = new Map<string, FieldKind>([
  ['id', 'integer'],
  ['summary', 'string'],
  ['details', 'string'],
  ['client_id', 'integer'],
  ['tickettype_id', 'integer'],
  ['team', 'string'],
  ['donotapplytemplateintheapi', 'boolean'],
]);

const teams = [
  { id: 1, name: '1st Line Support' },
  { id: 3, name: 'Billing' },
];

const mustExist = (
  state: HaloState,
  { client_id: clientId, tickettype_id: type, team }: Record<string, unknown>,
) => {
  if (clientId !== undefined && !state.client(Number(clientId)))
    throw new Refusal(`There is no customer ${clientId}.`);
  if (type !== undefined && !ticketTypes.some(({ id }) => id === type))
    throw new Refusal(`There is no ticket type ${type}.`);
  // A ticket type may refuse a team.
  if (team !== undefined && !teams.some(({ name }) => name === team))
    throw new Refusal(`There is no team ${team}.`);
};

/** Tickets that the API opened: those of the desk are not listed. */
export const toldTickets = (state: HaloState): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>()
    .get('/tickets', needs(state, 'read:tickets'), (c) => {
      const search = c.req.query('search')?.toLowerCase() ?? '';
      const clientId = c.req.query('client_id');
      const rows = state.toldTickets
        .filter(({ client_id }) => !clientId || client_id === Number(clientId))
        .filter(({ summary }) => summary.toLowerCase().includes(search))
        .map(({ details: _details, ...row }) => row);
      return listAnswer(c, state, occasional.haloToldTickets.value.list, rows);
    })
    .get('/team', needs(state, 'read:tickets'), (c) => c.json(teams))
    .post('/tickets', needs(state, 'edit:tickets'), (c) =>
      saveBatch(c, {
        settings: state.settings,
        kinds,
        check: (fields) => mustExist(state, fields),
        save: ({ id, donotapplytemplateintheapi: _, ...fields }) => {
          const found = state.toldTickets.find((ticket) => ticket.id === id);
          if (id !== undefined && found === undefined) throw new Refusal(`There is no ticket ${id}.`);
          if (found !== undefined) return Object.assign(found, fields);
          const ticket = {
            summary: String(fields.summary ?? ''),
            details: String(fields.details ?? ''),
            client_id: Number(fields.client_id),
            tickettype_id: Number(fields.tickettype_id),
            ...fields,
            id: 2_000 + state.toldTickets.length,
            hasbeenclosed: false,
          };
          state.toldTickets.push(ticket);
          return ticket;
        },
      }),
    );
