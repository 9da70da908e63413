import type { Note } from '../../../shared/problem.ts';
import type { OutsideError } from '../http/outside-error.ts';

const isGatewayAnswer = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'statusCode' in body && !('error' in body);

const oauthError = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'string'
    ? body.error
    : '';

const portal = "Sherweb's partner portal under Security > APIs";

/**
 * Says which of the four usual things is wrong with a Sherweb connection: wrong id or secret, wrong subscription key,
 * no access to the Service Provider API, or unreachable. Decides on status and shape, never on (translated) words:
 * the gateway answers `{statusCode, message}`, the token address an OAuth `error`.
 */
export function explainSherweb(error: OutsideError): Note {
  const oauth = oauthError(error.body);
  if (oauth === 'invalid_scope' || oauth === 'unauthorized_client' || error.code === 'forbidden')
    return {
      code: 'sherweb.noAccess',
      message: 'The Sherweb keys are right but have no access to the Service Provider API.',
      action: 'Ask your Sherweb account manager to switch on the Service Provider API (it is in beta).',
    };
  if (error.code === 'unauthorized' && isGatewayAnswer(error.body))
    return {
      code: 'sherweb.wrongSubscriptionKey',
      message: 'Sherweb does not accept the subscription key.',
      action: `Copy the subscription key again from ${portal}.`,
    };
  if (error.code === 'unauthorized' || oauth !== '')
    return {
      code: 'sherweb.wrongCredentials',
      message: 'Sherweb does not accept the client ID with this client secret.',
      action: `Copy both again from ${portal}; the secret is shown only once, so make a new one if in doubt.`,
    };
  return error.toNote();
}
