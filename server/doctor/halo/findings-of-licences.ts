import { assumptions } from '../../vendors/assumptions/all.ts';
import type { AllEvidence, FindingFrom } from '../evidence/all-evidence.ts';
import { formsOf, utcForms } from '../evidence/date-forms.ts';
import { differs, type Finding, holds, noAnswer, unknown } from '../evidence/finding.ts';
import { wordsIn } from '../evidence/known-words.ts';
import { counted } from '../evidence/shape.ts';
import { type Row, rowsOf } from './envelope.ts';

const list = assumptions.haloEnvelope.value.licences;
const ourType = assumptions.haloLicenceType.value;

/** Judges by the listed licences, if there are any. */
const withLicences =
  (
    conclude: (rows: readonly Row[], evidence: AllEvidence) => Finding,
  ): ((evidence: AllEvidence) => Finding) =>
  (evidence) => {
    if (evidence.halo.licences.kind !== 'answered') return noAnswer(evidence.halo.licences);
    const rows = rowsOf(evidence.halo.licences, list);
    return rows.length === 0 ? unknown('There is no licence to look at.') : conclude(rows, evidence);
  };

/** Which type subscriptions are of. */
export const haloLicenceType: FindingFrom = withLicences((rows, { halo, linkedLicenceIds }) => {
  const types = tally(rows.map((row) => row.type));
  const all = rowsOf(halo.anyType, list);
  const oursElsewhere = all.filter(
    (row) => linkedLicenceIds.has(Number(row.id)) && typeof row.type === 'number' && row.type !== ourType,
  ).length;
  const said = `Asked for type ${ourType}: ${types}; asked for all: ${tally(all.map((row) => row.type))}.`;
  if (oursElsewhere > 0)
    return differs(`${said} ${counted(oursElsewhere, 'licence')} of ours came under another type.`);
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
  if (forms.length === 0) return unknown('There are no dates.');
  const begins = (values: readonly unknown[], day: string) =>
    values.filter((value) => typeof value === 'string' && value.startsWith(day)).length;
  const said =
    `start_date: ${formsOf(start).join(' or ') || 'none'}; end_date: ${formsOf(end).join(' or ') || 'none'}; ` +
    `${begins([...start, ...end], empty)} empty (${empty}), ${begins(end, noEnd)} without end (${noEnd}).`;
  return forms.every((form) => utcForms.includes(form)) ? holds(said) : differs(said);
});

/** What says that a licence is active. */
export const haloActive: FindingFrom = withLicences((rows) => {
  const { active, inactive, stillActive } = assumptions.haloActive.value;
  const listed = rows.filter((row) => typeof row.is_active === 'boolean').length;
  const words = wordsIn(
    rows.map((row) => row.status),
    [...stillActive, inactive],
  );
  const against = rows.filter(
    (row) => typeof row.is_active === 'boolean' && row.status === (row.is_active ? inactive : active),
  ).length;
  const said = `is_active in ${listed} of ${counted(rows.length, 'licence')}; status: ${words.shown}; ${against} where both disagree.`;
  return listed === rows.length ? holds(said) : differs(said);
});

const judgeWords =
  (field: string, expected: readonly string[]): ((rows: readonly Row[]) => Finding) =>
  (rows) => {
    const words = wordsIn(
      rows.map((row) => row[field]),
      expected,
    );
    if (words.count === 0) return unknown('No licence has one.');
    return words.others === 0 ? holds(`${words.shown}.`) : differs(`${words.shown}.`);
  };

/** The words of billing cycles. */
export const haloBillingCycles: FindingFrom = withLicences(
  judgeWords('billing_cycle', Object.values(assumptions.haloBillingCycles.value)),
);

/** The words of terms. */
export const haloTerms: FindingFrom = withLicences(
  judgeWords('term_duration', assumptions.haloTerms.value.all),
);

/** How often each type stands there, e.g. "type 0 3 times, type 1 20 times". */
function tally(types: readonly unknown[]): string {
  const counts = new Map<string, number>();
  for (const type of types) {
    const name = Number.isInteger(type) && Math.abs(Number(type)) < 100 ? `type ${type}` : 'no type';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const said = [...counts].sort().map(([name, count]) => `${counted(count, 'licence')} of ${name}`);
  return said.length === 0 ? 'none' : said.join(', ');
}
