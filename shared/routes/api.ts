import { accessRoutes } from './access.ts';
import { auditRoutes } from './audit.ts';
import { billingRoutes } from './billing.ts';
import { changesRoutes } from './changes.ts';
import { companionRoutes } from './companion.ts';
import { customersRoutes } from './customers.ts';
import { decisionsRoutes } from './decisions.ts';
import { feesRoutes } from './fees.ts';
import { learnedRoutes } from './learned.ts';
import { leftOutRoutes } from './left-out.ts';
import { linksRoutes } from './links.ts';
import { notificationsRoutes } from './notifications.ts';
import { ordersRoutes } from './orders.ts';
import { renewalsRoutes } from './renewals.ts';
import { runsRoutes } from './runs.ts';
import { tenantsRoutes } from './tenants.ts';
import { ticketsRoutes } from './tickets.ts';

/** Every route of the companion: the server serves exactly these, the extension and the commands call exactly these. */
export const routes = {
  ...companionRoutes,
  ...accessRoutes,
  ...customersRoutes,
  ...runsRoutes,
  ...decisionsRoutes,
  ...leftOutRoutes,
  ...tenantsRoutes,
  ...linksRoutes,
  ...feesRoutes,
  ...learnedRoutes,
  ...auditRoutes,
  ...billingRoutes,
  ...changesRoutes,
  ...renewalsRoutes,
  ...ordersRoutes,
  ...ticketsRoutes,
  ...notificationsRoutes,
};

export type Routes = typeof routes;
export type RouteName = keyof Routes;
