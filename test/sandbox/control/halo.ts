import { Hono } from 'hono';
import { given } from '../core/given.ts';
import type { HaloState } from '../halo/state.ts';
import { found, readBody } from './body.ts';
import {
  HaloPatchSchema,
  HaloSettingsPatchSchema,
  NewClientSchema,
  NewInvoiceSchema,
  NewItemSchema,
  NewLicenceSchema,
} from './schemas.ts';

export const haloControl = (state: HaloState): Hono => {
  const client = (id: number) => found(state.client(id), 'customer');
  const licence = (id: string) => found(state.licence(Number(id)), 'licence');
  return new Hono()
    .patch('/settings', async (c) => {
      Object.assign(state.settings, given(await readBody(c, HaloSettingsPatchSchema)));
      return c.json(state.settings);
    })
    .post('/clients', async (c) => c.json(state.addClient(await readBody(c, NewClientSchema)), 201))
    .patch('/clients/:id', async (c) => {
      const { id } = client(Number(c.req.param('id')));
      return c.json(state.editClient(id, await readBody(c, HaloPatchSchema)));
    })
    .delete('/clients/:id', (c) => {
      state.deleteClient(client(Number(c.req.param('id'))).id);
      return c.body(null, 204);
    })
    .post('/licences', async (c) => {
      const fields = await readBody(c, NewLicenceSchema);
      client(fields.client_id);
      return c.json(state.addLicence(fields), 201);
    })
    .patch('/licences/:id', async (c) => {
      const { id } = licence(c.req.param('id'));
      return c.json(state.editLicence(id, await readBody(c, HaloPatchSchema)));
    })
    .delete('/licences/:id', (c) => {
      state.deleteLicence(licence(c.req.param('id')).id);
      return c.body(null, 204);
    })
    .post('/items', async (c) => c.json(state.addItem(await readBody(c, NewItemSchema)), 201))
    .post('/invoices', async (c) => {
      const { clientId, head, lines } = await readBody(c, NewInvoiceSchema);
      return c.json(state.addRecurringInvoice(client(clientId).id, lines, head), 201);
    });
};
