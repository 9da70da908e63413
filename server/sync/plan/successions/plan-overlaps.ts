import type { RunProblem } from '../../../../shared/problem.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import { choiceFor } from '../../../decisions/settled.ts';
import { ownedFieldsOf } from '../../../vendors/halo/mapper.ts';
import { continuation, ownDeactivation } from '../diff/changes.ts';
import { diffOwned } from '../diff/diff.ts';
import type { Target } from '../model/customer-plan.ts';
import type { Missing } from '../model/missing.ts';
import type { Reads, Remembered } from '../model/reads.ts';
import { hasSkuOf } from '../pair/fit.ts';
import type { Orphan, Pairing } from '../pair/pair.ts';
import { besideNotice, besideOf, endedQuestion, overlapped, overlapQuestion } from './overlaps.ts';

type Around = Pick<Reads, 'settings'> & Pick<Remembered, 'settlements' | 'normalised' | 'readAt'>;

/** What becomes of subscriptions that came while another of the same SKU is still there. */
export interface OverlapPlan {
  readonly problems: readonly RunProblem[];
  /** Those that get no licence for now. */
  readonly waiting: ReadonlySet<string>;
  /** What is said of one where a licence is created for it. */
  readonly beside: ReadonlyMap<string, RunProblem>;
}

/**
 * Decides about renewals that come before the old subscription is gone. Where the old one is known to end about now, it
 * is asked whether its licence goes on under the new one, and nothing is created meanwhile; else a second licence is
 * created, with a word.
 * @example A (BP, ends on 2 December, does not renew) has licence 5000, B (BP) comes on 28 November: asked, not created
 */
export function planOverlaps(
  missing: readonly Missing[],
  { pairs }: Pick<Pairing, 'pairs'>,
  { settings, settlements, readAt }: Around,
): OverlapPlan {
  const problems: RunProblem[] = [];
  const waiting = new Set<string>();
  const beside = new Map<string, RunProblem>();
  for (const one of missing) {
    const { id } = one.subscription;
    const [old] = besideOf(one, pairs, readAt);
    if (old === undefined) continue;
    const question = overlapQuestion(one, old, readAt);
    const choice = question === null ? 'create' : choiceFor(question, settlements);
    if (question === null || choice === 'create' || settings.onReplacement === 'create')
      beside.set(id, besideNotice(one, old));
    else {
      waiting.add(id);
      if (choice !== `continue:${old.licence.id}`) problems.push(question);
    }
  }
  return { problems, waiting, beside };
}

/** What becomes of licences whose subscription ended after another of the same SKU had got a licence of its own. */
export interface EndedPlan {
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly RunProblem[];
  /** Subscriptions that go on with another licence than their own. */
  readonly continued: ReadonlySet<string>;
  /** Licences that go on, or wait for an answer: not deactivated. */
  readonly kept: ReadonlySet<number>;
}

/**
 * Asks, where two subscriptions of one SKU overlapped and the old one ended, which licence goes on: what bills the old
 * one does not bill the other. If it is the old one, the other becomes inactive first in the same plan; until both are
 * done the answer stands, so that a run that broke off between them is gone on with, or undone where the old one is back.
 * @param gone active licences of ours at that Halo customer whose subscription is gone
 */
export function planEndedOverlaps(
  { pairs, unpaired, linkOf }: Pick<Pairing, 'pairs' | 'unpaired' | 'linkOf'>,
  gone: readonly Orphan[],
  targetOf: ReadonlyMap<string, Target>,
  { settings, settlements, normalised, readAt }: Around,
): EndedPlan {
  const changes: PlannedChange[] = [];
  const problems: RunProblem[] = [];
  const continued = new Set<string>();
  const kept = new Set<number>();
  const isAsked = settings.onReplacement !== 'create';
  const besides = pairs.filter(({ subscription }) => linkOf.get(subscription.id)?.beside === true);
  for (const orphan of isAsked && besides.length > 0 ? gone : []) {
    // What came without a licence of its own goes before what has one.
    if (unpaired.some((subscription) => hasSkuOf(orphan.licence, subscription))) continue;
    const open = besides.filter(
      (pair) => !continued.has(pair.subscription.id) && overlapped(pair, orphan, readAt),
    );
    const isOwn = ({ subscription }: (typeof open)[number]) =>
      subscription.sherwebCustomerId === orphan.link.sherwebCustomerId;
    const found = open.find(isOwn) ?? open[0];
    const target = targetOf.get(found?.subscription.sherwebCustomerId ?? '');
    if (found === undefined || target === undefined || target.suspended) continue;
    const { subscription, licence: own } = found;
    if (own.clientId !== target.haloClientId) continue;
    const question = endedQuestion({ subscription, target }, own, orphan);
    const choice = choiceFor(question, settlements);
    const isChosen = choice === `continue:${orphan.licence.id}`;
    // Its own that is inactive already is what a run left that broke off between the two, once that was chosen.
    if (choice === 'keep' || !(own.active || isChosen)) continue;
    kept.add(orphan.licence.id);
    if (!isChosen) {
      problems.push(question);
      continue;
    }
    continued.add(subscription.id);
    const { id, owned } = orphan.licence;
    const fields = diffOwned(owned, ownedFieldsOf(subscription, settings), normalised.get(id));
    changes.push(continuation(subscription, orphan, target, fields));
    if (own.active) changes.push(ownDeactivation(subscription, own, orphan.link.subscriptionId, target));
  }
  return { changes, problems, continued, kept };
}
