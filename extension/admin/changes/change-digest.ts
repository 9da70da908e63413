import type { FieldValue, PlannedChange } from '../../../shared/sync-plan.ts';

/** Which currency an amount is of, and what a top level is called. */
export type ValueOf = Pick<PlannedChange, 'currency' | 'topLevelName'>;

/** The words of one language for what a change does. */
export interface ChangeLabels {
  field(name: string): string;
  /** `of`: whose field it is, for what the value alone does not say. */
  value(field: string, value: FieldValue, of: ValueOf): string;
  seats(count: number): string;
  billed(cycle: string): string;
  each(money: string): string;
  readonly byUse: string;
  newCustomer(topLevel: string | null): string;
  /** `lastSeenAt`: ISO date-time, UTC; undefined: nobody knows. */
  gone(lastSeenAt: string | undefined): string;
  /** Of a licence whose subscription, which is there, goes on with another. */
  readonly ownNotNeeded: string;
  readonly inactiveAgain: string;
  readonly activeAgain: string;
  /** Of a customer that has nothing but what the run made. */
  readonly customerInactive: string;
  readonly continued: string;
  mappedTo(haloClientId: number | null): string;
  linkedTo(haloLicenceId: number | null): string;
}

/** One field of a change: what it is called, and its values in words. */
export interface FieldLine {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

// What is not known before it is done, such as the number of a customer yet to be created, says nothing.
const isDifferent = ({ from, to }: PlannedChange['fields'][string]): boolean => from !== to;

/** Whether there is any field to show, without putting it into words. */
export const hasDifference = ({ fields }: Pick<PlannedChange, 'fields'>): boolean =>
  Object.values(fields).some(isDifferent);

export const fieldLines = (
  change: Pick<PlannedChange, 'fields'> & ValueOf,
  words: ChangeLabels,
): FieldLine[] =>
  Object.entries(change.fields)
    .filter(([, field]) => isDifferent(field))
    .map(([field, { from, to }]) => ({
      name: words.field(field),
      from: words.value(field, from, change),
      to: words.value(field, to, change),
    }));

const differences = (change: PlannedChange, words: ChangeLabels, left: readonly string[] = []): string[] =>
  Object.entries(change.fields)
    .filter(([field]) => !left.includes(field))
    .map(
      ([field, { from, to }]) =>
        `${words.field(field)} ${words.value(field, from, change)} → ${words.value(field, to, change)}`,
    );

/** What a change does in a few words: "seats 48 → 52". */
export function digestOf(change: PlannedChange, words: ChangeLabels): string {
  switch (change.kind) {
    case 'createCustomer':
      return words.newCustomer(topLevelOf(change));
    case 'createMapping':
      return words.mappedTo(change.haloClientId);
    case 'createSubscription':
      return creationOf(change, words);
    case 'updateSubscription':
      return differences(change, words).join(', ');
    case 'reactivateSubscription':
      return [words.activeAgain, ...differences(change, words, ['is_active'])].join(', ');
    case 'continueSubscription':
      return [words.continued, ...differences(change, words, ['subscriptionId', 'sherwebCustomerId'])].join(
        ', ',
      );
    case 'deactivateSubscription':
      if (change.undoes) return words.inactiveAgain;
      // What names a subscription goes with one that continues another licence.
      return change.fields.subscriptionId === undefined
        ? words.gone(change.stakes?.lastSeenAt)
        : words.ownNotNeeded;
    case 'deactivateCustomer':
      return words.customerInactive;
    case 'linkSubscription':
      return words.linkedTo(change.haloLicenceId);
  }
}

/** The name of the top level, or its number where Halo does not say what it is called; null: there is none. */
function topLevelOf({ fields, topLevelName }: PlannedChange): string | null {
  const topLevel = fields.toplevel_id?.to;
  return topLevel == null ? null : (topLevelName ?? String(topLevel));
}

/** "12 seats, billed monthly, 22.50 USD each" */
function creationOf(change: PlannedChange, words: ChangeLabels): string {
  const { fields, usageBased } = change;
  const cycle = fields.billing_cycle?.to;
  const isBilled = typeof cycle === 'string' && cycle !== 'None' && cycle !== '';
  const [field, cost] =
    fields.purchase_price === undefined
      ? (['price', fields.price] as const)
      : (['purchase_price', fields.purchase_price] as const);
  return [
    usageBased ? words.byUse : words.seats(Number(fields.count?.to ?? 0)),
    isBilled ? words.billed(cycle) : '',
    cost === undefined || usageBased ? '' : words.each(words.value(field, cost.to, change)),
  ]
    .filter(Boolean)
    .join(', ');
}
