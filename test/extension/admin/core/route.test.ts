import { expect, it } from 'vitest';
import { hashOf, readRoute } from '../../../../extension/admin/core/route.ts';

it.each([
  ['customers', null, { client: '101' }],
  ['history', 'a/b ?c', {}],
  ['import', null, { run: '2026 & more' }],
] as const)('a hash leads back to where it came from: %s', (screen, item, query) => {
  expect(readRoute(hashOf(screen, item, { ...query }))).toEqual({ screen, item, query });
});

it('a hash is no route for a screen that is not there, and breaks on no address', () => {
  expect(readRoute('#elsewhere')).toBeNull();
  expect(readRoute('')).toBeNull();
  expect(readRoute('#history/%E0%A4%A')?.item).toBe('%E0%A4%A');
});
