import { accept, reopen } from '../../billing/accept/accept.ts';
import { createWorklistAnswers } from '../../billing/answer-worklist.ts';
import { monthsKept } from '../../billing/kept-comparisons.ts';
import type { Preflight } from '../../billing/preflight/preflight.ts';
import { toWorklist } from '../../billing/worklist.ts';
import type { ApiDeps } from './deps.ts';
import type { Handlers } from './handler-types.ts';

/** What Halo bills of what Sherweb charges. */
export const billingHandlers = (
  { data, billing: { compare, jobs }, credentials, now }: ApiDeps,
  preflight: Preflight,
) => {
  const worklist = createWorklistAnswers({ data, compare, now });
  return {
    billing: async ({ query }) => (await worklist(query)).billing,
    billingWorklist: async ({ query }) =>
      toWorklist(await worklist(query), credentials.view().halo.url.value),
    startBillingJob: ({ body }) => {
      jobs.start(body.refresh);
      return jobs.state();
    },
    billingJob: () => jobs.state(),
    billingMonths: async () => ({ months: await monthsKept(data) }),
    billingPreflight: () => preflight(),
    listAccepted: () => ({ accepted: data.accepted.value.accepted.toReversed() }),
    acceptDifferences: async ({ body, who }) => ({
      accepted: await accept(data, body, who, now().toISOString()),
    }),
    reopenDifference: async ({ params }) => ({
      reopened: await reopen(data, params.subscriptionId),
    }),
  } satisfies Partial<Handlers>;
};
