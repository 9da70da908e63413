import type { LeftOutRule } from '../../../../shared/left-out.ts';
import type { RunProblem } from '../../../../shared/problem.ts';
import type { Settings } from '../../../../shared/settings.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import type { Product, RuleFor } from '../../../left-out/rule-for.ts';
import { fieldWord, phrase } from '../../../messages/phrases.ts';
import { ownedFieldsOf } from '../../../vendors/halo/mapper.ts';
import { diffOwned } from '../diff/diff.ts';
import { aboutSubscription, namesOf } from '../model/about-subscription.ts';
import type { Target } from '../model/customer-plan.ts';
import { groupBy } from '../model/lists.ts';
import type { Normalised } from '../model/normalisations.ts';
import { notice } from '../model/problems.ts';
import type { Orphan, Pairing } from '../pair/pair.ts';

interface Around {
  readonly settings: Settings;
  readonly leftOut: RuleFor;
  readonly normalised: Normalised;
}

const productOf = ({ id, sherwebCustomerId, sku }: Subscription): Product => ({
  subscriptionId: id,
  sherwebCustomerId,
  sku,
});

/** Of a subscription that is gone, its licence tells the SKU. */
const productOfOrphan = ({ link, licence }: Orphan): Product => ({
  subscriptionId: link.subscriptionId,
  sherwebCustomerId: link.sherwebCustomerId,
  sku: licence.owned.product_sku ?? '',
});

/**
 * Takes what persons left out of sync from a pairing: its licences stay paired, so that nobody else gets them, and
 * nothing is planned for them. Where a rule says to report, what would be written is said instead.
 * @returns the rest of the pairing, the rule of each subscription that was taken out, and what is said of them
 */
export function takeLeftOut(
  pairing: Pairing,
  targetOf: ReadonlyMap<string, Target>,
  { settings, leftOut, normalised }: Around,
): { pairing: Pairing; rules: LeftOutRule[]; problems: RunProblem[] } {
  const rules: LeftOutRule[] = [];
  const problems: RunProblem[] = [];
  const isFollowed = (product: Product, tell: (rule: LeftOutRule) => void = () => undefined): boolean => {
    const rule = leftOut(product, 'sync');
    if (rule === undefined) return true;
    rules.push(rule);
    if (rule.mode === 'report') tell(rule);
    return false;
  };
  const pairs = pairing.pairs.filter(({ subscription, licence }) =>
    isFollowed(productOf(subscription), ({ ruleId }) => {
      const fields = diffOwned(
        licence.owned,
        ownedFieldsOf(subscription, settings),
        normalised.get(licence.id),
      );
      if (Object.keys(fields).length === 0) return;
      const target = targetOf.get(subscription.sherwebCustomerId) ?? null;
      const differences = Object.entries(fields).map(([field, { from, to }]) =>
        phrase('drift.field', { field: fieldWord(field), from: String(from), to: String(to) }),
      );
      const said = { ...namesOf(subscription, target?.name ?? ''), differences, ruleId };
      problems.push(notice('sync.drift', aboutSubscription(subscription, target, licence), said));
    }),
  );
  const unpaired = pairing.unpaired.filter((subscription) =>
    isFollowed(productOf(subscription), ({ ruleId }) => {
      const target = targetOf.get(subscription.sherwebCustomerId) ?? null;
      const said = { ...namesOf(subscription, target?.name ?? ''), ruleId, wording: 'noLicence' } as const;
      problems.push(notice('sync.drift', aboutSubscription(subscription, target, null), said));
    }),
  );
  const contested = pairing.contested.filter(({ subscription }) => isFollowed(productOf(subscription)));
  const orphans = pairing.orphans.filter((orphan) => isFollowed(productOfOrphan(orphan)));
  const copiesOfGone = pairing.copiesOfGone.filter(
    (copy) => leftOut(productOfOrphan(copy), 'sync') === undefined,
  );
  return { pairing: { ...pairing, pairs, unpaired, contested, orphans, copiesOfGone }, rules, problems };
}

const nameOf = ({ of, productName }: LeftOutRule) => {
  if (of.kind === 'subscription')
    return phrase('leftOut.subscription', { name: productName ?? of.subscriptionId });
  return of.kind === 'sku'
    ? phrase('leftOut.sku', { sku: of.sku })
    : phrase('leftOut.customerSku', { sku: of.sku });
};

/** One notice a rule, with how many subscriptions it left alone. */
export const leftOutNotices = (rules: readonly LeftOutRule[]): RunProblem[] =>
  [...groupBy(rules, ({ ruleId }) => ruleId).values()].flatMap((group) => {
    const [rule] = group;
    if (rule === undefined) return [];
    const { ruleId, undoneBy, at } = rule;
    const reason = undoneBy === undefined ? rule.reason : phrase('undo.reason', { day: at.slice(0, 10) });
    return [notice('sync.leftOut', {}, { count: group.length, rule: nameOf(rule), reason, ruleId })];
  });
