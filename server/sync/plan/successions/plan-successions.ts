import type { RunProblem } from '../../../../shared/problem.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import { choiceFor, type Settled } from '../../../decisions/settled.ts';
import { theOnly } from '../../../lists/lists.ts';
import { ownedFieldsOf } from '../../../vendors/halo/mapper.ts';
import { readMark } from '../../../vendors/halo/mark.ts';
import { continuation } from '../diff/changes.ts';
import { diffOwned } from '../diff/diff.ts';
import { aboutSubscription, namesOf } from '../model/about-subscription.ts';
import type { Missing } from '../model/missing.ts';
import { failed } from '../model/problems.ts';
import type { Reads, Remembered } from '../model/reads.ts';
import { matchByFit } from '../pair/fit.ts';
import type { Orphan } from '../pair/pair.ts';
import { findSuccessions, type Succession } from './succession.ts';
import { successionDecision } from './succession-decision.ts';

/** What is decided of successions; what is in none of the lists goes its usual way. */
export interface SuccessionPlan {
  readonly changes: PlannedChange[];
  readonly problems: RunProblem[];
  /** Subscriptions that continue a licence, or wait for a person to say whether they do. */
  readonly came: ReadonlySet<string>;
  /** Licences that are continued, or wait. */
  readonly gone: ReadonlySet<number>;
  readonly continued: ReadonlySet<number>;
}

type Around = Pick<Reads, 'settings'> & Pick<Remembered, 'settlements' | 'normalised'>;

/**
 * Decides whether licences go on under subscriptions that came while theirs went. What a person chose is done; one that
 * came for exactly one that went is followed where the settings say so, or where its customer is known to be made
 * anew; everything else waits, and nothing of it is created or deactivated meanwhile.
 * @param missing subscriptions that have no licence of ours
 * @param gone active licences of ours whose subscription is gone; those at another Halo customer go on only where a person
 * says so
 * @param lately inactive ones whose subscription went a short time ago
 * @param formerIds Sherweb customers of the same Halo customer that Sherweb no longer lists
 * @example Contoso's A (BP, 10 seats, licence 5000) went and B (BP, 12 seats) came: `follow` plans that 5000 continues
 * as B with 12 seats; `hold` asks once
 */
export function planSuccessions(
  missing: readonly Missing[],
  gone: readonly Orphan[],
  lately: readonly Orphan[],
  formerIds: ReadonlySet<string>,
  around: Around,
): SuccessionPlan {
  const changes: PlannedChange[] = [];
  const problems: RunProblem[] = [];
  const [cameIds, goneIds] = [new Set<string>(), new Set<number>()];
  const wait = ({ came, gone }: Succession, problem: RunProblem): void => {
    problems.push(problem);
    for (const { subscription } of came) cameIds.add(subscription.id);
    for (const { licence } of gone) goneIds.add(licence.id);
  };
  for (const found of findSuccessions(missing, gone, lately, formerIds)) {
    const { pairs, rest } = decide(found, around);
    for (const [one, orphan] of pairs) {
      const { subscription, target } = one;
      if (orphan.licence.owned.count === undefined) {
        const about = aboutSubscription(subscription, target, orphan.licence);
        wait(
          { came: [one], gone: [orphan] },
          failed('sync.countHidden', about, namesOf(subscription, target.name)),
        );
        continue;
      }
      const { id, owned } = orphan.licence;
      const fields = diffOwned(
        owned,
        ownedFieldsOf(subscription, around.settings),
        around.normalised.get(id),
      );
      changes.push(continuation(subscription, orphan, target, fields));
      cameIds.add(subscription.id);
      goneIds.add(orphan.licence.id);
    }
    const [first] = rest.came;
    if (first !== undefined && rest.gone.length > 0) wait(rest, successionDecision(first, rest));
  }
  const continued = new Set(changes.flatMap(({ haloLicenceId }) => haloLicenceId ?? []));
  return { changes, problems, came: cameIds, gone: goneIds, continued };
}

type Pair = readonly [Missing, Orphan];

/** Who continues what, and what of it waits. */
function decide(found: Succession, { settings, settlements }: Around): { pairs: Pair[]; rest: Succession } {
  const pairs: Pair[] = [];
  const came = new Set(found.came.toSorted((a, b) => compare(a.subscription.id, b.subscription.id)));
  const gone = new Set(found.gone);
  const pair = (one: Missing, orphan: Orphan): void => {
    pairs.push([one, orphan]);
    came.delete(one);
    gone.delete(orphan);
  };
  for (const one of [...came]) {
    const chosen = choiceFor(successionDecision(one, found), settlements) ?? chosenBefore(one, settlements);
    const orphan = [...gone].find((each) =>
      chosen === undefined
        ? goesOnAs(one, each) && isSure(one, each, settings)
        : chosen === `continue:${each.licence.id}`,
    );
    if (orphan !== undefined) pair(one, orphan);
    else if (chosen === 'create') came.delete(one);
  }
  for (const [one, orphan] of ofCustomersMadeAnew([...came], [...gone], settings)) pair(one, orphan);
  const [one, orphan] = [theOnly([...came]), theOnly([...gone])];
  if (one && orphan && settings.onReplacement === 'follow' && isSure(one, orphan, settings))
    pair(one, orphan);
  const rest = { came: [...came], gone: [...gone] };
  return { pairs, rest: settings.onReplacement === 'create' ? { came: [], gone: [] } : rest };
}

/**
 * Whether the licence bears the newcomer's mark: another companion, or this one before its folder was set back, let it go
 * on as that. It is not asked again, and nothing is made beside it.
 */
const goesOnAs = ({ subscription }: Missing, { licence }: Orphan): boolean =>
  readMark(licence.notes)?.subscriptionId === subscription.id;

/** What a person chose while both were still there. */
const chosenBefore = ({ subscription, target }: Missing, settlements: Settled) => {
  const { id: subscriptionId, sherwebCustomerId } = subscription;
  const { haloClientId } = target;
  return choiceFor({ code: 'sync.overlap', sherwebCustomerId, subscriptionId, haloClientId }, settlements);
};

/** What was bought under a customer that a person said was made anew, with what its former self left, as it fits best. */
function ofCustomersMadeAnew(
  came: readonly Missing[],
  gone: readonly Orphan[],
  settings: Around['settings'],
): Pair[] {
  const anew = came.filter(({ target }) => target.succeeds !== undefined);
  const left = gone.filter(
    (orphan) =>
      isUntouched(orphan, settings) &&
      anew.some(
        ({ target }) => target.succeeds === orphan.link.sherwebCustomerId && standsAt(orphan, target),
      ),
  );
  const matches = matchByFit(
    anew.map(({ subscription }) => subscription),
    left.map(({ licence }) => licence),
  );
  return anew.flatMap((one) => {
    const match = matches.get(one.subscription.id);
    const orphan = left.find(({ licence }) => licence === match);
    return orphan === undefined ? [] : [[one, orphan] as const];
  });
}

/** No person's hand is on it: it is not left out of sync, and nobody else than us made it inactive. */
const isUntouched = ({ link, licence, isLeftOut }: Orphan, { onMadeInactive }: Around['settings']): boolean =>
  isLeftOut !== true && (licence.active || link.deactivated === true || onMadeInactive === 'activate');

const standsAt = ({ licence }: Orphan, { haloClientId }: Missing['target']): boolean =>
  licence.clientId === haloClientId;

/** Nothing is followed unasked of a suspended customer, elsewhere, of another one than the licence was made for, or against a person's hand. */
const isSure = ({ subscription, target }: Missing, orphan: Orphan, settings: Around['settings']): boolean =>
  isUntouched(orphan, settings) &&
  !target.suspended &&
  standsAt(orphan, target) &&
  orphan.link.sherwebCustomerId === subscription.sherwebCustomerId;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
