import { describe, expect, it } from 'vitest';
import { phrase } from '../../../../../server/messages/phrases.ts';
import { tokenAddress } from '../../../../../server/vendors/halo/calls/token-address.ts';
import { type OutsideErrorCode, outsideError } from '../../../../../server/vendors/http/outside-error.ts';

const base = new URL('https://example.halopsa.com');
const fails = (code: OutsideErrorCode) => async () => {
  throw outsideError('halo', code, 'tokenAddress', phrase('happened.notAsked'));
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
      auth_url: 'https://example.halopsa.com/auth//',
      expected: 'https://example.halopsa.com/auth/token',
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
      situation: "at another of Halo's own hosts",
      auth_url: 'https://eu.haloitsm.com/auth',
      expected: 'https://eu.haloitsm.com/auth/token',
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
    expect((await tokenAddress(base, null, null, async () => ({ auth_url }))).href).toBe(expected);
  });

  it.each([
    'https://evil.example/auth',
    'https://halopsa.com.evil.example/auth',
    'https://evilhalopsa.com/auth',
    'https://example.halopsa.com@evil.example/auth',
    'https://example.halopsa.com.:443@evil.example',
    '//evil.example/auth',
    '\\\\evil.example/auth',
    'https://127.0.0.1/auth',
    'http://127.0.0.1:9/auth',
    'http://localhost/auth',
    'https://[::1]/auth',
  ])('never at %s', async (auth_url) => {
    await expect(tokenAddress(base, null, null, async () => ({ auth_url }))).rejects.toMatchObject({
      code: 'foreignHost',
      mayHaveBeenApplied: false,
    });
  });

  it('at the host that was given for tokens, whether or not it is named', async () => {
    const given = new URL('https://auth.example');
    const named = { auth_url: 'https://auth.example/oauth' };
    expect((await tokenAddress(base, given, null, async () => named)).href).toBe(
      'https://auth.example/oauth/token',
    );
    expect((await tokenAddress(base, given, null, fails('notFound'))).href).toBe(
      'https://auth.example/auth/token',
    );
    await expect(
      tokenAddress(base, given, null, async () => ({ auth_url: 'https://other.example' })),
    ).rejects.toMatchObject({ code: 'foreignHost' });
  });

  it('on another port of this machine, for a Halo on this machine', async () => {
    const here = new URL('http://127.0.0.1:8080');
    const url = await tokenAddress(here, null, null, async () => ({ auth_url: 'http://localhost:9/auth' }));
    expect(url.href).toBe('http://localhost:9/auth/token');
  });

  it.each([
    { situation: 'the tenant given', tenant: 'ours', tenant_id: 'theirs', expected: 'ours' },
    { situation: 'the tenant that authinfo names', tenant: null, tenant_id: 'theirs', expected: 'theirs' },
    { situation: 'none', tenant: null, tenant_id: null, expected: null },
    { situation: 'none for an empty one', tenant: null, tenant_id: '', expected: null },
    { situation: 'one with special characters', tenant: 'a&b=c', tenant_id: null, expected: 'a&b=c' },
  ])('for $situation', async ({ tenant, tenant_id, expected }) => {
    const url = await tokenAddress(base, null, tenant, async () => ({
      auth_url: `${base.href}auth`,
      tenant_id,
    }));
    expect(url.searchParams.get('tenant')).toBe(expected);
  });

  it.each(['notFound', 'badAnswer', 'forbidden', 'unauthorized', 'serverError', 'redirected'] as const)(
    'falls back to /auth/token when authinfo is %s',
    async (code) => {
      const url = await tokenAddress(base, null, 'ours', fails(code));
      expect(url.href).toBe('https://example.halopsa.com/auth/token?tenant=ours');
    },
  );

  it.each(['unreachable', 'timedOut'] as const)('says so when the address is %s', async (code) => {
    await expect(tokenAddress(base, null, null, fails(code))).rejects.toMatchObject({ code });
  });

  it('lets through what is no trouble of Halo’s', async () => {
    await expect(
      tokenAddress(base, null, null, async () => {
        throw new TypeError('a bug');
      }),
    ).rejects.toThrow('a bug');
  });
});
