import { groupBy } from '../../lists/lists.ts';
import { note } from '../../messages/note.ts';
import { type Cause, type CauseItem, causeOf, countOf } from './cause.ts';
import { customerOf } from './customers.ts';
import type { WholeTruth } from './truth.ts';

/** Decisions that are open, customers without a mapping, and names that several bear. Pure. */
export function mappingCauses({ decisions, customers, at }: WholeTruth): Cause[] {
  const { sherweb, excluded, clientOf, readAt } = customers;
  const decided = new Set(decisions.map(({ sherwebCustomerId }) => sherwebCustomerId));
  const ours = sherweb.filter(({ id }) => !excluded.has(id));
  const unmapped = ours.filter(({ id }) => !clientOf.has(id) && !decided.has(id));
  const named = groupBy(ours, ({ displayName }) => displayName.trim());
  const doubled = [...named].filter(
    ([, bearers]) => bearers.some(({ id }) => !clientOf.has(id)) && bearers.length > 1,
  );
  const ofCustomer = (id: string): CauseItem => {
    const customer = customerOf(customers, id);
    return { fact: id, customer, said: note('notify.customer', { customer: customer.name }) };
  };
  return [
    ...causeOf({
      key: 'decisions',
      kind: 'decisions',
      urgency: 'digest',
      since: decisions[0]?.openedAt ?? at,
      say: (items) => note('notify.decisions', countOf(items)),
      items: decisions.map(({ decisionId, sherwebCustomerId, code, message, action, values }) => ({
        fact: decisionId,
        customer: customerOf(customers, sherwebCustomerId),
        said: { code, message, action, ...(values === undefined ? {} : { values }) },
      })),
    }),
    ...causeOf({
      key: 'unmapped',
      kind: 'unmapped',
      urgency: 'digest',
      since: readAt ?? at,
      say: (items) => note('notify.unmapped', countOf(items)),
      items: unmapped.map(({ id }) => ofCustomer(id)),
    }),
    ...causeOf({
      key: 'doubled',
      kind: 'unmapped',
      urgency: 'digest',
      since: readAt ?? at,
      say: (items) => note('notify.doubled', countOf(items)),
      items: doubled.map(([name, bearers]) => ({
        fact: bearers
          .map(({ id }) => id)
          .toSorted()
          .join(' '),
        customer: null,
        said: note('notify.customer', { customer: name }),
      })),
    }),
  ];
}
