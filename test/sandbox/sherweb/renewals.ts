import type { SherwebCommitment, SherwebCustomer, SherwebSubscription } from './model.ts';
import { sherwebDateTime } from './model.ts';

const monthsOf: Record<SherwebCommitment['type'], number> = {
  Monthly: 1,
  Annual: 12,
  Biennial: 24,
  Triennial: 36,
};
const dayMs = 86_400_000;
/** So many days after a renewal the quantity may go down to nothing, as after a purchase. */
const graceDays = 7;

const monthsLater = (day: string, months: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
};
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - dayMs).toISOString().slice(0, 10);

/** A subscription after the renewal whose day has come. */
function renewed(
  subscription: SherwebSubscription,
  term: SherwebCommitment,
  on: string,
): SherwebSubscription {
  const next = monthsLater(on, monthsOf[term.type]);
  const grace = new Date(Date.parse(`${on}T00:00:00Z`) + graceDays * dayMs);
  return {
    ...subscription,
    quantity: term.renewalConfiguration?.scheduledQuantity ?? subscription.quantity,
    commitmentTerm: {
      type: term.type,
      termEndDate: dayBefore(next),
      renewalConfiguration: { renewalDate: next },
      committedMinimalQuantities: [{ committedUntil: sherwebDateTime(grace), quantity: 0 }],
    },
  };
}

/** What a subscription has become by now: renewed as often as its day has come; null: ended, as it did not renew. */
function atMoment(subscription: SherwebSubscription, now: Date): SherwebSubscription | null {
  const term = subscription.commitmentTerm;
  const today = now.toISOString().slice(0, 10);
  if (term === null) return subscription;
  const on = term.renewalConfiguration?.renewalDate;
  if (on === undefined) return term.termEndDate < today ? null : subscription;
  return on <= today ? atMoment(renewed(subscription, term, on), now) : subscription;
}

/** Lets everything of a customer renew or end whose day has come. */
export function letRenew(customer: SherwebCustomer, now: Date): void {
  customer.subscriptions = customer.subscriptions.flatMap((each) => atMoment(each, now) ?? []);
}
