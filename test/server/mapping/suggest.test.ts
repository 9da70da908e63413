import { describe, expect, it } from 'vitest';
import { createNearMatcher } from '../../../server/mapping/near-match.ts';
import { suggestAll } from '../../../server/mapping/suggest.ts';

const clients = ['Contoso Ltd', 'Fabrikam Group', 'Branch 1'].map((name, at) => ({ id: at + 1, name }));
const names = ['Contoso Limited', 'Fabrikam', 'Branch 2', 'Contoso Limited', ''];

describe('suggestions for many names', () => {
  it('are what the matcher answers for each', async () => {
    const match = createNearMatcher(clients);
    expect(await suggestAll(names, clients)).toEqual(new Map(names.map((name) => [name, match(name)])));
  });

  it('let other work have its turn after every so many names', async () => {
    let turns = 0;
    const count = () => {
      turns += 1;
      ticking = setImmediate(count);
    };
    let ticking = setImmediate(count);
    await suggestAll(names, clients, { yieldEvery: 1 });
    clearImmediate(ticking);
    expect(turns).toBeGreaterThanOrEqual(names.length + clients.length - 1);
  });

  it('of nothing are nothing', async () => {
    expect(await suggestAll([], [])).toEqual(new Map());
  });
});
