import { billing } from './billing/billing.ts';
import { preflight } from './billing/preflight.ts';
import { tie } from './billing/tie.ts';
import { access } from './companion/access.ts';
import { backup } from './companion/backup.ts';
import { companion } from './companion/companion.ts';
import { config } from './companion/config.ts';
import { disk } from './companion/disk.ts';
import { secrets } from './companion/secrets.ts';
import { store } from './companion/store.ts';
import { tenants } from './companion/tenants.ts';
import { assumptionTexts } from './doctor/assumptions.ts';
import { doctor } from './doctor/doctor.ts';
import { evidence } from './doctor/evidence.ts';
import { learning } from './doctor/learning.ts';
import { doctorLines } from './doctor/lines.ts';
import { doctorParts } from './doctor/parts.ts';
import { notify } from './notify/notify.ts';
import { notifyParts } from './notify/parts.ts';
import { notifyWays } from './notify/ways.ts';
import { calendar } from './orders/calendar.ts';
import { orders } from './orders/orders.ts';
import { renewals } from './orders/renewals.ts';
import { ticketNotes, tickets } from './orders/tickets.ts';
import { apply } from './sync/apply.ts';
import { changes } from './sync/changes.ts';
import { syncCustomers } from './sync/customers.ts';
import { decisions } from './sync/decisions.ts';
import { holds } from './sync/holds.ts';
import { leftOut } from './sync/left-out.ts';
import { links } from './sync/links.ts';
import { mappings } from './sync/mappings.ts';
import { progress } from './sync/progress.ts';
import { refresh } from './sync/refresh.ts';
import { syncRuns } from './sync/runs.ts';
import { syncSubscriptions } from './sync/subscriptions.ts';
import { takeOver } from './sync/take-over.ts';
import { undo } from './sync/undo.ts';
import { calls } from './vendors/calls.ts';
import { halo } from './vendors/halo.ts';
import { outside } from './vendors/outside.ts';
import { sherweb } from './vendors/sherweb.ts';
import { names } from './words/names.ts';

/** Everything the companion says, in French: notes by code, and the phrases that stand inside of them. */
export const french = {
  notes: {
    ...access,
    ...apply,
    ...backup,
    ...billing,
    ...changes,
    ...companion,
    ...config,
    ...decisions,
    ...halo,
    ...holds,
    ...leftOut,
    ...links,
    ...learning,
    ...mappings,
    ...notify,
    ...notifyWays,
    ...orders,
    ...outside,
    ...refresh,
    ...renewals,
    ...preflight,
    ...secrets,
    ...sherweb,
    ...store,
    ...syncCustomers,
    ...syncRuns,
    ...syncSubscriptions,
    ...takeOver,
    ...tenants,
    ...tickets,
    ...tie,
    ...undo,
  },
  phrases: { ...calls, ...calendar, ...disk, ...evidence, ...names, ...notifyParts, ...progress, ...ticketNotes, ...assumptionTexts, ...doctor, ...doctorLines, ...doctorParts },
  /** A note with whom it hit before it. */
  whose: '{whose} : {message}',
};
