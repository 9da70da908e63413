import type { RouteName } from '../../../shared/routes/api.ts';
import type { Data } from '../../data/open-data.ts';
import { accessFacts } from './access.ts';
import { billingFacts } from './billing.ts';
import { calendarFacts } from './calendars.ts';
import { companionFacts } from './companion.ts';
import { credentialFacts } from './credentials.ts';
import { decisionFacts } from './decisions.ts';
import { doctorFacts } from './doctor.ts';
import type { Audited, ChangingRoute, Facts, FactsOf } from './handler-types.ts';
import { learnedFacts } from './learned.ts';
import { leftOutFacts } from './left-out.ts';
import { linkFacts } from './links.ts';
import { mappingFacts } from './mappings.ts';
import { notificationFacts } from './notifications.ts';
import { orderFacts } from './orders.ts';
import { renewalFacts } from './renewals.ts';
import { runFacts } from './runs.ts';
import { tenantFacts } from './tenants.ts';

const byRoute: Facts = {
  ...accessFacts,
  ...companionFacts,
  ...credentialFacts,
  ...doctorFacts,
  ...mappingFacts,
  ...runFacts,
  ...decisionFacts,
  ...billingFacts,
  ...leftOutFacts,
  ...tenantFacts,
  ...linkFacts,
  ...renewalFacts,
  ...calendarFacts,
  ...learnedFacts,
  ...orderFacts,
  ...notificationFacts,
};

/** What a request is about to do; null when it changes nothing worth keeping. */
export const factsOf = (name: RouteName, asked: unknown, data: Data): Audited<RouteName> | null =>
  name in byRoute ? (byRoute[name as ChangingRoute] as FactsOf<RouteName>)(asked as never, data) : null;
