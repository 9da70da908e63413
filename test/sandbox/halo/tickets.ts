import { Hono } from 'hono';
import { z } from 'zod';
import type { SandboxEnv } from '../core/env.ts';
import { errorAnswer } from '../core/errors.ts';
import { clientIdIn } from '../web/records.ts';
import { needs } from './access.ts';
import { ticketTypes } from './desk.ts';
import type { HaloState } from './state.ts';

const ActionSchema = z.strictObject({
  ticket_id: z.number().int(),
  outcome_id: z.number().int(),
  note_html: z.string(),
  hiddenfromuser: z.boolean().default(false),
  sendemail: z.boolean().optional(),
});

/** Tickets one by one, their types, and the actions (notes) on them. */
export const tickets = (state: HaloState): Hono<SandboxEnv> => {
  const ticket = (id: number) => {
    const client = state.client(clientIdIn(id));
    return client && state.desk.ticket(client, id);
  };
  return new Hono<SandboxEnv>()
    .get('/tickets/:id', needs(state, 'read:tickets'), (c) => {
      const found = ticket(Number(c.req.param('id')));
      return found ? c.json(found) : errorAnswer(404, 'message', 'Not found');
    })
    .get('/tickettype', needs(state, 'read:tickets'), (c) => c.json(ticketTypes))
    .get('/actions', needs(state, 'read:tickets'), (c) => {
      const actions = state.desk.actions(Number(c.req.query('ticket_id')));
      return c.json({ record_count: actions.length, actions });
    })
    .post('/actions', needs(state, 'edit:tickets'), (c) => {
      const body = z.array(z.unknown()).safeParse(c.get('body'));
      if (!body.success) return errorAnswer(400, 'message', 'The request is invalid: an array is expected.');
      const parsed = body.data.map((element) => ActionSchema.safeParse(element));
      if (parsed.some(({ success }) => !success))
        return errorAnswer(400, 'message', 'An Outcome must be entered for this Action');
      const good = parsed.flatMap(({ data }) => (data === undefined ? [] : [data]));
      if (good.some(({ ticket_id }) => !ticket(ticket_id)))
        return errorAnswer(400, 'message', 'There is no such ticket.');
      const added = good.map(({ sendemail: _, ...action }) => state.desk.addAction(action));
      return c.json(added.length === 1 ? added[0] : added, 201);
    });
};
