import { assumptions } from '../../vendors/assumptions/all.ts';
import { licenceRow } from '../../vendors/halo/api-types.ts';
import { toLicence } from '../../vendors/halo/mapper.ts';
import { readMark } from '../../vendors/halo/mark.ts';
import type { AllEvidence, FindingFrom } from '../evidence/all-evidence.ts';
import { type Evidence, statusOf, whyNot } from '../evidence/evidence.ts';
import { differs, holds, noAnswer, unknown, whenAnswered } from '../evidence/finding.ts';
import { counted, fieldsOf } from '../evidence/shape.ts';
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
    if (on === undefined)
      return differs(`The answer does not say: ${module.on} is not there or no yes or no.`);
    const lastSync = module.lastSync in fieldsOf(body) ? 'shows' : 'does not show';
    return holds(`It is ${on ? 'on' : 'off'}; the answer ${lastSync} the last sync.`);
  });
};

/** Whether somebody else writes Sherweb subscriptions too. */
export const haloOnlyWriter: FindingFrom = ({ halo, sherweb, linkedLicenceIds, bought }) => {
  const on = isModuleOn(halo.control);
  if (on === true) return differs("Halo's own Sherweb module is on.");
  if (halo.licences.kind !== 'answered') return noAnswer(halo.licences);
  const rows = rowsOf(halo.licences, list);
  const strangers = rows.filter((row) => isStranger(row, linkedLicenceIds, bought)).length;
  const hidesNotes = rows.length > 0 && !rows.some((row) => 'notes' in row);
  const areChargesRefused = [400, 403, 409, 422].includes(statusOf(sherweb.charges) ?? 0);
  const said = [
    `${counted(strangers, 'active licence')} of ${rows.length} looked at ${strangers === 1 ? 'names' : 'name'} Sherweb or a product of that customer’s subscriptions and ` +
      `${strangers === 1 ? 'is' : 'are'} not ours${strangers > 0 ? ' (made by hand or by another integration)' : ''}.`,
    on === undefined ? "Whether Halo's own module is on is not shown." : "Halo's own module is off.",
    ...(hidesNotes ? ['Marks could not be looked for, since notes are not listed.'] : []),
    ...(areChargesRefused
      ? ['Sherweb refuses charges, as it does while a PSA integration is switched on in its portal.']
      : []),
  ].join(' ');
  return strangers === 0 && on === false && !areChargesRefused ? holds(said) : unknown(said);
};

/** An active licence of our subscriptions, by the vendor or the product it names, that we did not make. */
function isStranger(row: Row, linked: ReadonlySet<number>, bought: AllEvidence['bought']): boolean {
  const namesSherweb = [row.vendor, row.distributor, row.supplier_name].some(
    (value) => typeof value === 'string' && value.toLowerCase().includes(assumptions.haloOnlyWriter.value),
  );
  const parsed = licenceRow.safeParse(row);
  const ofCustomer = bought.get(Number(row.client_id));
  const namesProduct = [row.product_sku, row.name].some(
    (value) => typeof value === 'string' && ofCustomer?.has(value.trim().toLowerCase()) === true,
  );
  if (!(namesSherweb || namesProduct) || !parsed.success) return false;
  const { id, active, notes } = toLicence(parsed.data);
  return active && !linked.has(id) && readMark(notes) === undefined;
}
