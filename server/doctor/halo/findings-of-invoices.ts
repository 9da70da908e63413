import { assumptions } from '../../vendors/assumptions/all.ts';
import type { FindingFrom } from '../evidence/all-evidence.ts';
import { differs, type Finding, holds, noAnswer, unknown } from '../evidence/finding.ts';
import type { HaloEvidence } from '../evidence/halo-evidence.ts';
import { fieldsOf } from '../evidence/shape.ts';
import { type Row, rowsOf } from './envelope.ts';

const list = assumptions.haloEnvelope.value.invoices;
const periods = assumptions.haloInvoicePeriods.value;

/** Whether the list shows the lines of its invoices. */
export const haloInvoiceLines: FindingFrom = ({ halo }) =>
  withInvoice(halo, (row) =>
    Array.isArray(row.lines)
      ? holds(`The invoice looked at shows ${row.lines.length} lines.`)
      : differs('The invoice looked at shows no lines.'),
  );

/** Whether we know the word for how often an invoice is made. */
export const haloInvoicePeriods: FindingFrom = ({ halo }) =>
  withInvoice(halo, (row) => {
    if (typeof row.periodname !== 'string' || row.periodname === '')
      return differs(`periodname is not shown; period is ${typeof row.period}.`);
    const isKnown = row.periodname.toLowerCase().replaceAll(/[^a-z]/g, '') in periods;
    const said = `The invoice looked at says ${isKnown ? 'one of them' : 'another word'}.`;
    return isKnown ? holds(said) : differs(said);
  });

/** How Halo reckons a tied line cannot be read off one answer. */
export const haloLineQuantity: FindingFrom = () =>
  unknown('Only lines that are tied with free seats, a minimum or licences in use would show this.');

/** Whether Halo shows us its billing settings. */
export const haloBillingSettings: FindingFrom = ({ halo: { control } }) => {
  if (control.kind !== 'answered') return noAnswer(control);
  const fields = fieldsOf(control.body);
  const missing = Object.keys(assumptions.haloBillingSettings.value).filter(
    (setting) => !['boolean', 'number'].includes(typeof fields[setting]),
  );
  return missing.length === 0 ? holds('All of them.') : differs(`Not shown: ${missing.join(', ')}.`);
};

const withInvoice = ({ invoices }: HaloEvidence, conclude: (row: Row) => Finding): Finding => {
  if (invoices.kind !== 'answered') return noAnswer(invoices);
  const [first] = rowsOf(invoices, list);
  return first === undefined ? unknown('There is no recurring invoice to look at.') : conclude(first);
};
