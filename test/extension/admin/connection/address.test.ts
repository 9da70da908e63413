import { describe, expect, it } from 'vitest';
import { checkAddress } from '../../../../extension/admin/connection/address.ts';
import { checkDomain } from '../../../../extension/admin/connection/halo-domain.ts';

describe("the companion's address as people type it", () => {
  it.each([
    ['companion.example.com', 'https://companion.example.com', 'https://companion.example.com/*'],
    [
      ' https://Companion.example.com:8443/ ',
      'https://companion.example.com:8443',
      'https://companion.example.com/*',
    ],
    ['localhost:8484', 'http://localhost:8484', 'http://localhost/*'],
    ['http://127.0.0.1:8484', 'http://127.0.0.1:8484', 'http://127.0.0.1/*'],
    ['https://localhost:8484', 'https://localhost:8484', 'https://localhost/*'],
  ])('%s', (typed, address, permission) => {
    expect(checkAddress(typed)).toEqual({ ok: true, address, permission });
  });

  it.each([
    ['', 'empty'],
    ['not an address', 'unreadable'],
    ['ftp://companion.example.com', 'unreadable'],
    ['http://companion.example.com', 'insecure'],
    ['http://localhost.evil.example', 'insecure'],
    ['https://companion.example.com/admin', 'hasMore'],
    ['https://user:pass@companion.example.com', 'hasMore'],
    ['https://companion.example.com?x=1', 'hasMore'],
  ])('is refused with its reason: "%s"', (typed, problem) => {
    expect(checkAddress(typed)).toEqual({ ok: false, problem });
  });
});

describe('the domain of a Halo of your own', () => {
  const known = ['https://*.halopsa.com/*'];
  const check = (typed: string) => checkDomain(typed, known, ['halo.added.example']);

  it.each(['halo.customer.example', 'https://HALO.customer.example/customers?clientid=1'])('%s', (typed) => {
    expect(check(typed)).toEqual({ ok: true, domain: 'halo.customer.example' });
  });

  it.each([
    ['', 'empty'],
    ['*', 'unreadable'],
    ['*.example', 'unreadable'],
    ['localhost', 'unreadable'],
    ['10.0.0.1', 'unreadable'],
    ['http://halo.customer.example', 'insecure'],
    ['acme.halopsa.com', 'alreadyHalo'],
    ['halo.added.example', 'alreadyAdded'],
  ])('is refused with its reason: "%s"', (typed, problem) => {
    expect(check(typed)).toEqual({ ok: false, problem });
  });

  it('is not taken for Halo’s own by its end alone', () => {
    expect(check('nothalopsa.com')).toEqual({ ok: true, domain: 'nothalopsa.com' });
  });
});
