import type { Facts } from '../handler-types.ts';
import { sherwebCustomer } from './customers.ts';

/** Decisions settled, and what was settled taken back. */
export const decisionFacts = {
  settleDecision: ({ params: { decisionId }, body: { choice } }, data) => {
    const decision = data.decisions.value.decisions.find((each) => each.decisionId === decisionId);
    const before = data.settlements.value.settlements.find((each) => each.decisionId === decisionId);
    const subject = decision === undefined ? null : sherwebCustomer(data, decision.sherwebCustomerId);
    return {
      action: 'decisionSettled',
      subject: subject ?? { id: decisionId, name: null },
      details: [
        { field: decision?.code ?? 'decision', from: before?.choice ?? null, to: choice },
        ...(decision?.subscriptionId == null
          ? []
          : [{ field: 'subscriptionId', from: null, to: decision.subscriptionId }]),
      ],
    };
  },
  forgetSettlement: ({ params: { decisionId } }, data) => {
    const before = data.settlements.value.settlements.find((each) => each.decisionId === decisionId);
    if (before === undefined) return null;
    return {
      action: 'settlementForgotten',
      subject: sherwebCustomer(data, before.sherwebCustomerId),
      details: [{ field: before.code, from: before.choice, to: null }],
    };
  },
} satisfies Partial<Facts>;
