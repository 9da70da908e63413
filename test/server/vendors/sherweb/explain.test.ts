import { describe, expect, it } from 'vitest';
import { phrase } from '../../../../server/messages/phrases.ts';
import { type OutsideErrorCode, outsideError } from '../../../../server/vendors/http/outside-error.ts';
import { explainSherweb } from '../../../../server/vendors/sherweb/explain.ts';

const error = (code: OutsideErrorCode, body?: unknown) =>
  outsideError('sherweb', code, 'customers', phrase('happened.notAsked'), { body });
const gateway = { statusCode: 401, message: 'Accès refusé' };

describe('what is wrong with a Sherweb connection', () => {
  it.each([
    ['wrong id or secret', 'rejected', { error: 'invalid_client' }, 'sherweb.wrongCredentials'],
    ['wrong id or secret as a 401', 'unauthorized', { error: 'invalid_client' }, 'sherweb.wrongCredentials'],
    ['wrong subscription key, in any language', 'unauthorized', gateway, 'sherweb.wrongSubscriptionKey'],
    ['no access, told by the token address', 'rejected', { error: 'invalid_scope' }, 'sherweb.noAccess'],
    ['no access, told by the API', 'forbidden', { title: 'Interdit' }, 'sherweb.noAccess'],
    ['unreachable', 'unreachable', undefined, 'sherweb.unreachable'],
    ['trouble at Sherweb', 'serverError', '<html>', 'sherweb.serverError'],
  ] as const)('%s', (_, code, body, expected) => {
    expect(explainSherweb(error(code, body)).code).toBe(expected);
  });

  it('of charges, it is not said that the Service Provider API is closed, which may well be open', () => {
    const { code, message } = explainSherweb(error('rejected', { error: 'invalid_scope' }), true);
    expect(code).toBe('sherweb.noAccess');
    expect(message).toMatch(/may not read what Sherweb charges/);
  });
});
