import { createPreflight } from '../billing/preflight/preflight.ts';
import { accessHandlers } from './routes/access.ts';
import { billingHandlers } from './routes/billing.ts';
import { calendarHandlers } from './routes/calendars.ts';
import { changesHandlers } from './routes/changes.ts';
import { companionHandlers } from './routes/companion.ts';
import { credentialHandlers } from './routes/credentials.ts';
import { customerHandlers } from './routes/customers.ts';
import { decisionHandlers } from './routes/decisions.ts';
import type { ApiDeps } from './routes/deps.ts';
import { doctorHandlers } from './routes/doctor.ts';
import type { Handlers } from './routes/handler-types.ts';
import { learnedHandlers } from './routes/learned.ts';
import { leftOutHandlers } from './routes/left-out.ts';
import { linkHandlers } from './routes/links.ts';
import { mappingHandlers } from './routes/mappings.ts';
import { notificationHandlers } from './routes/notifications.ts';
import { orderHandlers } from './routes/orders.ts';
import { overviewHandlers } from './routes/overview.ts';
import { panelHandlers } from './routes/panel.ts';
import { renewalHandlers } from './routes/renewals.ts';
import { runHandlers } from './routes/runs.ts';
import { tenantHandlers } from './routes/tenants.ts';

/** What each route does: parse is done, so call and answer. */
export function createHandlers(deps: ApiDeps): Handlers {
  const preflight = createPreflight(deps);
  return {
    ...accessHandlers(deps),
    ...billingHandlers(deps, preflight),
    ...calendarHandlers(deps),
    ...changesHandlers(deps),
    ...companionHandlers(deps),
    ...credentialHandlers(deps),
    ...customerHandlers(deps),
    ...decisionHandlers(deps),
    ...doctorHandlers(deps, preflight),
    ...learnedHandlers(deps),
    ...leftOutHandlers(deps),
    ...linkHandlers(deps),
    ...mappingHandlers(deps),
    ...notificationHandlers(deps),
    ...orderHandlers(deps),
    ...overviewHandlers(deps),
    ...panelHandlers(deps),
    ...renewalHandlers(deps),
    ...runHandlers(deps),
    ...tenantHandlers(deps),
  };
}
