import { forgetSettlement, settleDecision } from '../../decisions/settle.ts';
import { waitingIn } from '../../decisions/waiting.ts';
import { ProblemError } from '../../messages/problem-error.ts';
import type { ApiDeps } from './deps.ts';
import type { Handlers } from './handler-types.ts';

type DecisionHandlers = Pick<
  Handlers,
  'listWaiting' | 'settleDecision' | 'listSettlements' | 'forgetSettlement'
>;

/** The choice that takes a customer out of everything; it is so at once, not with the next sync. */
const exclude = 'exclude';

/** What waits for a person, and what persons settled. */
export const decisionHandlers = ({ data, mappings, now }: ApiDeps): DecisionHandlers => ({
  listWaiting: () => {
    const { decisions, notImported } = waitingIn(data);
    return { decisions: [...decisions], notImported: [...notImported] };
  },
  settleDecision: async ({ params: { decisionId }, body: { choice }, who }) => {
    if (who === null) throw new ProblemError(401, 'access.noToken');
    const settlement = await settleDecision(data, {
      decisionId,
      choice,
      by: who,
      at: now().toISOString(),
    });
    if (choice === exclude) await mappings.exclude(settlement.sherwebCustomerId);
    return settlement;
  },
  listSettlements: () => ({ settlements: data.settlements.value.settlements.toReversed() }),
  forgetSettlement: async ({ params: { decisionId } }) => {
    const before = data.settlements.value.settlements.find((each) => each.decisionId === decisionId);
    const isExcluded =
      before?.choice === exclude && data.main.value.exclusions.includes(before.sherwebCustomerId);
    if (isExcluded) await mappings.remove(before.sherwebCustomerId);
    return { forgotten: await forgetSettlement(data, decisionId) };
  },
});
