import { describe, expect, it } from 'vitest';
import { phrase } from '../../../../../server/messages/phrases.ts';
import { explainHalo } from '../../../../../server/vendors/halo/calls/explain.ts';
import { type OutsideErrorCode, outsideError } from '../../../../../server/vendors/http/outside-error.ts';

const error = (code: OutsideErrorCode, body?: unknown) =>
  outsideError('halo', code, 'customers', phrase('happened.notAsked'), { body });

describe('what is wrong with a Halo connection', () => {
  it.each([
    ['wrong id or secret', 'rejected', { error: 'invalid_client' }, 'halo.wrongCredentials'],
    ['a scope that is missing', 'rejected', { error: 'invalid_scope' }, 'halo.missingScope'],
    ['a permission that is missing', 'forbidden', 'no', 'halo.noPermission'],
    ['unreachable', 'unreachable', undefined, 'halo.unreachable'],
  ] as const)('%s', (_, code, body, expected) => {
    expect(explainHalo(error(code, body)).code).toBe(expected);
  });
});
