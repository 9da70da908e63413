import { accept, reopen } from '../../billing/accept/accept.ts';
import { createWorklistAnswers } from '../../billing/answer-worklist.ts';
import { monthsKept } from '../../billing/kept-comparisons.ts';
import { lastLinesOf } from '../../billing/last-billed.ts';
import type { Preflight } from '../../billing/preflight/preflight.ts';
import { createTies } from '../../billing/tie/ties.ts';
import { toWorklist } from '../../billing/worklist.ts';
import type { ApiDeps } from './deps.ts';
import type { Facts, Handlers } from './handler-types.ts';
import { licenceOf } from './links.ts';

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

const mostNamed = 20;

/** What of an accepted difference is kept in the trail. */
export const billingFacts = {
  // It reads, and keeps what it read.
  startBillingJob: () => null,
  previewTie: () => null,
  tieLine: ({ body }, { links }) => {
    const { subscriptionId, recurringInvoiceId } = body;
    const lineId = 'lineId' in body ? body.lineId : null;
    return {
      action: 'lineTied',
      subject: { id: subscriptionId, name: null },
      details: [
        { field: lineOf(recurringInvoiceId, lineId), from: null, to: licenceOf({ links }, subscriptionId) },
      ],
      later: ({ product, outcome, ...tie }) => ({
        subject: { id: subscriptionId, name: product },
        details: [
          { field: lineOf(recurringInvoiceId, tie.lineId), from: null, to: String(tie.haloLicenceId) },
          { field: 'outcome', from: null, to: outcome },
        ],
      }),
    };
  },
  undoTie: ({ params: { tieId } }, { lineTies }) => {
    const tie = lineTies.value.ties.find((each) => each.tieId === tieId);
    if (tie === undefined) return null;
    const { subscriptionId, product, recurringInvoiceId, lineId, haloLicenceId } = tie;
    return {
      action: 'lineUntied',
      subject: { id: subscriptionId, name: product },
      details: [{ field: lineOf(recurringInvoiceId, lineId), from: String(haloLicenceId), to: null }],
    };
  },
  acceptDifferences: ({ body: { rows, reason, until } }) => {
    const [first] = rows;
    const named = rows.slice(0, mostNamed).map(({ product, state, billed, expected }) => ({
      field: product,
      from: `${state}: ${billed ?? '?'} / ${expected ?? '?'}`,
      to: 'accepted',
    }));
    return {
      action: 'differenceAccepted',
      subject:
        rows.length === 1 && first !== undefined
          ? { id: first.subscriptionId, name: first.product }
          : { id: String(rows.length), name: null },
      details: [
        { field: 'reason', from: null, to: reason },
        ...(until === null ? [] : [{ field: 'until', from: null, to: until }]),
        ...named,
      ],
    };
  },
  reopenDifference: ({ params: { subscriptionId } }, { accepted }) => {
    const found = accepted.value.accepted.find((each) => each.subscriptionId === subscriptionId);
    if (found === undefined) return null;
    return {
      action: 'differenceReopened',
      subject: { id: subscriptionId, name: found.product },
      details: [{ field: 'reason', from: found.reason, to: null }],
    };
  },
} satisfies Partial<Facts>;

const lineOf = (recurringInvoiceId: number, lineId: number | null): string =>
  `invoice ${recurringInvoiceId}, line ${lineId ?? 'new'}`;
