import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { readBody } from '../control/body.ts';
import type { HaloClient } from '../halo/model.ts';
import type { SandboxState } from '../state.ts';
import { integration, integrationGroups, setEnabled } from './integrations.ts';
import { labelsOf } from './labels.ts';
import { langOf } from './pages.ts';
import { clientIdIn, sitesOf, ticketsOf, usersOf } from './records.ts';

const missing = (c: Context) => c.json({ error: 'not found' }, 404);

const reads = (state: SandboxState): Hono => {
  const { halo, web, now } = state;
  const sorted = () => halo.clients().sort((a, b) => a.name.localeCompare(b.name) || a.id - b.id);
  const row = (client: HaloClient) => ({
    ...client,
    openTickets: ticketsOf(client, now()).length,
    users: usersOf(client).length,
  });
  return new Hono()
    .get('/session', (c) => {
      const { csp: _csp, labels, ...settings } = web.settings;
      return c.json({
        settings,
        lang: langOf(web.settings),
        labels: labelsOf(labels),
        agent: { name: 'Robin Hale', initials: 'RH' },
      });
    })
    .get('/customers', (c) => c.json({ customers: sorted().map(row) }))
    .get('/customers/:id', (c) => {
      const client = halo.client(Number(c.req.param('id')));
      if (!client) return missing(c);
      const ids = sorted().map(({ id }) => id);
      const at = ids.indexOf(client.id);
      return c.json({
        client,
        sites: sitesOf(client),
        users: usersOf(client),
        tickets: ticketsOf(client, now()),
        licences: halo.licences(client.id),
        invoices: halo.recurringInvoices().filter((invoice) => invoice.client_id === client.id),
        previous: ids[at - 1] ?? ids.at(-1),
        next: ids[at + 1] ?? ids[0],
      });
    })
    .get('/customers/:id/statement', (c) =>
      c.text('Statement', 200, { 'content-disposition': 'attachment; filename="statement.txt"' }),
    )
    .get('/tickets', (c) =>
      c.json({
        tickets: sorted()
          .slice(0, 60)
          .flatMap((client) => ticketsOf(client, now()))
          .sort((a, b) => b.updated.localeCompare(a.updated)),
      }),
    )
    .get('/tickets/:id', (c) => {
      const id = Number(c.req.param('id'));
      const client = halo.client(clientIdIn(id));
      const ticket = client && ticketsOf(client, now()).find((one) => one.id === id);
      if (!ticket) return missing(c);
      const summary = halo.desk.summaryOf(id, ticket.summary);
      return c.json({ ticket: { ...ticket, summary, notes: halo.desk.actions(id) } });
    })
    .get('/sites/:id', (c) => {
      const id = Number(c.req.param('id'));
      const client = halo.clients().find((one) => one.main_site_id === id);
      return client ? c.json({ client, site: sitesOf(client)[0], users: usersOf(client) }) : missing(c);
    })
    .get('/users/:id', (c) => {
      const id = Number(c.req.param('id'));
      const client = halo.client(clientIdIn(id));
      const user = client && usersOf(client).find((one) => one.id === id);
      return user ? c.json({ client, user }) : missing(c);
    })
    .get('/integrations', (c) => c.json({ groups: integrationGroups(web) }))
    .get('/integrations/:slug', (c) => {
      const tile = integration(c.req.param('slug'), web);
      return tile ? c.json({ tile }) : missing(c);
    });
};

/** What the page's scripts ask for. The agent counts as logged in: no token, and no trace among API requests. */
export const webData = (state: SandboxState): Hono =>
  new Hono()
    .route('/', reads(state))
    .post('/customers', async (c) => {
      const { name } = await readBody(c, z.strictObject({ name: z.string().trim().min(1) }));
      return c.json({ client: state.halo.addClient({ name }) }, 201);
    })
    .post('/integrations/:slug', async (c) => {
      const tile = integration(c.req.param('slug'), state.web);
      const { enabled } = await readBody(c, z.strictObject({ enabled: z.boolean() }));
      if (!tile) return missing(c);
      setEnabled(tile.slug, enabled, state.web);
      return c.json({ tile: { ...tile, enabled } });
    })
    .post('/theme', async (c) => {
      const { theme } = await readBody(c, z.strictObject({ theme: z.enum(['light', 'dark']) }));
      state.web.settings.theme = theme;
      return c.body(null, 204);
    })
    .notFound(missing);
