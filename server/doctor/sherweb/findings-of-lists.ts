import type { ZodType } from 'zod';
import type { Part } from '../../../shared/note-values.ts';
import { countBy } from '../../lists/lists.ts';
import { type PhrasesOf, part, phrase } from '../../messages/phrases.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import { customerItem, detailsItem, pricingItem } from '../../vendors/sherweb/api-types.ts';
import type { FindingFrom } from '../evidence/all-evidence.ts';
import { formParts, formsOf, utcForms } from '../evidence/date-forms.ts';
import { type Evidence, isRefused, statusOf, whyNot } from '../evidence/evidence.ts';
import { differs, holds, noAnswer, unknown } from '../evidence/finding.ts';
import { valuesIn } from '../evidence/known-values.ts';
import { describeShape, fieldsOf, listOf, showNames } from '../evidence/shape.ts';
import { itemsOf } from './read.ts';

const customerFields = ['id', 'displayName', 'path', 'suspendedOn'];
const detailsFields = 'id productName description sku quantity purchaseDate commitmentTerm'.split(' ');

/** Envelope and fields of customers and subscriptions. */
export const sherwebItems: FindingFrom = ({ sherweb: { customers, details } }) => {
  if (customers.kind !== 'answered') return noAnswer(customers);
  const wrong = [customers, details].find((evidence) => evidence.kind === 'answered' && !hasItems(evidence));
  if (wrong?.kind === 'answered')
    return differs(phrase('seen.listCameAs', { shape: describeShape(wrong.body) }));
  const misfits = [
    ...misfitsIn(customers, customerItem, 'misfit.customers'),
    ...misfitsIn(details, detailsItem, 'misfit.subscriptions'),
  ];
  const more = [
    ...new Set([...namesBeyond(customers, customerFields), ...namesBeyond(details, detailsFields)]),
  ];
  const evidence = phrase('seen.sherwebItems', {
    customers: part('number.customers', { count: itemsOf(customers).length }),
    subscriptions: part('number.subscriptions', { count: itemsOf(details).length }),
    fields: showNames(more),
  });
  if (misfits.length > 0) return differs(phrase('seen.misfits', { misfits }), evidence);
  if (itemsOf(details).length === 0) return unknown(phrase('seen.noSubscription'), evidence);
  return holds(evidence);
};

/** Prices beside the details. */
export const sherwebPricing: FindingFrom = ({ sherweb: { details, pricing } }) => {
  if (pricing.kind === 'skipped') return unknown(whyNot(pricing));
  if (pricing.kind === 'failed') {
    if (isRefused(pricing) || statusOf(pricing) === 404) return holds(whyNot(pricing));
    return {
      ...differs(whyNot(pricing)),
      consequence: 'so.readFailed',
    };
  }
  const misfits = hasItems(pricing)
    ? misfitsIn(pricing, pricingItem, 'misfit.prices')
    : [describeShape(pricing.body)];
  if (misfits.length > 0)
    return {
      ...differs(phrase('seen.pricesMisfit', { misfits })),
      consequence: 'so.readFailed',
    };
  const priced = new Set(itemsOf(pricing).map(({ id }) => id));
  const lacking = itemsOf(details).filter(({ id }) => !priced.has(id)).length;
  const without = itemsOf(pricing).filter(({ fees }) => fees === null || fees === undefined).length;
  return holds(
    phrase('seen.prices', {
      prices: part('number.prices', { count: itemsOf(pricing).length }),
      subscriptions: part('number.subscriptions', { count: itemsOf(details).length }),
      lacking,
      without,
    }),
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
  const dates = Object.entries(evidence).flatMap(([field, forms]) => formParts(field, forms));
  if (dates.length === 0)
    return details.kind === 'answered' ? unknown(phrase('seen.noDates')) : noAnswer(details);
  const fits = Object.values(evidence).every((forms) => forms.every((form) => utcForms.includes(form)));
  return (fits ? holds : differs)(phrase('seen.dates', { dates }));
};

/** The words that stand for cycles, terms and currencies. */
export const sherwebWords: FindingFrom = ({ sherweb: { details, pricing } }) => {
  const expected = assumptions.sherwebWords.value;
  const items = [...itemsOf(details), ...itemsOf(pricing)];
  const cycles = valuesIn(
    items.map((item) => item.billingCycle),
    expected.billingCycles,
  );
  const terms = valuesIn(
    items.map((item) => fieldsOf(item.commitmentTerm).type),
    expected.commitments,
  );
  const currencies = valuesIn(
    items.map((item) => fieldsOf(item.fees).currency),
    expected.currencies,
  );
  const said = phrase('seen.sherwebWords', {
    cycles: cycles.shown,
    terms: terms.shown,
    currencies: currencies.shown,
  });
  if (cycles.count + terms.count + currencies.count === 0)
    return details.kind === 'answered' ? unknown(part('why.noSubscription')) : noAnswer(details);
  return (cycles.others + terms.others + currencies.others === 0 ? holds : differs)(said);
};

const hasItems = (evidence: Evidence): boolean =>
  evidence.kind === 'answered' && Array.isArray(fieldsOf(evidence.body)[assumptions.sherwebItems.value]);

/** Which fields of which kind of row are not as the client needs them, e.g. "quantity of 2 subscriptions". */
const misfitsIn = (evidence: Evidence, schema: ZodType<unknown>, code: PhrasesOf<'misfit'>): Part[] => {
  const fields = itemsOf(evidence).flatMap((item) => {
    const issues = schema.safeParse(item).error?.issues ?? [];
    return [...new Set(issues.map(({ path: [field] }) => (field === undefined ? null : String(field))))];
  });
  return [...countBy(fields, (field) => field)].map(([field, count]) =>
    part(code, { field: field ?? { code: 'misfit.whole' }, count }),
  );
};

const namesBeyond = (evidence: Evidence, known: readonly string[]): string[] =>
  itemsOf(evidence)
    .flatMap((item) => Object.keys(item))
    .filter((name) => !known.includes(name));
