import { phrase } from '../../messages/phrases.ts';
import { tokenAnswer } from '../../vendors/http/client-credentials.ts';
import type { FindingFrom } from '../evidence/all-evidence.ts';
import { isRefused, oauthCodeOf, statusOf, whyNot } from '../evidence/evidence.ts';
import { differs, holds, noAnswer, unknown, whenAnswered } from '../evidence/finding.ts';
import { describeShape, fieldsOf } from '../evidence/shape.ts';

/** Where tokens come from. */
export const sherwebToken: FindingFrom = ({ sherweb: { token } }) => {
  if (token.kind === 'answered')
    return tokenAnswer.safeParse(token.body).success
      ? holds(phrase('seen.tokenGiven'))
      : differs(phrase('seen.tokenAddress', { shape: describeShape(token.body) }));
  const status = statusOf(token);
  if (oauthCodeOf(token) === 'invalid_scope' || status === 404) return differs(whyNot(token));
  return noAnswer(token);
};

/** Where reads stand. */
export const sherwebBase: FindingFrom = ({ sherweb: { customers } }) =>
  statusOf(customers) === 404
    ? differs(whyNot(customers))
    : whenAnswered(customers, () => holds(phrase('seen.customersAnswered')));

/** What accounts without access to the Service Provider API get. */
export const sherwebNoAccess: FindingFrom = ({ sherweb: { token, customers } }) => {
  if (oauthCodeOf(token) === 'invalid_scope') return holds(whyNot(token));
  if (customers.kind === 'answered') return unknown(phrase('seen.hasAccess'));
  if (customers.kind === 'skipped' || !isRefused(customers)) return unknown(whyNot(customers));
  const status = String(statusOf(customers));
  const said = phrase('seen.refusedAfterToken', { status, shape: describeShape(customers.error.body) });
  return status === '403' ? holds(said) : differs(said);
};

/** How errors look. */
export const sherwebErrors: FindingFrom = ({ sherweb: { missing } }) => {
  if (missing.kind === 'answered')
    return differs(phrase('seen.missingCustomer', { shape: describeShape(missing.body) }));
  const status = statusOf(missing);
  if (missing.kind === 'skipped' || status === undefined || isRefused(missing) || status === 429)
    return noAnswer(missing);
  const body = missing.error.body;
  const shape = describeShape(body);
  const said = phrase('seen.missingCustomerStatus', { status: String(status), shape });
  return status >= 400 && status < 500 && 'title' in fieldsOf(body) ? holds(said) : differs(said);
};
