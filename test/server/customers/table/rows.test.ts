import { describe, expect, it } from 'vitest';
import { customerRows } from '../../../../server/customers/table/rows.ts';
import { emptySnapshot } from '../../../../server/data/documents/snapshot.ts';
import { headOf, type StoredRead } from '../../../../server/data/documents/stored-read.ts';
import { CustomerRowSchema } from '../../../../shared/mapping.ts';
import { client, customer, mapping, subscription } from '../../sync/builders.ts';

const note = { code: 'sherweb.timedOut', message: 'No answer.', action: 'Try again.' };
const near = { haloClientId: 12, haloName: 'Contoso Ltd', score: 0.98, evidence: ['legal form'] };
// The near matcher offers equal names too, as the best of all.
const sameName = { haloClientId: 10, haloName: 'Contoso', score: 1, evidence: ['exactly the same name'] };

type Given = {
  readonly clients?: ReturnType<typeof client>[];
  readonly mappings?: ReturnType<typeof mapping>[];
  readonly exclusions?: string[];
  readonly listed?: boolean;
  readonly near?: boolean;
  readonly read?: StoredRead;
};

const rowOf = async (given: Given) => {
  const rows = await customerRows(
    {
      snapshot: {
        ...emptySnapshot(),
        sherwebCustomers: given.listed === false ? [] : [{ ...customer('s1', 'Contoso'), path: ['Us'] }],
        haloClients: given.clients ?? [],
      },
      reads: new Map(given.read === undefined ? [] : [['s1', headOf(given.read)]]),
      main: { mappings: given.mappings ?? [], excludedByUndo: [], exclusions: given.exclusions ?? [] },
      suggestions: new Map(given.near ? [['Contoso', [sameName, near]]] : []),
      kept: new Map(),
    },
    () => undefined,
  );
  for (const row of rows) expect(CustomerRowSchema.strict().safeParse(row).success).toBe(true);
  return rows;
};

describe('a row of the mapping table', () => {
  it.each<{ situation: string; given: Given; state: string; problem?: string }>([
    {
      situation: 'mapped',
      given: { mappings: [mapping('s1', 10)], clients: [client(10, 'Other')] },
      state: 'mapped',
    },
    { situation: 'unmapped', given: { clients: [client(10, 'Fabrikam')] }, state: 'unmapped' },
    { situation: 'with a near match', given: { near: true }, state: 'nearMatch' },
    {
      situation: 'ambiguous',
      given: { clients: [client(10, 'Contoso'), client(11, 'Contoso')], near: true },
      state: 'ambiguous',
    },
    {
      situation: 'one of two of that name is inactive: not ambiguous',
      given: { clients: [client(10, 'Contoso'), client(11, 'Contoso', { inactive: true })] },
      state: 'unmapped',
    },
    { situation: 'excluded', given: { exclusions: ['s1'], near: true }, state: 'excluded' },
    {
      situation: 'excluded though mapped',
      given: { exclusions: ['s1'], mappings: [mapping('s1', 10)] },
      state: 'excluded',
    },
    {
      situation: 'its Halo customer is gone',
      given: { mappings: [mapping('s1', 10)] },
      state: 'problem',
      problem: 'mapping.haloCustomerGone',
    },
    {
      situation: 'its Halo customer is inactive',
      given: { mappings: [mapping('s1', 10)], clients: [client(10, 'Contoso', { inactive: true })] },
      state: 'problem',
      problem: 'mapping.haloCustomerInactive',
    },
    {
      situation: 'no longer in Sherweb',
      given: { listed: false, mappings: [mapping('s1', 10)], clients: [client(10, 'Contoso')] },
      state: 'problem',
      problem: 'mapping.customerMissing',
    },
    {
      situation: 'could not be read',
      given: {
        mappings: [mapping('s1', 10)],
        clients: [client(10, 'Contoso')],
        read: { asOf: null, subscriptions: [], problem: note },
      },
      state: 'problem',
      problem: 'sherweb.timedOut',
    },
  ])('$situation', async ({ given, state, problem }) => {
    const [row] = await rowOf(given);
    expect([row?.state, row?.problem?.code]).toEqual([state, problem]);
  });

  it('offers both of an ambiguous name, and near ones after them', async () => {
    const [row] = await rowOf({ clients: [client(10, 'Contoso'), client(11, 'Contoso')], near: true });
    expect(row?.suggestions.map(({ haloClientId }) => haloClientId)).toEqual([10, 11, 12]);
  });

  it('offers nothing to one that is mapped or excluded', async () => {
    const clients = [client(10, 'Contoso'), client(11, 'Contoso')];
    expect((await rowOf({ mappings: [mapping('s1', 10)], clients, near: true }))[0]?.suggestions).toEqual([]);
    expect((await rowOf({ exclusions: ['s1'], clients, near: true }))[0]?.suggestions).toEqual([]);
  });

  it.each([
    ['never read', undefined, null],
    ['failed before it was ever read', { asOf: null, subscriptions: [], problem: note }, null],
    ['none', { asOf: '2026-01-01T00:00:00.000Z', subscriptions: [], problem: null }, 0],
    ['one', { asOf: '2026-01-01T00:00:00.000Z', subscriptions: [subscription('a')], problem: null }, 1],
  ])('counts subscriptions: %s', async (_, read, expected) => {
    expect((await rowOf(read === undefined ? {} : { read }))[0]?.activeSubscriptions).toBe(expected);
  });
});
