import type { Settlement } from '../../../shared/settlement.ts';
import type { Mappings } from '../../customers/mappings.ts';
import type { Main } from '../../data/documents/main.ts';
import { mappedBy } from '../../decisions/choices.ts';
import { forgetSettlement, settleDecision } from '../../decisions/settle.ts';
import { waitingIn } from '../../decisions/waiting.ts';
import type { ApiDeps } from './deps.ts';
import type { Facts, Handlers } from './handler-types.ts';
import { sherwebCustomer } from './mappings.ts';

/** The choice that takes a customer out of everything; it is so at once, not with the next sync. */
const exclude = 'exclude';

/** What waits for a person, and what persons settled. */
export const decisionHandlers = ({ data, mappings, now }: ApiDeps) =>
  ({
    listWaiting: () => {
      const { decisions, notImported } = waitingIn(data);
      return { decisions: [...decisions], notImported: [...notImported] };
    },
    settleDecision: async ({ params: { decisionId }, body: { choice }, who }) => {
      const settlement = await settleDecision(data, {
        decisionId,
        choice,
        by: who,
        at: now().toISOString(),
      });
      await doAtOnce(settlement, mappings).catch(async (error: unknown) => {
        await forgetSettlement(data, decisionId);
        throw error;
      });
      return settlement;
    },
    listSettlements: () => ({ settlements: data.settlements.value.settlements.toReversed() }),
    forgetSettlement: async ({ params: { decisionId } }) => {
      const before = data.settlements.value.settlements.find((each) => each.decisionId === decisionId);
      if (before !== undefined) await undoAtOnce(before, data.main.value, mappings);
      return { forgotten: await forgetSettlement(data, decisionId) };
    },
  }) satisfies Partial<Handlers>;

/** Does what a choice does at once; the others are done by the next sync. @throws ProblemError */
async function doAtOnce({ choice, sherwebCustomerId }: Settlement, mappings: Mappings): Promise<void> {
  const haloClientId = mappedBy(choice);
  if (choice === exclude) await mappings.exclude(sherwebCustomerId);
  else if (haloClientId !== null) await mappings.set(sherwebCustomerId, haloClientId);
}

/** Takes back what a choice did at once, where it still stands as it left it. @throws ProblemError */
async function undoAtOnce(
  { choice, sherwebCustomerId, about }: Settlement,
  { exclusions, mappings: mapped }: Pick<Main, 'exclusions' | 'mappings'>,
  mappings: Mappings,
): Promise<void> {
  const haloClientId = mappedBy(choice);
  const mapping = mapped.find((each) => each.sherwebCustomerId === sherwebCustomerId);
  if (choice === exclude && exclusions.includes(sherwebCustomerId)) await mappings.remove(sherwebCustomerId);
  else if (haloClientId !== null && mapping?.haloClientId === haloClientId)
    await mappings.set(sherwebCustomerId, Number(about.mapped));
}

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
