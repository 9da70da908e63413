import { describe, expect, it } from 'vitest';
import {
  inputOf,
  pick,
  replacedSides,
  secretAddressDropped,
  without,
} from '../../../../extension/admin/credentials/fields.ts';
import type { CredentialsView } from '../../../../shared/credentials.ts';

const none = { set: false, source: 'none', value: null } as const;
const secret = { set: true, source: 'stored', value: null } as const;
const given = { set: true, source: 'environment', value: null } as const;
const old = 'https://old.halopsa.com';
const halo = { url: { ...secret, value: old }, tenant: none, clientId: secret, clientSecret: secret };
const view: CredentialsView = {
  sherweb: { clientId: none, clientSecret: none, subscriptionKey: none, companyName: none },
  halo,
};
const droppedBy = (typed: Readonly<Record<string, string>>, seen = view) =>
  secretAddressDropped(inputOf(typed, seen), seen);

describe('the address whose secret a save would drop', () => {
  it.each([
    ['another address', { 'halo.url': 'https://new.halopsa.com' }, old],
    ['no address', { 'halo.url': '' }, old],
    ['something that is no address', { 'halo.url': 'new' }, old],
    ['the same address with a path', { 'halo.url': `${old}/portal/` }, null],
    [
      'another address with its secret',
      { 'halo.url': 'https://new.halopsa.com', 'halo.clientSecret': 's' },
      null,
    ],
    ['another tenant', { 'halo.tenant': 'new' }, null],
    ['nothing', {}, null],
  ])('is told for %s', (_what, typed, address) => {
    expect(droppedBy(typed as Readonly<Record<string, string>>)).toBe(address);
  });

  it('is none where the secret is not stored, or no address was before', () => {
    const typed = { 'halo.url': 'https://new.halopsa.com' };
    expect(droppedBy(typed, { ...view, halo: { ...halo, clientSecret: given } })).toBeNull();
    expect(droppedBy(typed, { ...view, halo: { ...halo, url: none } })).toBeNull();
  });
});

describe('the two sides', () => {
  const typed = { 'sherweb.clientId': 'id', 'halo.tenant': 'new' };

  it('are replaced only where all that is needed is set', () => {
    expect(replacedSides(inputOf(typed, view), view)).toEqual(['halo']);
    expect(replacedSides({}, view)).toEqual([]);
  });

  it('are saved, and let go of, each by itself', () => {
    expect(pick(inputOf(typed, view), ['halo'])).toEqual({ halo: { tenant: 'new' } });
    expect(without(typed, ['halo'])).toEqual({ 'sherweb.clientId': 'id' });
  });
});
