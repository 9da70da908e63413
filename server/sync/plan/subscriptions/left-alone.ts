import type { LeftOutRule } from '../../../../shared/left-out.ts';
import type { RunProblem } from '../../../../shared/problem.ts';
import type { Settings } from '../../../../shared/settings.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import type { Product, RuleFor } from '../../../left-out/rule-for.ts';
import { groupBy } from '../../../lists/lists.ts';
import { fieldValue, fieldWord, phrase } from '../../../messages/phrases.ts';
import { ownedFieldsOf } from '../../../vendors/halo/mapper.ts';
import { diffOwned } from '../diff/diff.ts';
import { aboutSubscription, namesOf } from '../model/about-subscription.ts';
import type { Target } from '../model/customer-plan.ts';
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
  around: Around,
): { pairing: Pairing; rules: LeftOutRule[]; problems: RunProblem[] } {
  const ruleOf = (product: Product) => around.leftOut(product, 'sync');
  const pairs = byRule(pairing.pairs, ({ subscription }) => ruleOf(productOf(subscription)));
  const unpaired = byRule(pairing.unpaired, (subscription) => ruleOf(productOf(subscription)));
  const contested = byRule(pairing.contested, ({ subscription }) => ruleOf(productOf(subscription)));
  const orphans = byRule(pairing.orphans, (orphan) => ruleOf(productOfOrphan(orphan)));
  const copiesOfGone = byRule(pairing.copiesOfGone, (copy) => ruleOf(productOfOrphan(copy)));
  const targetOfOne = ({ sherwebCustomerId }: Subscription) => targetOf.get(sherwebCustomerId) ?? null;
  return {
    pairing: {
      ...pairing,
      pairs: pairs.followed,
      unpaired: unpaired.followed,
      contested: contested.followed,
      orphans: orphans.followed,
      copiesOfGone: copiesOfGone.followed,
    },
    rules: [pairs, unpaired, contested, orphans].flatMap(({ left }) => left.map(({ rule }) => rule)),
    problems: [
      ...pairs.left
        .filter(isReported)
        .flatMap(({ item, rule }) => drift(item, targetOfOne(item.subscription), rule, around)),
      ...unpaired.left
        .filter(isReported)
        .map(({ item, rule }) => withoutLicence(item, targetOfOne(item), rule)),
    ],
  };
}

/** Something that a person left out, with the rule that says so. */
interface Left<T> {
  readonly item: T;
  readonly rule: LeftOutRule;
}

/** Sorts out what persons left out, by the rule of each. */
function byRule<T>(
  items: readonly T[],
  ruleOf: (item: T) => LeftOutRule | undefined,
): { readonly followed: T[]; readonly left: Left<T>[] } {
  const followed: T[] = [];
  const left: Left<T>[] = [];
  for (const item of items) {
    const rule = ruleOf(item);
    if (rule === undefined) followed.push(item);
    else left.push({ item, rule });
  }
  return { followed, left };
}

const isReported = ({ rule }: Left<unknown>): boolean => rule.mode === 'report';

/** What would be written to a licence that is left alone; nothing where it is in step. */
function drift(
  { subscription, licence }: Pairing['pairs'][number],
  target: Target | null,
  { ruleId }: LeftOutRule,
  { settings, normalised }: Around,
): RunProblem[] {
  const fields = diffOwned(licence.owned, ownedFieldsOf(subscription, settings), normalised.get(licence.id));
  const differences = Object.entries(fields).map(([field, { from, to }]) =>
    phrase('drift.field', {
      field: fieldWord(field),
      from: fieldValue(field, from),
      to: fieldValue(field, to),
    }),
  );
  if (differences.length === 0) return [];
  const said = { ...namesOf(subscription, target?.name ?? ''), differences, ruleId };
  return [notice('sync.drift', aboutSubscription(subscription, target, licence), said)];
}

/** A subscription that is left alone would get a licence. */
const withoutLicence = (
  subscription: Subscription,
  target: Target | null,
  { ruleId }: LeftOutRule,
): RunProblem => {
  const said = { ...namesOf(subscription, target?.name ?? ''), ruleId, wording: 'noLicence' } as const;
  return notice('sync.drift', aboutSubscription(subscription, target, null), said);
};

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
