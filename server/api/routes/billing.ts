import { accept, reopen } from '../../billing/accept/accept.ts';
import { createWorklistAnswers } from '../../billing/answer-worklist.ts';
import { monthsKept } from '../../billing/kept-comparisons.ts';
import { lastLinesOf } from '../../billing/last-billed.ts';
import type { Preflight } from '../../billing/preflight/preflight.ts';
import { createTies } from '../../billing/tie/ties.ts';
import { toWorklist } from '../../billing/worklist.ts';
import type { ApiDeps } from './deps.ts';
import type { Handlers } from './handler-types.ts';

/** What Halo bills of what Sherweb charges, and lines of its recurring invoices that are tied to licences from here. */
export const billingHandlers = (deps: ApiDeps, preflight: Preflight) => {
  const { data, billing, credentials, now } = deps;
  const { compare, jobs } = billing;
  const worklist = createWorklistAnswers({ data, compare, now });
  const ties = createTies({ ...deps, lastLines: lastLinesOf(data) });
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
    tieChoices: async ({ params }) => ties.choices(params.subscriptionId),
    findHaloItems: async ({ query }) => ({ items: await ties.findItems(query.search) }),
    previewTie: ({ body }) => ties.preview(body),
    tieLine: ({ body, who }) => ties.apply(body, who),
    undoTie: ({ params }) => ties.undo(params.tieId),
    listTies: () => ties.list(),
    billingItems: () => ({ items: data.itemMap.value.items }),
  } satisfies Partial<Handlers>;
};
