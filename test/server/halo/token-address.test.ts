import { describe, expect, it } from 'vitest';
import { tokenAddress } from '../../../server/halo/token-address.ts';
import { OutsideError, type OutsideErrorCode } from '../../../server/http/outside-error.ts';

const base = new URL('https://example.halopsa.com');
const fails = (code: OutsideErrorCode) => async () => {
  throw new OutsideError({ side: 'halo', code, message: 'no', action: 'no' });
};

describe('where to ask for a token', () => {
  it.each([
    {
      situation: 'where authinfo says',
      auth_url: 'https://example.halopsa.com/auth',
      expected: 'https://example.halopsa.com/auth/token',
    },
    {
      situation: 'with slashes at its end',
      auth_url: 'https://a.example/auth//',
      expected: 'https://a.example/auth/token',
    },
    {
      situation: 'a path alone, at the same address',
      auth_url: '/auth',
      expected: 'https://example.halopsa.com/auth/token',
    },
    {
      situation: 'never over plain http',
      auth_url: 'http://a.example/auth',
      expected: 'https://example.halopsa.com/auth/token',
    },
    {
      situation: 'over http to this machine',
      auth_url: 'http://127.0.0.1:9/auth',
      expected: 'http://127.0.0.1:9/auth/token',
    },
    {
      situation: 'never to another kind of address',
      auth_url: 'javascript:alert(1)//',
      expected: 'https://example.halopsa.com/auth/token',
    },
    {
      situation: 'not where no address is',
      auth_url: 'https://[',
      expected: 'https://example.halopsa.com/auth/token',
    },
  ])('$situation', async ({ auth_url, expected }) => {
    expect((await tokenAddress(base, null, async () => ({ auth_url }))).href).toBe(expected);
  });

  it.each([
    { situation: 'the tenant given', tenant: 'ours', tenant_id: 'theirs', expected: 'ours' },
    { situation: 'the tenant that authinfo names', tenant: null, tenant_id: 'theirs', expected: 'theirs' },
    { situation: 'none', tenant: null, tenant_id: null, expected: null },
    { situation: 'none for an empty one', tenant: null, tenant_id: '', expected: null },
    { situation: 'one with special characters', tenant: 'a&b=c', tenant_id: null, expected: 'a&b=c' },
  ])('for $situation', async ({ tenant, tenant_id, expected }) => {
    const url = await tokenAddress(base, tenant, async () => ({ auth_url: `${base.href}auth`, tenant_id }));
    expect(url.searchParams.get('tenant')).toBe(expected);
  });

  it.each(['notFound', 'badAnswer', 'forbidden', 'unauthorized', 'serverError', 'redirected'] as const)(
    'falls back to /auth/token when authinfo is %s',
    async (code) => {
      const url = await tokenAddress(base, 'ours', fails(code));
      expect(url.href).toBe('https://example.halopsa.com/auth/token?tenant=ours');
    },
  );

  it.each(['unreachable', 'timedOut'] as const)('says so when the address is %s', async (code) => {
    await expect(tokenAddress(base, null, fails(code))).rejects.toMatchObject({ code });
  });

  it('lets through what is no trouble of Halo’s', async () => {
    await expect(
      tokenAddress(base, null, async () => {
        throw new TypeError('a bug');
      }),
    ).rejects.toThrow('a bug');
  });
});
