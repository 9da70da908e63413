import { phrase } from '../../messages/phrases.ts';
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
      ? holds(phrase('seen.invoiceLines', { count: row.lines.length }))
      : differs(phrase('seen.noInvoiceLines')),
  );

/** Whether we know the word for how often an invoice is made. */
export const haloInvoicePeriods: FindingFrom = ({ halo }) =>
  withInvoice(halo, (row) => {
    if (typeof row.periodname !== 'string' || row.periodname === '')
      return differs(phrase('seen.noPeriodName', { type: typeof row.period }));
    const isKnown = row.periodname.toLowerCase().replaceAll(/[^a-z]/g, '') in periods;
    return isKnown ? holds(phrase('seen.periodKnown')) : differs(phrase('seen.periodOther'));
  });

/** How Halo reckons a tied line cannot be read off one answer. */
export const haloLineQuantity: FindingFrom = () => unknown(phrase('seen.lineQuantity'));

/** Whether Halo shows us its billing settings. */
export const haloBillingSettings: FindingFrom = ({ halo: { control } }) => {
  if (control.kind !== 'answered') return noAnswer(control);
  const fields = fieldsOf(control.body);
  const missing = Object.keys(assumptions.haloBillingSettings.value).filter(
    (setting) => !['boolean', 'number'].includes(typeof fields[setting]),
  );
  return missing.length === 0
    ? holds(phrase('seen.allOfThem'))
    : differs(phrase('seen.notShown', { fields: missing.join(', ') }));
};

const withInvoice = ({ invoices }: HaloEvidence, conclude: (row: Row) => Finding): Finding => {
  if (invoices.kind !== 'answered') return noAnswer(invoices);
  const [first] = rowsOf(invoices, list);
  return first === undefined ? unknown(phrase('seen.noInvoice')) : conclude(first);
};
