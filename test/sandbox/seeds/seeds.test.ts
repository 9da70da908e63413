import { describe, expect, test } from 'vitest';
import { SandboxState } from '../state.ts';
import { large } from './large.ts';
import { nasty, nastyNames } from './nasty.ts';
import { small } from './small.ts';

const now = () => new Date('2026-03-01T00:00:00Z');
const seeded = (seed: (state: SandboxState) => void): SandboxState => {
  const state = new SandboxState(now);
  seed(state);
  return state;
};

describe('seeds', () => {
  test('the small one has 8 customers and 25 subscriptions, the same every time', () => {
    const { sherweb, halo } = seeded(small);
    const subscriptions = sherweb.customers().flatMap((customer) => customer.subscriptions);
    expect([sherweb.customers().length, subscriptions.length]).toEqual([8, 25]);
    const haloNames = halo.clients().map(({ name }) => name);
    const exact = sherweb.customers().filter(({ displayName }) => haloNames.includes(displayName));
    expect(exact.map(({ displayName }) => displayName)).toContain('Contoso Ltd');
    expect(haloNames.filter((name) => name === 'Adatum Corporation')).toHaveLength(2);
    expect(sherweb.customers()).toEqual(seeded(small).sherweb.customers());
    const ids = [...sherweb.customers(), ...subscriptions].map(({ id }) => id);
    expect(new Set(ids).size).toBe(33);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('the nasty one holds names as they are', () => {
    const names = seeded(nasty)
      .sherweb.customers()
      .map(({ displayName }) => displayName);
    expect(names.slice(0, nastyNames.length)).toEqual(nastyNames.map(([name]) => name));
    expect(Math.max(...names.map((name) => name.length))).toBe(10_000);
  });

  test('the large one is as large as asked, with no name twice', () => {
    const { sherweb, halo } = seeded(large({ customers: 1500, subscriptions: 6000, inHalo: 1200 }));
    const customers = sherweb.customers();
    expect(new Set(customers.map(({ displayName }) => displayName)).size).toBe(1500);
    expect(customers.every(({ subscriptions }) => subscriptions.length === 4)).toBe(true);
    expect(halo.clients()).toHaveLength(1200);
  });
});
