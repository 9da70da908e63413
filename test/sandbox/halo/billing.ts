import { Hono } from 'hono';
import { haloAssumptions } from '../../../server/vendors/assumptions/halo.ts';
import type { SandboxEnv } from '../core/env.ts';
import { errorAnswer } from '../core/errors.ts';
import { needs } from './access.ts';
import { isTrue, listAnswer } from './lists.ts';
import type { HaloInvoiceLine } from './model.ts';
import type { HaloState } from './state.ts';

type Sent = Record<string, unknown>;

const elements = (body: unknown): Sent[] =>
  Array.isArray(body) ? body.filter((each): each is Sent => typeof each === 'object' && each !== null) : [];

/** Lines as they were sent, each over the one it was, then new ones; which are left, the settings say. */
const written = (state: HaloState, before: HaloInvoiceLine[], sent: readonly Sent[]): HaloInvoiceLine[] => {
  const { keepsTies, linesLeftOut, takesNewLines } = state.settings;
  const byId = new Map(sent.map((line) => [Number(line.id), line]));
  const fieldsOf = ({ ihid: _ihid, ...fields }: Sent) => ({
    ...fields,
    ...(keepsTies ? {} : { quantity_licences: [], quantity_subscriptions: [] }),
  });
  const kept = before
    .filter(({ id }) => linesLeftOut === 'kept' || byId.has(id))
    .map((line) => {
      const own = byId.get(line.id);
      return own === undefined ? line : state.withLine({ ...line, ...fieldsOf(own) });
    });
  const added = takesNewLines ? sent.filter(({ id }) => id === undefined) : [];
  return [...kept, ...added.map((line) => state.withNewLine(fieldsOf(line)))];
};

/** Recurring invoices: read, and written in the two ways that Halo's specification names. */
export const billing = (state: HaloState): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>()
    .get('/recurringinvoice', needs(state, 'read:invoices'), (c) => {
      const { client_id: clientId, includelines } = c.req.query();
      const rows = state
        .recurringInvoices()
        .filter((invoice) => !clientId || invoice.client_id === Number(clientId))
        .map(({ lines, ...head }) => (isTrue(includelines) ? { ...head, lines } : head));
      return listAnswer(c, state, haloAssumptions.haloEnvelope.value.invoices, rows);
    })
    .get('/recurringinvoice/:id', needs(state, 'read:invoices'), (c) => {
      const found = state.recurringInvoices().find(({ id }) => id === Number(c.req.param('id')));
      return found ? c.json(found) : errorAnswer(404, 'message', 'Not found');
    })
    .post('/recurringinvoice/updatelines', needs(state, 'edit:invoices'), (c) => {
      if (!state.settings.writesLinesAlone) return errorAnswer(404, 'html', 'Not Found');
      const sent = elements(c.get('body'));
      for (const invoice of state.recurringInvoices()) {
        const own = sent.filter(({ ihid }) => Number(ihid) === invoice.id);
        if (own.length > 0) invoice.lines = written(state, invoice.lines, own);
      }
      return c.json(sent, 201);
    })
    .post('/recurringinvoice', needs(state, 'edit:invoices'), (c) => {
      const answered = elements(c.get('body')).map((sent) => {
        const invoice = state.recurringInvoices().find(({ id }) => id === Number(sent.id));
        if (invoice && Array.isArray(sent.lines)) {
          const lines = elements(sent.lines);
          const there = new Set(invoice.lines.map(({ id }) => id));
          const back = lines.filter(
            ({ id }) => id !== undefined && !there.has(Number(id)),
          ) as unknown as HaloInvoiceLine[];
          invoice.lines = [...written(state, invoice.lines, lines), ...back];
        }
        return invoice;
      });
      return answered.includes(undefined)
        ? errorAnswer(400, 'className', 'There is no such recurring invoice.')
        : c.json(structuredClone(answered), 201);
    });
