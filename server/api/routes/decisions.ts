import { forgetSettlement, settleDecision } from '../../decisions/settle.ts';
import { waitingIn } from '../../decisions/waiting.ts';
import { ProblemError } from '../../messages/problem-error.ts';
import type { AppParts } from './deps.ts';
import type { Handlers } from './handler-types.ts';

type DecisionHandlers = Pick<
  Handlers,
  'listWaiting' | 'settleDecision' | 'listSettlements' | 'forgetSettlement'
>;

/** What waits for a person, and what persons settled. */
export const decisionHandlers = ({ data, now }: AppParts): DecisionHandlers => ({
  listWaiting: () => {
    const { decisions, notImported } = waitingIn(data);
    return { decisions: [...decisions], notImported: [...notImported] };
  },
  settleDecision: ({ params: { decisionId }, body: { choice }, who }) => {
    if (who === null) throw new ProblemError(401, 'access.noToken');
    return settleDecision(data, { decisionId, choice, by: who, at: now().toISOString() });
  },
  listSettlements: () => ({ settlements: data.settlements.value.settlements.toReversed() }),
  forgetSettlement: async ({ params: { decisionId } }) => ({
    forgotten: await forgetSettlement(data, decisionId),
  }),
});
