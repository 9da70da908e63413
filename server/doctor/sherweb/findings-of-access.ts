import { tokenAnswer } from '../../vendors/sherweb/api-types.ts';
import type { FindingFrom } from '../evidence/all-evidence.ts';
import { isRefused, oauthCodeOf, statusOf, whyNot } from '../evidence/evidence.ts';
import { differs, holds, noAnswer, unknown, whenAnswered } from '../evidence/finding.ts';
import { describeShape, fieldsOf } from '../evidence/shape.ts';

/** Where tokens come from. */
export const sherwebToken: FindingFrom = ({ sherweb: { token } }) => {
  if (token.kind === 'answered')
    return tokenAnswer.safeParse(token.body).success
      ? holds('A token was given, with access_token and expires_in.')
      : differs(`The token address answered ${describeShape(token.body)}.`);
  const status = statusOf(token);
  if (oauthCodeOf(token) === 'invalid_scope' || status === 404) return differs(whyNot(token));
  return noAnswer(token);
};

/** Where reads stand. */
export const sherwebBase: FindingFrom = ({ sherweb: { customers } }) =>
  statusOf(customers) === 404
    ? differs(whyNot(customers))
    : whenAnswered(customers, () => holds('The customer list was answered.'));

/** What accounts without access to the Service Provider API get. */
export const sherwebNoAccess: FindingFrom = ({ sherweb: { token, customers } }) => {
  if (oauthCodeOf(token) === 'invalid_scope') return holds(whyNot(token));
  if (customers.kind === 'answered')
    return unknown('This account has access, so the refusal could not be seen.');
  if (customers.kind === 'skipped' || !isRefused(customers)) return unknown(whyNot(customers));
  const shape = describeShape(customers.error.body);
  return statusOf(customers) === 403
    ? holds(`A token was given, then the customer list was refused (403) with ${shape}.`)
    : differs(`A token was given, then the customer list was refused (401) with ${shape}.`);
};

/** How errors look. */
export const sherwebErrors: FindingFrom = ({ sherweb: { missing } }) => {
  if (missing.kind === 'answered')
    return differs(`A customer that does not exist was answered with ${describeShape(missing.body)}.`);
  const status = statusOf(missing);
  if (missing.kind === 'skipped' || status === undefined || isRefused(missing) || status === 429)
    return noAnswer(missing);
  const body = missing.error.body;
  const said = `A customer that does not exist was answered with ${status} and ${describeShape(body)}.`;
  return status >= 400 && status < 500 && 'title' in fieldsOf(body) ? holds(said) : differs(said);
};
