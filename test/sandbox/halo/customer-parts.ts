import { Hono } from 'hono';
import { type CustomerPart, occasional } from '../../../server/vendors/assumptions/halo-on-occasion.ts';
import type { SandboxEnv } from '../core/env.ts';
import { needs } from './access.ts';
import { listAnswer } from './lists.ts';
import type { HaloPart, HaloState } from './state.ts';

const { lists, defaultUser } = occasional.haloCustomerParts.value;

/** What Halo makes with every customer: a site, and a user there [likely]. */
const made = (state: HaloState, part: CustomerPart): HaloPart[] =>
  state.clients().flatMap(({ id, main_site_id, main_site_name }) => {
    if (part === 'sites') return [{ id: main_site_id, client_id: id, name: main_site_name }];
    return part === 'users' ? [{ id: id + 5000, client_id: id, name: defaultUser }] : [];
  });

/** What else hangs on customers: sites, users, invoices, contracts and assets, as a person made them in Halo. */
export const customerParts = (state: HaloState): Hono<SandboxEnv> => {
  const app = new Hono<SandboxEnv>();
  const scopes = {
    sites: 'read:customers',
    users: 'read:customers',
    invoices: 'read:invoices',
    contracts: 'read:contracts',
    assets: 'read:assets',
  } as const;
  for (const part of ['sites', 'users', 'invoices', 'contracts', 'assets'] as const) {
    const { path, list } = lists[part];
    app.get(path.toLowerCase().replace('/api', ''), needs(state, scopes[part]), (c) => {
      const clientId = c.req.query('client_id');
      const rows = [...made(state, part), ...state.parts[part]].filter(
        ({ client_id }) => !clientId || client_id === Number(clientId),
      );
      return listAnswer(c, state, list, rows);
    });
  }
  return app;
};
