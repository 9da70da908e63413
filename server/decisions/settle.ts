import type { Actor } from '../../shared/audit.ts';
import type { Settlement } from '../../shared/settlement.ts';
import type { Data } from '../data/open-data.ts';
import { removeFrom } from '../data/remove-from.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { heldValues, waysOutOf } from './choices.ts';
import { waitingIn } from './waiting.ts';

type Kept = Parameters<typeof waitingIn>[0] & Pick<Data, 'settlements'>;

/**
 * Keeps what a person chose; whatever was chosen of the same question before goes.
 * @throws ProblemError for a decision that is not open, or a choice that it does not have; StoreError
 */
export async function settleDecision(
  data: Kept,
  { decisionId, choice, by, at }: Pick<Settlement, 'decisionId' | 'choice' | 'at'> & { readonly by: Actor },
): Promise<Settlement> {
  const decision = waitingIn(data).decisions.find((each) => each.decisionId === decisionId);
  if (decision === undefined) throw new ProblemError(404, 'decisions.unknown', { decisionId });
  const ways = waysOutOf(decision);
  const way = ways.find((each) => each.choice === choice);
  if (way === undefined)
    throw new ProblemError(
      400,
      'decisions.noSuchChoice',
      ways.length === 0
        ? { choice, wording: 'none' }
        : { choice, choices: ways.map((each) => each.choice).join(', ') },
    );
  const { code, sherwebCustomerId, subscriptionId, message, action, values } = decision;
  const settlement: Settlement = {
    decisionId,
    code,
    sherwebCustomerId,
    subscriptionId,
    choice,
    asked: { code, message, action, values },
    does: way.does,
    about: heldValues(decision, way.holdsFor),
    until: [...way.until],
    by,
    at,
  };
  await data.settlements.change(({ settlements }) => ({
    settlements: [...settlements.filter((each) => each.decisionId !== decisionId), settlement],
  }));
  return settlement;
}

/** Takes back what was settled. @returns whether anything was @throws StoreError */
export const forgetSettlement = (
  { settlements }: Pick<Data, 'settlements'>,
  decisionId: string,
): Promise<boolean> => removeFrom(settlements, 'settlements', (each) => each.decisionId === decisionId);
