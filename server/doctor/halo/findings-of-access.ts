import { z } from 'zod';
import { part, phrase } from '../../messages/phrases.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import { topLevelRow } from '../../vendors/halo/calls/api-types.ts';
import type { FindingFrom } from '../evidence/all-evidence.ts';
import { type Evidence, isRefused, oauthCodeOf, statusOf, whyNot } from '../evidence/evidence.ts';
import { differs, type Finding, holds, noAnswer, unknown, whenAnswered } from '../evidence/finding.ts';
import { describeShape } from '../evidence/shape.ts';
import { openEnvelope } from './envelope.ts';

/** Where tokens come from. */
export const haloToken: FindingFrom = ({ halo: { signIn } }) => {
  const { info, token, address, bearer } = signIn;
  const tenant = part(address.hasTenant ? 'tenant.with' : 'tenant.without');
  if (token.kind === 'answered' && bearer === undefined)
    return differs(phrase('seen.tokenAddress', { shape: describeShape(token.body) }));
  const isTokenAddress = bearer !== undefined || oauthCodeOf(token) !== undefined;
  if (!isTokenAddress) return noAnswer(token);
  if (address.isNamed) return holds(phrase('seen.addressNamed', { tenant }));
  const said =
    info.kind === 'answered'
      ? phrase('seen.authInfoAnswered', { shape: describeShape(info.body) })
      : whyNot(info);
  return differs(phrase('seen.addressNotNamed', { tenant }), said);
};

/** Whether we may read what we need. */
export const haloScope: FindingFrom = ({ halo: { signIn, clients, licences } }) => {
  const refused = signIn.refused.filter((scope) => scope !== assumptions.haloInvoiceScope.value);
  if (refused.length > 0) return differs(phrase('seen.scopesClosed', { scopes: refused.join(', ') }));
  if (signIn.bearer === undefined) return noAnswer(signIn.token);
  const areas = { 'area.customers': clients, 'area.licences': licences } as const;
  const closed = (['area.customers', 'area.licences'] as const).flatMap((area) =>
    isRefused(areas[area]) ? [part(area, { status: String(statusOf(areas[area])) })] : [],
  );
  return closed.length > 0
    ? differs(phrase('seen.readingRefused', { areas: closed }))
    : holds(phrase('seen.allScopes'));
};

/** Whether we may read recurring invoices. */
export const haloInvoiceScope: FindingFrom = ({ halo: { signIn, invoices } }) => {
  if (signIn.refused.includes(assumptions.haloInvoiceScope.value)) return differs(phrase('seen.scopeClosed'));
  if (isRefused(invoices)) return differs(whyNot(invoices));
  return whenAnswered(invoices, () => holds(phrase('seen.invoicesReadable')));
};

/** How Halo answers a record that is not there, and a bad token. */
export const haloErrors: FindingFrom = ({ halo: { missing, badToken } }) => {
  const expected = assumptions.haloErrors.value;
  const missed = errorIn(missing, expected.missing, 'missingLicence');
  const refused = errorIn(badToken, expected.badToken, 'badToken');
  const said = [...missed.observed, ...refused.observed];
  if (missed.result === 'differs' || refused.result === 'differs') return differs(...said);
  return missed.result === 'holds' && refused.result === 'holds' ? holds(...said) : unknown(...said);
};

const errorIn = (evidence: Evidence, expected: number, what: 'missingLicence' | 'badToken'): Finding => {
  if (evidence.kind === 'answered')
    return differs(phrase(`seen.${what}`, { shape: describeShape(evidence.body) }));
  const status = statusOf(evidence);
  if (evidence.kind === 'skipped' || status === undefined || status === 429)
    return unknown(phrase(`seen.${what}Why`, { why: whyNot(evidence) }));
  // Without permission for licences, 403 says nothing about a licence that does not exist.
  if (status !== expected && isRefused(evidence) && expected === 404)
    return unknown(phrase(`seen.${what}Why`, { why: whyNot(evidence) }));
  const shape = describeShape(evidence.error.body);
  const said = phrase(`seen.${what}Status`, { status: String(status), shape });
  return status === expected ? holds(said) : differs(said);
};

/** How top levels are listed. */
export const haloTopLevels: FindingFrom = ({ halo: { topLevels } }) => {
  if (statusOf(topLevels) === 404) return differs(whyNot(topLevels));
  return whenAnswered(topLevels, (body) => {
    const { form, fits, rows } = openEnvelope(body, 'tree');
    const readable = z.array(topLevelRow).safeParse(rows).success;
    const said = phrase('seen.topLevels', { count: rows.length, form });
    if (!fits) return differs(phrase('seen.cameAs', { form }));
    return readable ? holds(said) : differs(said, phrase('seen.rowLacks'));
  });
};
