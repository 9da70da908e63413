const paths = {
  '/': 'tickets',
  '/tickets': 'tickets',
  '/ticket': 'tickets',
  '/calendar': 'empty',
  '/assets': 'empty',
  '/reports': 'empty',
  '/config': 'config',
  '/config/integrations': 'integrations',
};

const idOf = (params, name) => {
  const value = params.get(name);
  return value !== null && /^-?\d+$/.test(value) ? Number(value) : null;
};

const customerRoute = (params) => {
  const [client, site, user] = ['clientid', 'siteid', 'userid'].map((name) => idOf(params, name));
  const view = params.get('mainview') ?? (params.has('clientid') ? 'client' : null);
  if (view === 'site' && site !== null) return { screen: 'site', id: site, data: `sites/${site}` };
  if (view === 'user' && user !== null) return { screen: 'user', id: user, data: `users/${user}` };
  if (view === 'client' && client === -1) return { screen: 'new-customer', id: -1, data: null };
  if (view === 'client' && client !== null)
    return { screen: 'customer', id: client, data: `customers/${client}` };
  return { screen: 'customers', id: null, data: 'customers' };
};

/** Which screen an address shows, and where its data come from (null: it needs none). */
export const routeOf = ({ pathname, search }) => {
  const path = pathname.replace(/(.)\/$/, '$1');
  const params = new URLSearchParams(search);
  if (path === '/customers') return customerRoute(params);
  const slug = /^\/config\/integrations\/([^/]+)$/.exec(path)?.[1];
  if (slug) return { screen: 'integration', id: slug, data: `integrations/${slug}` };
  const screen = paths[path] ?? 'not-found';
  if (screen === 'tickets') {
    const id = idOf(params, 'id');
    return id === null
      ? { screen: 'tickets', id, data: 'tickets' }
      : { screen: 'ticket', id, data: `tickets/${id}` };
  }
  return { screen, id: path, data: screen === 'integrations' ? 'integrations' : null };
};

export const customerUrl = (id) => `/customers?mainview=client&clientid=${id}`;
export const siteUrl = (id) => `/customers?mainview=site&siteid=${id}`;
export const userUrl = (id) => `/customers?mainview=user&userid=${id}`;
export const ticketUrl = (id) => `/tickets?id=${String(id).padStart(7, '0')}`;
export const integrationUrl = (slug) => `/config/integrations/${slug}`;
