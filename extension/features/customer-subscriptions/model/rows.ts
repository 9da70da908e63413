import type { ClientSubscriptions, KeptLicence } from '../../../../shared/client-subscriptions.ts';
import { decreaseWindow, fixedSince } from '../../../../shared/decrease-window.ts';
import { costOf, setupOf } from './cost.ts';
import { commitmentOf, daysUntil, renewalOf } from './renewal.ts';
import type { Group, Row } from './row.ts';

type Subscription = ClientSubscriptions['subscriptions'][number];

function toRow(subscription: Subscription, isSuspended: boolean, now: Date): Row {
  const { commitment, quantity } = subscription;
  const renewal = renewalOf(subscription, now);
  const isOver = renewal.kind === 'ends' && commitment !== null && daysUntil(commitment.termEndDate, now) < 0;
  const window = decreaseWindow(subscription, now.getTime());
  return {
    id: subscription.id,
    customerId: subscription.sherwebCustomerId,
    product: subscription.productName.trim() || subscription.description.trim() || subscription.sku,
    sku: subscription.sku.trim(),
    kind: subscription.kind,
    seats: quantity,
    history: subscription.history,
    billed: subscription.billingCycle,
    commitment: commitmentOf(subscription),
    renewal,
    decreases: window.open,
    fixedSince: fixedSince(window.floors, quantity, now.getTime()),
    cost: costOf(subscription),
    setup: setupOf(subscription),
    licenceId: subscription.licence?.haloLicenceId ?? null,
    billing: subscription.billing,
    isActive: !isSuspended && !isOver,
  };
}

/** A licence that Sherweb knows nothing of any more. */
const toLicenceRow = (licence: KeptLicence): Row => ({
  id: `licence ${licence.haloLicenceId}`,
  customerId: licence.sherwebCustomerId,
  product: licence.product.trim() || String(licence.haloLicenceId),
  sku: '',
  kind: 'licence',
  seats: licence.seats,
  history: [],
  billed: 'unknown',
  commitment: { kind: 'none' },
  renewal: { kind: 'none' },
  decreases: [],
  fixedSince: null,
  cost: { why: 'noSubscription' },
  setup: null,
  licenceId: licence.haloLicenceId,
  billing: licence.billing,
  isActive: false,
});

/** The view model: a group for each mapped Sherweb customer, in the companion's order, empty ones too. */
export function toGroups(answer: ClientSubscriptions, now: Date): Group[] {
  return answer.mappings.map(({ sherwebCustomerId, sherwebName, suspendedOn, isListed, keptInHalo }) => {
    const isTheirs = (each: { readonly sherwebCustomerId: string }) =>
      each.sherwebCustomerId === sherwebCustomerId;
    return {
      customerId: sherwebCustomerId,
      name: sherwebName,
      suspendedOn,
      isListed,
      kept: keptInHalo,
      rows: [
        ...answer.subscriptions
          .filter(isTheirs)
          .map((subscription) => toRow(subscription, suspendedOn !== null || !isListed, now)),
        ...answer.licences.filter(isTheirs).map(toLicenceRow),
      ],
    };
  });
}

/** How many subscriptions are active: the number on the tab. */
export const countActive = (groups: readonly Group[]): number =>
  groups.reduce((sum, { rows }) => sum + rows.filter((row) => row.isActive).length, 0);
