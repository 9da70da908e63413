import { describe, expect, it } from 'vitest';
import { planCustomers } from '../../../../../server/sync/plan/customers/plan-customers.ts';
import { client, customer, customerInput, everything, inShort, mapping, noPause } from '../../builders.ts';

type Given = Parameters<typeof customerInput>[0];
interface Row {
  readonly situation: string;
  readonly given: Given;
  readonly changes?: readonly string[];
  readonly problems?: readonly string[];
  readonly targets?: readonly string[];
}

const suspendedOn = '2026-02-01T00:00:00.000Z';
const contoso = [customer('s1', 'Contoso')];

const rows: Row[] = [
  {
    situation: 'exactly one active Halo customer of that name: mapped',
    given: { customers: contoso, clients: [client(10, 'Contoso'), client(11, 'Fabrikam')] },
    changes: ['createMapping s1 10 - -'],
    targets: ['s1 -> 10'],
  },
  {
    situation: 'the same name in another Unicode form and with spaces around it: mapped',
    given: { customers: [customer('s1', '  Cafe\u0301 ')], clients: [client(10, 'Caf\u00e9')] },
    changes: ['createMapping s1 10 - -'],
    targets: ['s1 -> 10'],
  },
  {
    situation: 'two Halo customers of that name: refused and named',
    given: { customers: contoso, clients: [client(10, 'Contoso'), client(11, 'Contoso')] },
    problems: ['decision sync.ambiguousName s1 -'],
  },
  {
    situation: 'one active and one inactive of that name: the active one',
    given: {
      customers: contoso,
      clients: [client(10, 'Contoso', { inactive: true }), client(11, 'Contoso')],
    },
    changes: ['createMapping s1 11 - -'],
    targets: ['s1 -> 11'],
  },
  {
    situation: 'only an inactive one of that name: reported, no second one created',
    given: { customers: contoso, clients: [client(10, 'Contoso', { inactive: true })] },
    problems: ['decision sync.inactiveName s1 -'],
  },
  {
    situation: 'a near match is held',
    given: { customers: [customer('s1', 'Contoso Ltd')], clients: [client(10, 'Contoso Limited')] },
    problems: ['decision sync.nearMatch s1 10'],
  },
  {
    situation: 'a name that differs only in case is near, not equal',
    given: { customers: [customer('s1', 'CONTOSO')], clients: [client(10, 'Contoso')] },
    problems: ['decision sync.nearMatch s1 10'],
  },
  {
    situation: 'a near match is created when the settings say so',
    given: {
      customers: [customer('s1', 'Contoso Ltd')],
      clients: [client(10, 'Contoso Limited')],
      settings: { onNearMatch: 'create' },
    },
    changes: ['createCustomer s1 - - -', 'createMapping s1 - - -'],
    targets: ['s1 -> -'],
  },
  {
    situation: 'a number apart is another company: created',
    given: { customers: [customer('s1', 'Branch 12')], clients: [client(10, 'Branch 13')] },
    changes: ['createCustomer s1 - - -', 'createMapping s1 - - -'],
    targets: ['s1 -> -'],
  },
  {
    situation: 'near an inactive Halo customer only: created',
    given: {
      customers: [customer('s1', 'Contoso Ltd')],
      clients: [client(10, 'Contoso Limited', { inactive: true })],
    },
    changes: ['createCustomer s1 - - -', 'createMapping s1 - - -'],
    targets: ['s1 -> -'],
  },
  {
    situation: 'the same name twice in Sherweb and once in Halo: none is mapped by itself',
    given: {
      customers: [customer('s1', 'Contoso'), customer('s2', 'Contoso ')],
      clients: [client(10, 'Contoso')],
    },
    problems: ['decision sync.nameNotUnique s1 10', 'decision sync.nameNotUnique s2 10'],
  },
  {
    situation: 'the same name twice in Sherweb, one of them left out by a person: the other is mapped',
    given: {
      customers: [customer('s1', 'Contoso'), customer('s2', 'Contoso')],
      clients: [client(10, 'Contoso')],
      excluded: ['s2'],
    },
    changes: ['createMapping s1 10 - -'],
    targets: ['s1 -> 10'],
  },
  {
    situation:
      'a second customer of the name of one that is mapped: held, however it is spelt in Halo by now',
    given: {
      customers: [customer('s1', 'Contoso'), customer('s2', 'Contoso')],
      clients: [client(10, 'Contoso')],
      mappings: [mapping('s1', 10)],
    },
    problems: ['decision sync.nameTaken s2 10'],
    targets: ['s1 -> 10'],
  },
  {
    situation: 'a customer made anew under the same name, the old one gone: held as its successor',
    given: {
      customers: [customer('s2', 'Contoso')],
      clients: [client(10, 'Contoso')],
      mappings: [mapping('s1', 10)],
    },
    problems: ['decision sync.customerMissing s1 10', 'decision sync.successor s2 10'],
  },
  {
    situation: 'the same unknown name twice in Sherweb: nothing is created',
    given: { customers: [customer('s1', 'Contoso'), customer('s2', ' Contoso')] },
    problems: ['decision sync.sameNameInSherweb s1 -', 'decision sync.sameNameInSherweb s2 -'],
  },
  ...[
    ['s1', 's2'],
    ['s2', 's1'],
  ].map((order) => ({
    situation: `two new customers of near names, ${order.join(' before ')}: one is created, the other held`,
    given: {
      customers: order.map((id) => customer(id, id === 's1' ? 'Contoso Limited' : 'Contoso Ltd')),
    },
    changes: ['createCustomer s1 - - -', 'createMapping s1 - - -'],
    problems: ['decision sync.nearNewCustomer s2 -'],
    targets: ['s1 -> -'],
  })),
  {
    situation: 'two new customers of near names are both created when the settings say so',
    given: {
      customers: [customer('s1', 'Contoso Limited'), customer('s2', 'Contoso Ltd')],
      settings: { onNearMatch: 'create' as const },
    },
    changes: [
      'createCustomer s1 - - -',
      'createMapping s1 - - -',
      'createCustomer s2 - - -',
      'createMapping s2 - - -',
    ],
    targets: ['s1 -> -', 's2 -> -'],
  },
  {
    situation: 'the same name twice in Sherweb, one of them suspended: the other is created',
    given: { customers: [customer('s1', 'Contoso'), customer('s2', 'Contoso', { suspendedOn })] },
    changes: ['createCustomer s1 - - -', 'createMapping s1 - - -'],
    targets: ['s1 -> -'],
  },
  {
    situation: 'a suspended unmapped customer is neither mapped nor created',
    given: {
      customers: [customer('s1', 'Contoso', { suspendedOn }), customer('s2', 'New', { suspendedOn })],
      clients: [client(10, 'Contoso')],
    },
  },
  {
    situation: 'a suspended mapped customer is still looked at',
    given: {
      customers: [customer('s1', 'Contoso', { suspendedOn })],
      clients: [client(10, 'Contoso')],
      mappings: [mapping('s1', 10)],
    },
    targets: ['s1 -> 10 suspended'],
  },
  {
    situation: 'an excluded customer is left out, mapped or not',
    given: {
      customers: [customer('s1', 'Contoso'), customer('s2', 'Fabrikam')],
      clients: [client(10, 'Contoso'), client(11, 'Fabrikam')],
      mappings: [mapping('s1', 10)],
      excluded: ['s1', 's2'],
    },
  },
  {
    situation: 'an excluded customer that Sherweb no longer lists is not asked about',
    given: { clients: [client(10, 'Contoso')], mappings: [mapping('s1', 10)], excluded: ['s1'] },
  },
  {
    situation: 'ids decide: renames on both sides keep the mapping',
    given: {
      customers: [customer('s1', 'New name')],
      clients: [client(10, 'Other name'), client(11, 'New name')],
      mappings: [mapping('s1', 10)],
    },
    targets: ['s1 -> 10'],
  },
  {
    situation: 'a mapped customer that Sherweb no longer lists: a decision, no target',
    given: { clients: [client(10, 'Contoso')], mappings: [mapping('s1', 10)] },
    problems: ['decision sync.customerMissing s1 10'],
  },
  {
    situation: 'a mapped customer whose row cannot be read: failed, not missing',
    given: {
      clients: [client(10, 'Contoso')],
      mappings: [mapping('s1', 10)],
      unreadable: [{ id: 's1' }],
    },
    problems: ['failed sync.customerUnreadable s1 10'],
  },
  {
    situation: 'rows that cannot be read and belong to nobody known are counted once',
    given: { customers: [], unreadable: [{ id: null }, { id: 's9' }] },
    problems: ['failed sync.customerUnreadable - -'],
  },
  {
    situation: 'the mapped Halo customer is gone: a decision, not another mapping by name',
    given: {
      customers: contoso,
      clients: [client(11, 'Contoso')],
      mappings: [mapping('s1', 10)],
    },
    problems: ['decision sync.haloCustomerGone s1 10'],
  },
  {
    situation: 'the mapped Halo customer is inactive: a decision, not another mapping by name',
    given: {
      customers: contoso,
      clients: [client(10, 'Contoso', { inactive: true }), client(11, 'Contoso')],
      mappings: [mapping('s1', 10)],
    },
    problems: ['decision sync.haloCustomerInactive s1 10'],
  },
  {
    situation: 'several Sherweb customers may be one Halo customer',
    given: {
      customers: [customer('s1', 'Contoso'), customer('s2', 'Contoso UK')],
      clients: [client(10, 'Contoso')],
      mappings: [mapping('s1', 10), mapping('s2', 10)],
    },
    targets: ['s1 -> 10', 's2 -> 10'],
  },
  {
    situation: 'several top levels and none chosen: to be chosen first',
    given: {
      customers: contoso,
      topLevels: [
        { id: 1, name: 'North' },
        { id: 2, name: 'South' },
      ],
    },
    problems: ['decision sync.topLevelNeeded s1 -'],
  },
  {
    situation: 'a customer without a name is not created',
    given: { customers: [customer('s1', ' ')] },
    problems: ['decision sync.nameless s1 -'],
  },
  {
    situation: 'no name on both sides is not the same name',
    given: { customers: [customer('s1', '')], clients: [client(10, ' ')] },
    problems: ['decision sync.nameless s1 -'],
  },
  {
    situation: 'only some Halo customers: nobody else is looked at, created or asked about',
    given: {
      scope: { ...everything, haloClientIds: [10] },
      customers: [customer('s1', 'Contoso'), customer('s2', 'Fabrikam'), customer('s3', 'New')],
      clients: [client(10, 'Contoso'), client(11, 'Fabrikam')],
      mappings: [mapping('s1', 10), mapping('s2', 11), mapping('s4', 11)],
    },
    targets: ['s1 -> 10'],
  },
  {
    situation: 'only some Halo customers: a missing customer of theirs is still reported',
    given: {
      scope: { ...everything, haloClientIds: [10] },
      clients: [client(10, 'Contoso')],
      mappings: [mapping('s1', 10)],
    },
    problems: ['decision sync.customerMissing s1 10'],
  },
  {
    situation: 'customers are not imported: nothing mapped or created, one line about those left out',
    given: {
      scope: { ...everything, customers: false },
      customers: [customer('s1', 'Contoso'), customer('s2', 'Fabrikam'), customer('s3', 'Third')],
      clients: [client(10, 'Contoso'), client(11, 'Fabrikam')],
      mappings: [mapping('s2', 11)],
    },
    problems: ['notice sync.unmapped - -'],
    targets: ['s2 -> 11'],
  },
];

describe('planning customers', () => {
  it.each(rows)('$situation', async ({ given, changes = [], problems = [], targets = [] }) => {
    const plan = await planCustomers(customerInput(given), noPause);
    expect(plan.changes.map(inShort)).toEqual(changes);
    expect(
      plan.problems.map((each) =>
        [each.severity, each.code, each.sherwebCustomerId ?? '-', each.haloClientId ?? '-'].join(' '),
      ),
    ).toEqual(problems);
    expect(
      plan.targets.map(
        ({ sherwebCustomerId, haloClientId, suspended }) =>
          `${sherwebCustomerId} -> ${haloClientId ?? '-'}${suspended ? ' suspended' : ''}`,
      ),
    ).toEqual(targets);
  });

  it.each([
    { situation: 'the chosen one', settings: { haloTopLevelId: 7 }, topLevels: null, expected: 7 },
    {
      situation: 'the chosen one of several',
      settings: { haloTopLevelId: 2 },
      topLevels: [
        { id: 1, name: 'North' },
        { id: 2, name: 'South' },
      ],
      expected: 2,
    },
    { situation: 'the only one', settings: {}, topLevels: [{ id: 4, name: 'Only' }], expected: 4 },
    { situation: 'none where Halo shows none', settings: {}, topLevels: null, expected: undefined },
    { situation: 'none where Halo has none', settings: {}, topLevels: [], expected: undefined },
  ])('a new customer goes under $situation', async ({ settings, topLevels, expected }) => {
    const { changes } = await planCustomers(
      customerInput({ customers: contoso, settings, topLevels }),
      noPause,
    );
    expect(changes[0]?.fields).toEqual({
      name: { from: null, to: 'Contoso' },
      ...(expected === undefined ? {} : { toplevel_id: { from: null, to: expected } }),
    });
  });

  it('creates a customer under its name without the white space around it', async () => {
    const { changes } = await planCustomers(
      customerInput({ customers: [customer('s1', '\u00a0 Contoso \t')] }),
      noPause,
    );
    expect(changes[0]?.fields.name?.to).toBe('Contoso');
  });

  it('names the Halo customers of an ambiguous name', async () => {
    const clients = [client(10, 'Contoso'), client(11, 'Contoso')];
    const { problems } = await planCustomers(customerInput({ customers: contoso, clients }), noPause);
    expect(problems[0]?.message).toContain('10, 11');
  });

  it('says of a near match why it looks alike', async () => {
    const { problems } = await planCustomers(
      customerInput({
        customers: [customer('s1', 'Contoso Ltd')],
        clients: [client(10, 'Contoso Limited')],
      }),
      noPause,
    );
    expect(problems[0]?.message).toMatch(/"Contoso Ltd".*"Contoso Limited".*\(.+\)/);
  });
});
