import type { FieldValue, PlannedChange } from '../../../shared/sync-plan.ts';

/** The words of one language for what a change does. */
export interface ChangeLabels {
  field(name: string): string;
  value(field: string, value: FieldValue): string;
  seats(count: number): string;
  billed(cycle: string): string;
  readonly activeAgain: string;
  readonly gone: string;
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
const saysSomething = ({ from, to }: PlannedChange['fields'][string]): boolean => from !== to;

/** Whether there is any field to show, without putting it into words. */
export const hasDifference = ({ fields }: Pick<PlannedChange, 'fields'>): boolean =>
  Object.values(fields).some(saysSomething);

export const fieldLines = (change: Pick<PlannedChange, 'fields'>, words: ChangeLabels): FieldLine[] =>
  Object.entries(change.fields)
    .filter(([, field]) => saysSomething(field))
    .map(([field, { from, to }]) => ({
      name: words.field(field),
      from: words.value(field, from),
      to: words.value(field, to),
    }));

const differences = (change: PlannedChange, words: ChangeLabels, left: readonly string[] = []): string[] =>
  Object.entries(change.fields)
    .filter(([field]) => !left.includes(field))
    .map(
      ([field, { from, to }]) =>
        `${words.field(field)} ${words.value(field, from)} → ${words.value(field, to)}`,
    );

/** What a change does in a few words: "seats 48 → 52". */
export function digestOf(change: PlannedChange, words: ChangeLabels): string {
  switch (change.kind) {
    case 'createCustomer':
      return '';
    case 'createMapping':
      return words.mappedTo(change.haloClientId);
    case 'createSubscription': {
      const cycle = change.fields.billing_cycle?.to;
      const seats = words.seats(Number(change.fields.count?.to ?? 0));
      return typeof cycle === 'string' && cycle !== 'None' && cycle !== ''
        ? `${seats}, ${words.billed(cycle)}`
        : seats;
    }
    case 'updateSubscription':
      return differences(change, words).join(', ');
    case 'reactivateSubscription':
      return [words.activeAgain, ...differences(change, words, ['is_active'])].join(', ');
    case 'continueSubscription':
      return [words.continued, ...differences(change, words, ['subscriptionId', 'sherwebCustomerId'])].join(
        ', ',
      );
    case 'deactivateSubscription':
      return words.gone;
    case 'linkSubscription':
      return words.linkedTo(change.haloLicenceId);
  }
}
