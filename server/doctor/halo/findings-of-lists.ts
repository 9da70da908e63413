import { assumptions } from '../../vendors/assumptions/all.ts';
import type { FindingFrom } from '../evidence/all-evidence.ts';
import { type Evidence, whyNot } from '../evidence/evidence.ts';
import { differs, holds, noAnswer, unknown } from '../evidence/finding.ts';
import { counted, showNames } from '../evidence/shape.ts';
import { type Envelope, openEnvelope, type Row, rowsOf } from './envelope.ts';

const names = assumptions.haloEnvelope.value;
const { pageSize } = assumptions.haloPaging.value;

/** What every row must hold; the name of the top level may be empty. */
const neededOfCustomer = { id: 'number', name: 'string', inactive: 'boolean' } as const;

const opened = (evidence: Evidence, name: string): Envelope | undefined =>
  evidence.kind === 'answered' ? openEnvelope(evidence.body, name) : undefined;

/** What lists are wrapped in. */
export const haloEnvelope: FindingFrom = ({ halo }) => {
  const lists = {
    customers: opened(halo.clients, names.clients),
    licences: opened(halo.licences, names.licences),
    'licences without paging': opened(halo.unpaged, names.licences),
    'recurring invoices': opened(halo.invoices, names.invoices),
  };
  const said = Object.entries(lists).flatMap(([list, found]) =>
    found === undefined ? [] : [`${list}: ${found.form}`],
  );
  if (said.length === 0) return noAnswer(halo.clients);
  const fits = Object.values(lists).every((found) => found?.fits !== false);
  return (fits ? holds : differs)(`${said.join('; ')}.`);
};

/** Whether pages go on, and how large they may be. */
export const haloPaging: FindingFrom = ({ halo }) => {
  const pagings = [
    pagingOf('customers', halo.clients, halo.secondClient, names.clients),
    pagingOf('licences', halo.licences, halo.secondLicence, names.licences),
  ];
  const said = pagings.map(({ observed }) => observed).join(' ');
  if (pagings.some(({ result }) => result === 'differs')) return differs(said);
  return pagings.some(({ result }) => result === 'holds') ? holds(said) : unknown(said);
};

/** Whether a list comes in the order of its ids. */
export const haloOrder: FindingFrom = ({ halo: { clients, licences } }) => {
  if (clients.kind !== 'answered' && licences.kind !== 'answered') return noAnswer(clients);
  const lists = { customers: rowsOf(clients, names.clients), licences: rowsOf(licences, names.licences) };
  const judged = Object.entries(lists).filter(([, rows]) => rows.length > 1);
  if (judged.length === 0) return unknown('Fewer than two rows in either list.');
  const mixed = judged.filter(([, rows]) => !isAscending(rows)).map(([list]) => list);
  return mixed.length === 0
    ? holds(`${judged.map(([list]) => list).join(' and ')}: in the order of their ids.`)
    : differs(`${mixed.join(' and ')}: not in the order of their ids, though that was asked for.`);
};

/** Whether inactive records are listed. */
export const haloInactive: FindingFrom = ({ halo: { clients, licences } }) => {
  if (clients.kind !== 'answered' && licences.kind !== 'answered') return noAnswer(clients);
  const customers = rowsOf(clients, names.clients).filter((row) => row.inactive === true).length;
  const subscriptions = rowsOf(licences, names.licences).filter((row) => row.is_active === false).length;
  const said = `${counted(customers, 'inactive customer')} and ${counted(subscriptions, 'inactive licence')} are listed.`;
  return customers + subscriptions > 0 ? holds(said) : unknown(`${said} There may be none.`);
};

/** The fields of a customer in the list. */
export const haloCustomerFields: FindingFrom = ({ halo: { clients } }) => {
  if (clients.kind !== 'answered') return noAnswer(clients);
  const rows = rowsOf(clients, names.clients);
  if (rows.length === 0) return unknown('There is no customer to look at.');
  const lacking = [
    ...Object.entries(neededOfCustomer).flatMap(([field, type]) =>
      rows.every((row) => typeof row[field] === type) ? [] : [field],
    ),
    ...(rows.some((row) => typeof row.toplevel_name === 'string') ? [] : ['toplevel_name']),
  ];
  const evidence = counted(rows.length, 'customer');
  return lacking.length === 0
    ? holds(`All of them in ${evidence}.`)
    : differs(`Lacking or of another type in ${evidence}: ${showNames(lacking)}.`);
};

const isAscending = (rows: readonly Row[]): boolean =>
  rows.every(({ id }, at) => at === 0 || Number(rows[at - 1]?.id) < Number(id));

function pagingOf(list: string, first: Evidence, second: Evidence, name: string) {
  const found = opened(first, name);
  if (found === undefined) return unknown(`${list}: ${whyNot(first)}`);
  const rows = found.rows.length;
  const size = `${list}: ${counted(rows, 'row')} of ${found.recordCount ?? 'an unknown number'}`;
  if (found.recordCount === undefined && rows > 0) return differs(`${size}, no record_count.`);
  if (rows > pageSize) return differs(`${size} though ${pageSize} were asked for: page_size is ignored.`);
  const capped = rows < pageSize && found.recordCount !== undefined && rows < found.recordCount;
  if (capped)
    return differs(
      `${size}: a page holds at most ${rows}, ${pageSize} were asked for. ${moves(second, found, name).said}`,
    );
  const onward = moves(second, found, name);
  const said = `${size}, ${pageSize} asked for. ${onward.said}`;
  return onward.result === undefined ? unknown(said) : onward.result ? holds(said) : differs(said);
}

/** Whether page 2 of one row is the second row of the first page, or at least not the first. */
function moves(
  second: Evidence,
  first: Envelope,
  name: string,
): { said: string; result: boolean | undefined } {
  const found = opened(second, name);
  if (found === undefined) return { said: `Page 2: ${whyNot(second)}`, result: undefined };
  if (found.rows.length !== 1) return { said: `Page 2 of one row held ${found.rows.length}.`, result: false };
  if (found.rows[0]?.id === first.rows[0]?.id)
    return { said: 'Page 2 is page 1 again: page_no is ignored.', result: false };
  return { said: 'page_no moves on.', result: true };
}
