import type { Part } from '../../../shared/note-values.ts';
import { countBy } from '../../lists/lists.ts';
import { part, phrase } from '../../messages/phrases.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import type { AllEvidence, FindingFrom } from '../evidence/all-evidence.ts';
import { formParts, formsOf, utcForms } from '../evidence/date-forms.ts';
import { differs, type Finding, holds, noAnswer, unknown } from '../evidence/finding.ts';
import { valuesIn } from '../evidence/known-values.ts';
import { type Row, rowsOf } from './envelope.ts';

const list = assumptions.haloEnvelope.value.licences;
const ourType = assumptions.haloLicenceType.value;

/** Concludes from the listed licences, if there are any. */
const withLicences =
  (
    conclude: (rows: readonly Row[], evidence: AllEvidence) => Finding,
  ): ((evidence: AllEvidence) => Finding) =>
  (evidence) => {
    if (evidence.halo.licences.kind !== 'answered') return noAnswer(evidence.halo.licences);
    const rows = rowsOf(evidence.halo.licences, list);
    return rows.length === 0 ? unknown(phrase('why.noLicence')) : conclude(rows, evidence);
  };

/** Which type subscriptions are of. */
export const haloLicenceType: FindingFrom = withLicences((rows, { halo, linkedLicenceIds }) => {
  const types = tally(rows.map((row) => row.type));
  const all = rowsOf(halo.anyType, list);
  const oursElsewhere = all.filter(
    (row) => linkedLicenceIds.has(Number(row.id)) && typeof row.type === 'number' && row.type !== ourType,
  ).length;
  const said = phrase('seen.types', { type: ourType, types, all: tally(all.map((row) => row.type)) });
  if (oursElsewhere > 0) return differs(said, phrase('seen.oursElsewhere', { count: oursElsewhere }));
  const shown = rows.filter((row) => typeof row.type === 'number');
  if (shown.length === 0) return unknown(said);
  return shown.every((row) => row.type === ourType) ? holds(said) : differs(said);
});

/** The forms of dates. */
export const haloDates: FindingFrom = withLicences((rows) => {
  const { empty, noEnd } = assumptions.haloDates.value;
  const start = rows.map((row) => row.start_date);
  const end = rows.map((row) => row.end_date);
  const forms = formsOf([...start, ...end]);
  if (forms.length === 0) return unknown(phrase('seen.noDates'));
  const begins = (values: readonly unknown[], day: string) =>
    values.filter((value) => typeof value === 'string' && value.startsWith(day)).length;
  const formsIn = (field: string, values: readonly unknown[]) =>
    formsOf(values).length === 0 ? [part('date.none', { field })] : formParts(field, formsOf(values));
  const said = phrase('seen.haloDates', {
    dates: [...formsIn('start_date', start), ...formsIn('end_date', end)],
    empty: begins([...start, ...end], empty),
    emptyDay: empty,
    endless: begins(end, noEnd),
    endlessDay: noEnd,
  });
  return forms.every((form) => utcForms.includes(form)) ? holds(said) : differs(said);
});

/** What says that a licence is active. */
export const haloActive: FindingFrom = withLicences((rows) => {
  const { active, inactive, stillActive } = assumptions.haloActive.value;
  const listed = rows.filter((row) => typeof row.is_active === 'boolean').length;
  const words = valuesIn(
    rows.map((row) => row.status),
    [...stillActive, inactive],
  );
  const against = rows.filter(
    (row) => typeof row.is_active === 'boolean' && row.status === (row.is_active ? inactive : active),
  ).length;
  const licences = part('number.licences', { count: rows.length });
  const said = phrase('seen.active', { listed, licences, values: words.shown, against });
  return listed === rows.length ? holds(said) : differs(said);
});

const wordsFinding =
  (field: string, expected: readonly string[]): ((rows: readonly Row[]) => Finding) =>
  (rows) => {
    const words = valuesIn(
      rows.map((row) => row[field]),
      expected,
    );
    if (words.count === 0) return unknown(phrase('seen.noneHasOne'));
    const said = phrase('seen.values', { values: words.shown });
    return words.others === 0 ? holds(said) : differs(said);
  };

/** The words of billing cycles. */
export const haloBillingCycles: FindingFrom = withLicences(
  wordsFinding('billing_cycle', Object.values(assumptions.haloBillingCycles.value)),
);

/** The words of terms. */
export const haloTerms: FindingFrom = withLicences(
  wordsFinding('term_duration', assumptions.haloTerms.value.all),
);

/** How often each type stands there, e.g. "type 0 3 times, type 1 20 times". */
function tally(types: readonly unknown[]): Part[] {
  const counts = countBy(types, (type) =>
    Number.isInteger(type) && Math.abs(Number(type)) < 100 ? String(type) : '',
  );
  if (counts.size === 0) return [part('types.none')];
  return [...counts]
    .sort()
    .map(([type, count]) =>
      type === '' ? part('types.ofNone', { count }) : part('types.of', { count, type }),
    );
}
