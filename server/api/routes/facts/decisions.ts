import type { AuditFacts } from '../../../../shared/audit.ts';
import type { Data } from '../../../data/open-data.ts';
import type { FactsOf } from '../handler-types.ts';

/** The customer that a decision is about, as last read. */
const customer = ({ snapshot }: Data, id: string): AuditFacts['subject'] => ({
  id,
  name: snapshot.value.sherwebCustomers.find((each) => each.id === id)?.displayName ?? null,
});

/** Decisions settled, and what was settled taken back. */
export const decisionFacts: {
  readonly settleDecision: FactsOf<'settleDecision'>;
  readonly forgetSettlement: FactsOf<'forgetSettlement'>;
} = {
  settleDecision: ({ params: { decisionId }, body: { choice } }, data) => {
    const decision = data.decisions.value.decisions.find((each) => each.decisionId === decisionId);
    const before = data.settlements.value.settlements.find((each) => each.decisionId === decisionId);
    const subject = decision === undefined ? null : customer(data, decision.sherwebCustomerId);
    return {
      facts: {
        action: 'decisionSettled',
        subject: subject ?? { id: decisionId, name: null },
        details: [
          { field: decision?.code ?? 'decision', from: before?.choice ?? null, to: choice },
          ...(decision?.subscriptionId == null
            ? []
            : [{ field: 'subscriptionId', from: null, to: decision.subscriptionId }]),
        ],
      },
    };
  },
  forgetSettlement: ({ params: { decisionId } }, data) => {
    const before = data.settlements.value.settlements.find((each) => each.decisionId === decisionId);
    if (before === undefined) return null;
    return {
      facts: {
        action: 'settlementForgotten',
        subject: customer(data, before.sherwebCustomerId),
        details: [{ field: before.code, from: before.choice, to: null }],
      },
    };
  },
};
