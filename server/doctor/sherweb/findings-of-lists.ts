import type { ZodType } from 'zod';
import { assumptions } from '../../vendors/assumptions/all.ts';
import { customerItem, detailsItem, pricingItem } from '../../vendors/sherweb/api-types.ts';
import type { FindingFrom } from '../evidence/all-evidence.ts';
import { formsOf, utcForms } from '../evidence/date-forms.ts';
import { type Evidence, isRefused, statusOf, whyNot } from '../evidence/evidence.ts';
import { differs, holds, noAnswer, unknown } from '../evidence/finding.ts';
import { wordsIn } from '../evidence/known-words.ts';
import { counted, describeShape, fieldsOf, listOf, showNames } from '../evidence/shape.ts';
import { itemsOf } from './read.ts';

const customerFields = ['id', 'displayName', 'path', 'suspendedOn'];
const detailsFields = 'id productName description sku quantity purchaseDate commitmentTerm'.split(' ');

/** Envelope and fields of customers and subscriptions. */
export const sherwebItems: FindingFrom = ({ sherweb: { customers, details } }) => {
  if (customers.kind !== 'answered') return noAnswer(customers);
  const wrong = [customers, details].find((evidence) => evidence.kind === 'answered' && !hasItems(evidence));
  if (wrong?.kind === 'answered') return differs(`A list came as ${describeShape(wrong.body)}.`);
  const misfits = [
    ...misfitsIn(customers, customerItem, 'customer'),
    ...misfitsIn(details, detailsItem, 'subscription'),
  ];
  const more = [
    ...new Set([...namesBeyond(customers, customerFields), ...namesBeyond(details, detailsFields)]),
  ];
  const evidence =
    `${counted(itemsOf(customers).length, 'customer')}, and ${counted(itemsOf(details).length, 'subscription')} ` +
    `of one of them; fields that we do not use: ${showNames(more)}.`;
  if (misfits.length > 0) return differs(`Not as expected: ${misfits.join(', ')}. ${evidence}`);
  if (itemsOf(details).length === 0) return unknown(`No subscription to look at. ${evidence}`);
  return holds(evidence);
};

/** Prices beside the details. */
export const sherwebPricing: FindingFrom = ({ sherweb: { details, pricing } }) => {
  if (pricing.kind === 'skipped') return unknown(whyNot(pricing));
  if (pricing.kind === 'failed') {
    if (isRefused(pricing) || statusOf(pricing) === 404) return holds(whyNot(pricing));
    return {
      ...differs(whyNot(pricing)),
      consequence: 'That read counts as failed and nothing of that customer is written to Halo.',
    };
  }
  const misfits = hasItems(pricing)
    ? misfitsIn(pricing, pricingItem, 'price')
    : [describeShape(pricing.body)];
  if (misfits.length > 0)
    return {
      ...differs(`Prices are not as expected: ${misfits.join(', ')}.`),
      consequence: 'That read counts as failed and nothing of that customer is written to Halo.',
    };
  const priced = new Set(itemsOf(pricing).map(({ id }) => id));
  const lacking = itemsOf(details).filter(({ id }) => !priced.has(id)).length;
  const without = itemsOf(pricing).filter(({ fees }) => fees === null || fees === undefined).length;
  return holds(
    `${counted(itemsOf(pricing).length, 'price')} for ${counted(itemsOf(details).length, 'subscription')}: ` +
      `${lacking} lacking, ${without} without fees.`,
  );
};

/** The forms of dates. */
export const sherwebDates: FindingFrom = ({ sherweb: { customers, details, pricing } }) => {
  const terms = [...itemsOf(details), ...itemsOf(pricing)].map((item) => fieldsOf(item.commitmentTerm));
  const evidence = {
    suspendedOn: formsOf(itemsOf(customers).map((item) => item.suspendedOn)),
    purchaseDate: formsOf(itemsOf(details).map((item) => item.purchaseDate)),
    termEndDate: formsOf(terms.map((term) => term.termEndDate)),
    renewalDate: formsOf(terms.map((term) => fieldsOf(term.renewalConfiguration).renewalDate)),
    committedUntil: formsOf(
      terms.flatMap((term) =>
        listOf(term.committedMinimalQuantities).map((each) => fieldsOf(each).committedUntil),
      ),
    ),
  };
  const said = Object.entries(evidence).flatMap(([field, forms]) =>
    forms.length === 0 ? [] : [`${field}: ${forms.join(' or ')}`],
  );
  if (said.length === 0)
    return details.kind === 'answered' ? unknown('There are no dates.') : noAnswer(details);
  const fits = Object.values(evidence).every((forms) => forms.every((form) => utcForms.includes(form)));
  return (fits ? holds : differs)(`${said.join('; ')}.`);
};

/** The words that stand for cycles, terms and currencies. */
export const sherwebWords: FindingFrom = ({ sherweb: { details, pricing } }) => {
  const expected = assumptions.sherwebWords.value;
  const items = [...itemsOf(details), ...itemsOf(pricing)];
  const cycles = wordsIn(
    items.map((item) => item.billingCycle),
    expected.billingCycles,
  );
  const terms = wordsIn(
    items.map((item) => fieldsOf(item.commitmentTerm).type),
    expected.commitments,
  );
  const currencies = wordsIn(
    items.map((item) => fieldsOf(item.fees).currency),
    expected.currencies,
  );
  const said = `Billing cycles: ${cycles.shown}; commitments: ${terms.shown}; currencies: ${currencies.shown}.`;
  if (cycles.count + terms.count + currencies.count === 0)
    return details.kind === 'answered' ? unknown('There is no subscription to look at.') : noAnswer(details);
  return (cycles.others + terms.others + currencies.others === 0 ? holds : differs)(said);
};

const hasItems = (evidence: Evidence): boolean =>
  evidence.kind === 'answered' && Array.isArray(fieldsOf(evidence.body)[assumptions.sherwebItems.value]);

/** Which fields of which kind of row are not as the client needs them, e.g. "quantity of 2 subscriptions". */
const misfitsIn = (evidence: Evidence, schema: ZodType<unknown>, one: string): string[] => {
  const counts = new Map<string, number>();
  for (const item of itemsOf(evidence)) {
    const parsed = schema.safeParse(item);
    const fields = parsed.success
      ? []
      : parsed.error.issues.map(({ path }) => String(path[0] ?? 'the whole'));
    for (const field of new Set(fields)) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return [...counts].map(([field, count]) => `${field} of ${counted(count, one)}`);
};

const namesBeyond = (evidence: Evidence, known: readonly string[]): string[] =>
  itemsOf(evidence)
    .flatMap((item) => Object.keys(item))
    .filter((name) => !known.includes(name));
