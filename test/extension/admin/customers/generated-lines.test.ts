import { expect, it } from 'vitest';
import { generatedLines } from '../../../../extension/admin/customers/generated-lines.ts';

const named = (sherwebCustomerId: string) => ({ sherwebCustomerId, sherwebName: sherwebCustomerId });

it('the counts of Generate Mappings add up to all customers, and each shows its own', () => {
  const lines = generatedLines({
    created: 2,
    alreadyMapped: 3,
    noMatch: 12,
    ambiguous: 1,
    excluded: 4,
    nearMatches: ['n1', 'n2', 'n3'].map((id) => ({ ...named(id), candidates: [] })),
    createdMappings: ['c1', 'c2'].map((id) => ({ ...named(id), haloClientId: 1, haloName: id })),
    ambiguousNames: [],
    inactiveNames: [{ ...named('i1'), haloClientIds: [9] }],
  });
  expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(2 + 3 + 12 + 1 + 4);
  const of = (kind: string) => lines.find((line) => line.kind === kind);
  expect([of('noMatch')?.count, of('inactive')?.count, of('near')?.count]).toEqual([8, 1, 3]);
  expect([...(of('created')?.ids ?? [])]).toEqual(['c1', 'c2']);
  expect([...(of('inactive')?.ids ?? [])]).toEqual(['i1']);
});
