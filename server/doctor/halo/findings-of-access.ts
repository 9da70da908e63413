import { z } from 'zod';
import { assumptions } from '../../vendors/assumptions/all.ts';
import { topLevelRow } from '../../vendors/halo/api-types.ts';
import type { FindingFrom } from '../evidence/all-evidence.ts';
import { type Evidence, isRefused, oauthCodeOf, statusOf, whyNot } from '../evidence/evidence.ts';
import { differs, type Finding, holds, noAnswer, unknown, whenAnswered } from '../evidence/finding.ts';
import { counted, describeShape } from '../evidence/shape.ts';
import { openEnvelope } from './envelope.ts';

/** Where tokens come from. */
export const haloToken: FindingFrom = ({ halo: { signIn } }) => {
  const { info, token, address, bearer } = signIn;
  const tenant = address.hasTenant ? 'with a tenant' : 'without a tenant';
  if (token.kind === 'answered' && bearer === undefined)
    return differs(`The token address answered ${describeShape(token.body)}.`);
  const isTokenAddress = bearer !== undefined || oauthCodeOf(token) !== undefined;
  if (!isTokenAddress) return noAnswer(token);
  if (address.isNamed) return holds(`/api/authinfo named the address, ${tenant}.`);
  const said = info.kind === 'answered' ? `It answered ${describeShape(info.body)}.` : whyNot(info);
  return differs(
    `/api/authinfo named no address that can be used (${said}); /auth/token answered, ${tenant}.`,
  );
};

/** Whether we may read what we need. */
export const haloScope: FindingFrom = ({ halo: { signIn, clients, licences } }) => {
  const refused = signIn.refused.filter((scope) => scope !== assumptions.haloInvoiceScope.value);
  if (refused.length > 0) return differs(`Not open to this application: ${refused.join(', ')}.`);
  if (signIn.bearer === undefined) return noAnswer(signIn.token);
  const areas = { customers: clients, licences };
  const closed = Object.entries(areas).flatMap(([area, evidence]) =>
    isRefused(evidence) ? [`${area} (${statusOf(evidence)})`] : [],
  );
  return closed.length > 0
    ? differs(`A token with all scopes was given, but reading was refused: ${closed.join(', ')}.`)
    : holds('A token with all scopes was given; whether writing is allowed, only the write check shows.');
};

/** Whether we may read recurring invoices. */
export const haloInvoiceScope: FindingFrom = ({ halo: { signIn, invoices } }) => {
  if (signIn.refused.includes(assumptions.haloInvoiceScope.value))
    return differs('The scope is not open to this application.');
  if (isRefused(invoices)) return differs(whyNot(invoices));
  return whenAnswered(invoices, () => holds('Recurring invoices may be read.'));
};

/** How Halo answers a record that is not there, and a bad token. */
export const haloErrors: FindingFrom = ({ halo: { missing, badToken } }) => {
  const expected = assumptions.haloErrors.value;
  const missed = errorIn(missing, expected.missing, 'A licence that does not exist');
  const refused = errorIn(badToken, expected.badToken, 'A token that is not good');
  const said = `${missed.observed} ${refused.observed}`;
  if (missed.result === 'differs' || refused.result === 'differs') return differs(said);
  return missed.result === 'holds' && refused.result === 'holds' ? holds(said) : unknown(said);
};

const errorIn = (evidence: Evidence, expected: number, what: string): Finding => {
  if (evidence.kind === 'answered')
    return differs(`${what} was answered with ${describeShape(evidence.body)}.`);
  const status = statusOf(evidence);
  if (evidence.kind === 'skipped' || status === undefined || status === 429)
    return unknown(`${what}: ${whyNot(evidence)}`);
  // Without permission for licences, 403 says nothing about a licence that does not exist.
  if (status !== expected && isRefused(evidence) && expected === 404)
    return unknown(`${what}: ${whyNot(evidence)}`);
  const said = `${what} was answered with ${status} and ${describeShape(evidence.error.body)}.`;
  return status === expected ? holds(said) : differs(said);
};

/** How top levels are listed. */
export const haloTopLevels: FindingFrom = ({ halo: { topLevels } }) => {
  if (statusOf(topLevels) === 404) return differs(whyNot(topLevels));
  return whenAnswered(topLevels, (body) => {
    const { form, fits, rows } = openEnvelope(body, 'tree');
    const readable = z.array(topLevelRow).safeParse(rows).success;
    const said = `${counted(rows.length, 'top level')}, as ${form}.`;
    return fits && readable
      ? holds(said)
      : differs(fits ? `${said} A row lacks id or name.` : `It came as ${form}.`);
  });
};
