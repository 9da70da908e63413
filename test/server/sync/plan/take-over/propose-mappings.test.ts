import { describe, expect, test } from 'vitest';
import { proposeMappings } from '../../../../../server/sync/plan/take-over/propose-mappings.ts';
import { client, customer, customerInput, noPause } from '../../builders.ts';

interface Row {
  readonly situation: string;
  readonly given: Parameters<typeof customerInput>[0];
  /** The module's own table, and external links: foreign id and Halo's id. */
  readonly module?: readonly (readonly [string, number])[];
  readonly links?: readonly (readonly [string, number])[];
  readonly proposed: readonly string[];
  readonly left?: readonly string[];
  readonly untold?: readonly string[];
}

const contoso = customer('s1', 'Contoso');

const rows: Row[] = [
  {
    situation: 'the table names both sides by id: certain, whatever they are called',
    given: { customers: [contoso], clients: [client(10, 'Head office')] },
    module: [['s1', 10]],
    proposed: ['s1=10 module certain'],
  },
  {
    situation: 'the table names a customer twice: none of it, and no name is tried instead',
    given: { customers: [contoso], clients: [client(10, 'Contoso'), client(11, 'Other')] },
    module: [
      ['s1', 10],
      ['s1', 11],
    ],
    proposed: [],
    left: ['s1 twice', 's1 twice'],
  },
  {
    situation: 'an external link to a near name: certain; exactly that name is not asked any more',
    given: { customers: [contoso], clients: [client(10, 'Contoso Ltd')] },
    links: [['s1', 10]],
    proposed: ['s1=10 externalLink certain'],
  },
  {
    situation: 'an external link to a number that is a customer of quite another name: not certain',
    given: { customers: [contoso], clients: [client(10, 'Fabrikam')] },
    links: [['s1', 10]],
    proposed: ['s1=10 externalLink unsure'],
  },
  {
    situation: 'the same name as a customer that the table gives to somebody else: not proposed',
    given: { customers: [contoso, customer('s2', 'Head office')], clients: [client(10, 'Contoso')] },
    module: [['s2', 10]],
    proposed: ['s2=10 module certain'],
    untold: ['Contoso'],
  },
  {
    situation: 'a link and a name tell one Halo customer for two: neither is certain',
    given: { customers: [contoso, customer('s2', 'Contoso Ltd')], clients: [client(10, 'Contoso')] },
    links: [['s2', 10]],
    proposed: ['s1=10 exactName unsure', 's2=10 externalLink unsure'],
  },
  {
    situation: 'two customers are equally near: neither is proposed, and it is said that nothing tells',
    given: { customers: [contoso], clients: [client(10, 'Contoso Ltd'), client(11, 'Contoso Ltd')] },
    proposed: [],
    untold: ['Contoso'],
  },
];

describe('mappings of another writer', () => {
  test.each(rows)(
    '$situation',
    async ({ given, module = [], links = [], proposed, left = [], untold = [] }) => {
      const found = await proposeMappings(
        {
          ...customerInput(given),
          traces: {
            module: {
              on: false,
              mappings: module.map(([sherwebCustomerId, haloClientId]) => ({
                sherwebCustomerId,
                haloClientId,
              })),
            },
            externalLinks: links.map(([foreignId, haloId]) => ({ foreignId, haloId })),
            changedBack: 0,
          },
        },
        noPause,
      );
      expect(
        found.mappings.map(({ key, by, isCertain }) => `${key} ${by} ${isCertain ? 'certain' : 'unsure'}`),
      ).toEqual(proposed);
      expect(found.untold.map(({ sherwebName }) => sherwebName)).toEqual(untold);
      expect(found.leftMappings.map((each) => `${each.sherwebCustomerId} ${each.why}`)).toEqual(left);
    },
  );
});
