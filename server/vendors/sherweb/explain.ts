import type { Note } from '../../../shared/problem.ts';
import { note } from '../../messages/note.ts';
import type { OutsideError } from '../http/outside-error.ts';

const isGatewayAnswer = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'statusCode' in body && !('error' in body);

const oauthError = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'string'
    ? body.error
    : '';

/**
 * Says which of the four usual things is wrong with a Sherweb connection: wrong id or secret, wrong subscription key,
 * no access to the Service Provider API, or unreachable. Decides on status and shape, never on (translated) words:
 * the gateway answers `{statusCode, message}`, the token address an OAuth `error`.
 * @param isOfCharges the API is the one that tells what we owe Sherweb, to which a right key may have no access
 */
export function explainSherweb(error: OutsideError, isOfCharges = false): Note {
  const oauth = oauthError(error.body);
  if (oauth === 'invalid_scope' || oauth === 'unauthorized_client' || error.code === 'forbidden')
    return isOfCharges ? note('sherweb.noAccess', { wording: 'charges' }) : note('sherweb.noAccess');
  if (error.code === 'unauthorized' && isGatewayAnswer(error.body))
    return note('sherweb.wrongSubscriptionKey');
  if (error.code === 'unauthorized' || oauth !== '') return note('sherweb.wrongCredentials');
  return error.note;
}
