import { part, phrase } from '../../messages/phrases.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import { licenceRow } from '../../vendors/halo/calls/api-types.ts';
import { toLicence } from '../../vendors/halo/mapper.ts';
import { readMark } from '../../vendors/halo/mark.ts';
import type { AllEvidence, FindingFrom } from '../evidence/all-evidence.ts';
import { type Evidence, statusOf, whyNot } from '../evidence/evidence.ts';
import { differs, holds, noAnswer, unknown, whenAnswered } from '../evidence/finding.ts';
import { fieldsOf } from '../evidence/shape.ts';
import { type Row, rowsOf } from './envelope.ts';

const module = assumptions.haloSecondWriter.value;
const list = assumptions.haloEnvelope.value.licences;

/** Whether Halo's own Sherweb module is on; undefined: Halo does not say. */
const isModuleOn = (control: Evidence): boolean | undefined => {
  const on = control.kind === 'answered' ? fieldsOf(control.body)[module.on] : undefined;
  return on === true || on === 1 ? true : on === false || on === 0 ? false : undefined;
};

/** Whether Halo shows the state of its own Sherweb module. */
export const haloSecondWriter: FindingFrom = ({ halo: { control } }) => {
  if (statusOf(control) === 404) return differs(whyNot(control));
  return whenAnswered(control, (body) => {
    const on = isModuleOn(control);
    if (on === undefined) return differs(phrase('seen.moduleNotSaid', { field: module.on }));
    const state = part(on ? 'module.on' : 'module.off');
    const lastSync = part(module.lastSync in fieldsOf(body) ? 'lastSync.shown' : 'lastSync.hidden');
    return holds(phrase('seen.module', { state, lastSync }));
  });
};

/** Whether somebody else writes Sherweb subscriptions too. */
export const haloOnlyWriter: FindingFrom = ({ halo, sherweb, linkedLicenceIds, bought }) => {
  const on = isModuleOn(halo.control);
  if (on === true) return differs(phrase('seen.ownModuleOn'));
  if (halo.licences.kind !== 'answered') return noAnswer(halo.licences);
  const rows = rowsOf(halo.licences, list);
  const strangers = rows.filter((row) => isStranger(row, linkedLicenceIds, bought)).length;
  const hidesNotes = rows.length > 0 && !rows.some((row) => 'notes' in row);
  const areChargesRefused = [400, 403, 409, 422].includes(statusOf(sherweb.charges) ?? 0);
  const said = [
    strangers === 0
      ? phrase('seen.noStranger', { all: rows.length })
      : phrase('seen.strangers', { count: strangers, all: rows.length }),
    phrase(on === undefined ? 'seen.ownModuleHidden' : 'seen.ownModuleOff'),
    ...(hidesNotes ? [phrase('seen.marksHidden')] : []),
    ...(areChargesRefused ? [phrase('seen.chargesRefused')] : []),
  ];
  return strangers === 0 && on === false && !areChargesRefused ? holds(...said) : unknown(...said);
};

/**
 * Whether Sherweb's own Halo integration is on cannot be looked up: it runs at Sherweb and leaves no trace in Halo's
 * settings. What it would have made can: licences, and lines of recurring invoices, of products that were bought.
 */
export const haloSherwebIntegration: FindingFrom = ({ halo, linkedLicenceIds, bought }) => {
  const strangers = rowsOf(halo.licences, list).filter((row) => isStranger(row, linkedLicenceIds, bought));
  const invoices = rowsOf(halo.invoices, assumptions.haloEnvelope.value.invoices);
  const lines = invoices.flatMap((invoice) =>
    linesOf(invoice).filter((line) =>
      isStrangeLine(line, Number(invoice.client_id), linkedLicenceIds, bought),
    ),
  );
  const licences =
    halo.licences.kind === 'answered'
      ? part('left.licences', { count: strangers.length })
      : part('left.licencesUnread');
  const seen =
    halo.invoices.kind === 'answered'
      ? phrase('seen.integrationLeft', {
          licences,
          lines: part('left.lines', { count: lines.length }),
          invoices: part('left.invoices', { count: invoices.length }),
        })
      : phrase('seen.integrationLeftUnread', { licences });
  return { ...unknown(seen), actsOtherwise: true };
};

const linesOf = (invoice: Row): Row[] => (Array.isArray(invoice.lines) ? invoice.lines.filter(isRow) : []);
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** An active line for a product that this customer bought, which is tied to no licence of ours. */
function isStrangeLine(
  line: Row,
  clientId: number,
  linked: ReadonlySet<number>,
  bought: AllEvidence['bought'],
): boolean {
  const isOurs = [line.quantity_subscriptions, line.quantity_licences].some(
    (ties) => Array.isArray(ties) && ties.filter(isRow).some((tie) => linked.has(Number(tie.licence_id))),
  );
  const isActive = line.isinactive !== true && line.isinactive !== 1;
  return (
    isActive && !isOurs && namesProductOf(bought.get(clientId), [line.item_code, line.item_shortdescription])
  );
}

const namesProductOf = (products: ReadonlySet<string> | undefined, values: readonly unknown[]): boolean =>
  values.some((value) => typeof value === 'string' && products?.has(value.trim().toLowerCase()) === true);

/** An active licence of our subscriptions, by the vendor or the product it names, that we did not make. */
function isStranger(row: Row, linked: ReadonlySet<number>, bought: AllEvidence['bought']): boolean {
  const namesSherweb = [row.vendor, row.distributor, row.supplier_name].some(
    (value) => typeof value === 'string' && value.toLowerCase().includes(assumptions.haloOnlyWriter.value),
  );
  const parsed = licenceRow.safeParse(row);
  const ofCustomer = bought.get(Number(row.client_id));
  const namesProduct = namesProductOf(ofCustomer, [row.product_sku, row.name]);
  if (!(namesSherweb || namesProduct) || !parsed.success) return false;
  const { id, active, notes } = toLicence(parsed.data);
  return active && !linked.has(id) && readMark(notes) === undefined;
}
