import type { RunProblem } from '../../../../shared/problem.ts';
import { theOnly } from '../../../lists/lists.ts';
import { phrase } from '../../../messages/phrases.ts';
import { aboutSubscription } from '../model/about-subscription.ts';
import type { Missing } from '../model/missing.ts';
import { decision } from '../model/problems.ts';
import type { Succession } from './succession.ts';

/** A sentence names so many; nobody reads more. */
const mostNamed = 20;

/**
 * Asks which licence goes on as a subscription that came, if any does: one question, which names all that came and
 * all that went. The others are asked about once this one is settled.
 */
export function successionDecision(
  { subscription, target }: Missing,
  { came, gone }: Succession,
): RunProblem {
  const about = aboutSubscription(subscription, target, theOnly(gone)?.licence ?? null);
  const said = {
    customer: target.name,
    subscription: subscription.productName,
    came: came
      .slice(0, mostNamed)
      .map(({ subscription: { productName, quantity } }) =>
        phrase('subscription.seats', { name: productName, count: quantity }),
      ),
    gone: gone
      .slice(0, mostNamed)
      .map(({ licence: { name, id, owned, clientId } }) =>
        clientId === target.haloClientId
          ? phrase('licence.seats', { name, id: String(id), count: owned.count ?? 0 })
          : phrase('licence.at', { name, id: String(id), haloClientId: String(clientId ?? '–') }),
      ),
    haloLicenceIds: gone
      .slice(0, mostNamed)
      .map(({ licence }) => licence.id)
      .join(', '),
  };
  if (gone.some(({ licence }) => licence.clientId !== target.haloClientId))
    return decision('sync.replaced', about, { ...said, wording: 'elsewhere' });
  if (!gone.every(({ licence }) => !licence.active)) return decision('sync.replaced', about, said);
  const isOurs = gone.every(({ link }) => link.deactivated === true);
  return decision('sync.replaced', about, { ...said, wording: isOurs ? 'late' : 'byHand' });
}
