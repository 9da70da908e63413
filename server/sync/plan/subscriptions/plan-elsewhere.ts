import type { RunProblem } from '../../../../shared/problem.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import { choiceFor } from '../../../decisions/settled.ts';
import { groupBy, theOnly } from '../../../lists/lists.ts';
import { phrase } from '../../../messages/phrases.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import { idsOf } from '../model/about-subscription.ts';
import type { Target } from '../model/customer-plan.ts';
import { decision } from '../model/problems.ts';
import type { Remembered } from '../model/reads.ts';

/** An active licence that stands at another Halo customer than its Sherweb customer is mapped to. */
export interface Elsewhere {
  readonly subscription: Subscription;
  readonly target: Target;
  readonly licence: HaloLicence;
  /** The licence that was linked, where this one only bears the mark and that one is gone. */
  readonly deletedId: number | undefined;
}

/** A sentence names so many; nobody reads more. */
const mostNamed = 20;

/**
 * Asks once a customer about its licences that stand elsewhere: they were moved in Halo, or the mapping was changed.
 * @param standHere Sherweb customers of which some active licence stands where they are mapped
 * @returns `wanted`: those that get licences at the mapped customer, as a person chose
 */
export function planElsewhere(
  elsewhere: readonly Elsewhere[],
  standHere: ReadonlySet<string>,
  { settlements }: Pick<Remembered, 'settlements'>,
): { problems: RunProblem[]; wanted: Elsewhere[] } {
  const problems: RunProblem[] = [];
  const wanted: Elsewhere[] = [];
  for (const [target, group] of groupBy(elsewhere, (each) => each.target)) {
    const question = licencesElsewhere(target, group, standHere.has(target.sherwebCustomerId));
    const chosen = choiceFor(question, settlements);
    if (chosen === 'create') wanted.push(...group);
    else if (chosen !== 'leave') problems.push(question);
  }
  return { problems, wanted };
}

function licencesElsewhere(target: Target, group: readonly Elsewhere[], isPart: boolean): RunProblem {
  const licences = group.map(({ licence }) => licence).toSorted((a, b) => a.id - b.id);
  const [place, ...places] = new Set(licences.map(({ clientId }) => clientId));
  // Where all of them stand at one customer, the mapping may be what is wrong.
  const standAt = isPart || places.length > 0 || place == null ? '' : String(place);
  const { sherwebCustomerId, haloClientId, name: customer } = target;
  const about = {
    sherwebCustomerId,
    haloClientId,
    haloLicenceId: theOnly(licences)?.id ?? null,
  };
  return decision('sync.licenceAtOtherCustomer', about, {
    customer,
    sherwebCustomerId,
    count: licences.length,
    mapped: String(haloClientId ?? '–'),
    licences: licences
      .slice(0, mostNamed)
      .map(({ id, name, clientId }) =>
        phrase('licence.at', { id: String(id), name, haloClientId: String(clientId ?? '–') }),
      ),
    haloLicenceIds: idsOf(licences),
    standAt,
  });
}
