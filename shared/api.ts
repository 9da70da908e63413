import { accessRoutes } from './routes/access.ts';
import { auditRoutes } from './routes/audit.ts';
import { companionRoutes } from './routes/companion.ts';
import { customersRoutes } from './routes/customers.ts';
import { runsRoutes } from './routes/runs.ts';

/** Every route of the companion: the server serves exactly these, the extension and the commands call exactly these. */
export const routes = {
  ...companionRoutes,
  ...accessRoutes,
  ...customersRoutes,
  ...runsRoutes,
  ...auditRoutes,
};

export type Routes = typeof routes;
export type RouteName = keyof Routes;
