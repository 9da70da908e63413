import { type PhrasesOf, part, phrase } from '../../messages/phrases.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import type { FindingFrom } from '../evidence/all-evidence.ts';
import { type Evidence, whyNot } from '../evidence/evidence.ts';
import type { Seen } from '../evidence/finding.ts';
import { differs, type Finding, holds, noAnswer, unknown } from '../evidence/finding.ts';
import { showNames } from '../evidence/shape.ts';
import { type Envelope, isInOrderOf, isSteady, openEnvelope, rowsOf } from './envelope.ts';

const names = assumptions.haloEnvelope.value;
const { pageSize } = assumptions.haloPaging.value;

/** What every row must hold; the name of the top level may be empty. */
const neededOfCustomer = { id: 'number', name: 'string', inactive: 'boolean' } as const;

const opened = (evidence: Evidence, name: string): Envelope | undefined =>
  evidence.kind === 'answered' ? openEnvelope(evidence.body, name) : undefined;

/** What lists are wrapped in. */
export const haloEnvelope: FindingFrom = ({ halo }) => {
  const lists = {
    'list.customers': opened(halo.clients, names.clients),
    'list.licences': opened(halo.licences, names.licences),
    'list.unpaged': opened(halo.unpaged, names.licences),
    'list.invoices': opened(halo.invoices, names.invoices),
  } as const;
  const said = (Object.keys(lists) as (keyof typeof lists)[]).flatMap((code) => {
    const form = lists[code]?.form;
    return form === undefined ? [] : [phrase('seen.listForm', { list: { code }, form })];
  });
  if (said.length === 0) return noAnswer(halo.clients);
  const fits = Object.values(lists).every((found) => found?.fits !== false);
  return (fits ? holds : differs)(...said);
};

/** Whether pages go on, and how large they may be. */
export const haloPaging: FindingFrom = ({ halo }) => {
  const pagings = [
    pagingOf('list.customers', halo.clients, halo.secondClient, names.clients),
    pagingOf('list.licences', halo.licences, halo.secondLicence, names.licences),
  ];
  const said = pagings.flatMap(({ observed }) => observed);
  if (pagings.some(({ result }) => result === 'differs')) return differs(...said);
  return pagings.some(({ result }) => result === 'holds') ? holds(...said) : unknown(...said);
};

/** Whether a list comes in the order of its ids, and in the same at the next request. */
export const haloOrder: FindingFrom = ({ halo: { clients, secondClient, licences, secondLicence } }) => {
  if (clients.kind !== 'answered' && licences.kind !== 'answered') return noAnswer(clients);
  const lists = [
    {
      name: part('list.customers'),
      rows: rowsOf(clients, names.clients),
      isSame: isSteady(rowsOf(clients, names.clients), secondClient, names.clients),
    },
    {
      name: part('list.licences'),
      rows: rowsOf(licences, names.licences),
      isSame: isSteady(rowsOf(licences, names.licences), secondLicence, names.licences),
    },
  ].filter(({ rows }) => rows.length > 1);
  if (lists.length === 0) return unknown(phrase('seen.tooFewRows'));
  const mixed = lists.filter(({ rows, isSame }) => !isSame || !isInOrderOf('id', rows));
  return mixed.length === 0
    ? holds(phrase('seen.ordered', { lists: lists.map(({ name }) => name) }))
    : differs(phrase('seen.notOrdered', { lists: mixed.map(({ name }) => name) }));
};

/** Whether inactive records are listed. */
export const haloInactive: FindingFrom = ({ halo: { clients, licences } }) => {
  if (clients.kind !== 'answered' && licences.kind !== 'answered') return noAnswer(clients);
  const customers = rowsOf(clients, names.clients).filter((row) => row.inactive === true).length;
  const subscriptions = rowsOf(licences, names.licences).filter((row) => row.is_active === false).length;
  const said = phrase('seen.inactive', {
    customers: part('number.inactiveCustomers', { count: customers }),
    licences: part('number.inactiveLicences', { count: subscriptions }),
  });
  return customers + subscriptions > 0 ? holds(said) : unknown(said, phrase('seen.maybeNone'));
};

/** The fields of a customer in the list. */
export const haloCustomerFields: FindingFrom = ({ halo: { clients } }) => {
  if (clients.kind !== 'answered') return noAnswer(clients);
  const rows = rowsOf(clients, names.clients);
  if (rows.length === 0) return unknown(phrase('why.noCustomer'));
  const lacking = [
    ...Object.entries(neededOfCustomer).flatMap(([field, type]) =>
      rows.every((row) => typeof row[field] === type) ? [] : [field],
    ),
    ...(rows.some((row) => typeof row.toplevel_name === 'string') ? [] : ['toplevel_name']),
  ];
  const records = part('number.customers', { count: rows.length });
  return lacking.length === 0
    ? holds(phrase('seen.allIn', { records }))
    : differs(phrase('seen.lackingIn', { records, fields: showNames(lacking) }));
};

function pagingOf(code: PhrasesOf<'list'>, first: Evidence, second: Evidence, name: string): Finding {
  const list = { code };
  const found = opened(first, name);
  if (found === undefined) return unknown(phrase('seen.listWhy', { list, why: whyNot(first) }));
  const { recordCount, rows } = found;
  const total = recordCount ?? part('number.unknown');
  const size = { list, rows: part('number.rows', { count: rows.length }), total };
  const asked = pageSize;
  if (recordCount === undefined && rows.length > 0) return differs(phrase('seen.noRecordCount', size));
  if (rows.length > pageSize) return differs(phrase('seen.sizeIgnored', { ...size, asked }));
  const onward = moves(second, found, name);
  const isCapped = rows.length < pageSize && recordCount !== undefined && rows.length < recordCount;
  if (isCapped) return differs(phrase('seen.capped', { ...size, most: rows.length, asked }), onward.said);
  const said = [phrase('seen.pageAsked', { ...size, asked }), onward.said];
  if (onward.result === undefined) return unknown(...said);
  return onward.result ? holds(...said) : differs(...said);
}

/** Whether page 2 of one row is the second row of the first page, or at least not the first. */
function moves(second: Evidence, first: Envelope, name: string): { said: Seen; result: boolean | undefined } {
  const found = opened(second, name);
  if (found === undefined)
    return { said: phrase('seen.secondPageWhy', { why: whyNot(second) }), result: undefined };
  if (found.rows.length !== 1)
    return { said: phrase('seen.secondPageRows', { rows: found.rows.length }), result: false };
  if (found.rows[0]?.id === first.rows[0]?.id) return { said: phrase('seen.secondPageAgain'), result: false };
  return { said: phrase('seen.pagesMove'), result: true };
}
