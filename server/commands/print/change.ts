import {
  type ChangeKind,
  type FieldValue,
  isMoneyField,
  isOfCustomer,
  type PlannedChange,
} from '../../../shared/sync-plan.ts';
import { certainMoney, money } from './money.ts';
import { counted, dayWords, moment, shown } from './text.ts';

/** Halo's field names in words; a field without one is shown as it is. */
export const fieldLabels: Readonly<Record<string, string>> = {
  count: 'seats',
  is_active: 'active',
  billing_cycle: 'billed',
  term_duration: 'term',
  start_date: 'start',
  end_date: 'end',
  autorenew: 'renews by itself',
  product_sku: 'SKU',
  purchase_price: 'cost',
  price: 'price',
  name: 'name',
  toplevel_id: 'top level',
  haloClientId: 'Halo customer',
  haloLicenceId: 'licence',
  subscriptionId: 'Sherweb subscription',
  sherwebCustomerId: 'Sherweb customer',
  inactive: 'inactive',
};

const isDay = /^\d{4}-\d{2}-\d{2}$/;

const valueText = (value: FieldValue): string => {
  if (value === null || value === '') return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'string') return String(value);
  return isDay.test(value) ? dayWords(value) : shown(value, 30);
};

const valueIn = (field: string, value: FieldValue, moneyText: (amount: number) => string): string =>
  isMoneyField(field) && typeof value === 'number' ? moneyText(value) : valueText(value);

function differences(change: PlannedChange, left: readonly string[] = []): string {
  const { fields, currency = null } = change;
  return Object.entries(fields)
    .filter(([field]) => !left.includes(field))
    .map(([field, { from, to }]) => {
      const before = valueIn(field, from, (sum) => money(sum, currency));
      const after = valueIn(field, to, (sum) => certainMoney(sum, currency));
      return `${fieldLabels[field] ?? field} ${before} → ${after}`;
    })
    .join(', ');
}

function goneText({ stakes, fields, undoes }: PlannedChange): string {
  if (undoes) return 'inactive, as before the run';
  if (fields.subscriptionId !== undefined) return 'its subscription goes on with another licence';
  return stakes?.lastSeenAt === undefined
    ? 'gone from Sherweb'
    : `gone from Sherweb, last seen ${moment(stakes.lastSeenAt)}`;
}

const summaries: Record<ChangeKind, (change: PlannedChange) => string> = {
  createCustomer: ({ topLevelName }) =>
    topLevelName === undefined ? 'with its mapping' : `under ${shown(topLevelName, 30)}, with its mapping`,
  createMapping: (change) =>
    `${change.title}${change.haloClientId === null ? '' : ` (${change.haloClientId})`}`,
  createSubscription: (change) => {
    const { fields, usageBased, currency = null } = change;
    const cycle = fields.billing_cycle?.to;
    const billed = typeof cycle === 'string' && cycle !== 'None' ? `, billed ${cycle.toLowerCase()}` : '';
    const seats = usageBased ? 'charged by use' : counted(Number(fields.count?.to ?? 0), 'seat');
    const each = fields.purchase_price ?? fields.price;
    const cost = typeof each?.to === 'number' ? `, ${certainMoney(each.to, currency)} each` : '';
    return `${seats}${billed}${cost}`;
  },
  updateSubscription: (change) => differences(change),
  reactivateSubscription: (change) =>
    ['active again', differences(change, ['is_active'])].filter(Boolean).join(', '),
  continueSubscription: (change) =>
    [
      `continues as ${shown(String(change.subscriptionId), 40)}`,
      differences(change, ['subscriptionId', 'sherwebCustomerId']),
    ]
      .filter(Boolean)
      .join(', '),
  deactivateSubscription: goneText,
  linkSubscription: ({ haloLicenceId }) => `is licence ${haloLicenceId}`,
  deactivateCustomer: ({ haloClientId }) =>
    `Halo customer ${haloClientId}, as it has nothing else; excluded from now on`,
};

/** One change as cells: customer, product, what changes. */
export function changeCells(change: PlannedChange): string[] {
  const customer = shown(change.customerName, 40);
  const says = summaries[change.kind](change);
  return isOfCustomer(change) ? [customer, says] : [customer, shown(change.title, 40), says];
}
