import { describe, expect, it } from 'vitest';
import { suggestAll } from '../../../server/customers/suggest.ts';
import { companyNames } from '../../bench/seeds/company-names.ts';
import { createNearMatcher } from '../../support/near-matcher.ts';

const clients = ['Contoso Ltd', 'Fabrikam Group', 'Branch 1'].map((name, at) => ({ id: at + 1, name }));
const names = ['Contoso Limited', 'Fabrikam', 'Branch 2', 'Contoso Limited', ''];

describe('suggestions for many names', () => {
  it('are what the matcher answers for each', async () => {
    const match = createNearMatcher(clients);
    expect(await suggestAll(names, clients)).toEqual(new Map(names.map((name) => [name, match(name)])));
  });

  it('let other work have its turn when there are many', async () => {
    const many = companyNames(2_000);
    let turns = 0;
    const count = () => {
      turns += 1;
      ticking = setImmediate(count);
    };
    let ticking = setImmediate(count);
    await suggestAll(
      many,
      many.map((name, place) => ({ id: place + 1, name })),
    );
    clearImmediate(ticking);
    expect(turns).toBeGreaterThan(3);
  });

  it('of nothing are nothing', async () => {
    expect(await suggestAll([], [])).toEqual(new Map());
  });
});
