import { expect, it } from 'vitest';
import { failed, failedWith } from '../../server/sync/plan/model/problems.ts';
import { problemsTogether } from '../../shared/problems-together.ts';

const words = (count: number, names: readonly string[]) => `${count} customers (${names.join(', ')}, …)`;
const down = { code: 'sherweb.timeOut', message: 'Sherweb: it did not answer in time.', action: 'Wait.' };

it('an outage that hit 300 customers is one sentence, and what hit one alone stays one', () => {
  const hit = Array.from({ length: 300 }, (_, place) => failedWith(down, `Customer ${place}`));
  const other = failed('sync.stopped');
  const [first, ...rest] = problemsTogether([other, ...hit], words);
  expect(first).toBe(other);
  expect(rest).toHaveLength(1);
  expect(rest[0]?.message).toBe(`300 customers (Customer 0, Customer 1, Customer 2, …): ${down.message}`);
});

it('three customers that were hit by the same are still named one by one', () => {
  const hit = ['A', 'B', 'C'].map((name) => failedWith(down, name));
  expect(problemsTogether(hit, words)).toEqual(hit);
});
