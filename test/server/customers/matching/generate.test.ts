import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type GenerateInput,
  matchExactly,
  withNearMatches,
} from '../../../../server/customers/matching/generate.ts';
import { createSuggester } from '../../../../server/customers/suggester.ts';
import type { Mapping } from '../../../../shared/mapping.ts';
import { clientsOf, similarName } from './names.ts';

const sherweb = (...names: string[]) => names.map((displayName, at) => ({ id: `s${at + 1}`, displayName }));
const halo = (...names: string[]) => names.map((name, at) => ({ id: at + 1, name, inactive: false }));
const asleep = (id: number, name: string) => ({ id, name, inactive: true });
const mapping = (sherwebCustomerId: string, haloClientId: number): Mapping => ({
  ...{ sherwebCustomerId, haloClientId, origin: 'manual', createdAt: '2025-01-01T00:00:00.000Z' },
});

async function generate(input: Partial<GenerateInput>) {
  const haloClients = input.haloClients ?? [];
  const whole = { sherwebCustomers: [], haloClients, mappings: [], excludedIds: new Set<string>(), ...input };
  const exact = await matchExactly(whole, () => undefined);
  const unmatched = exact.unmatched.map(({ sherwebName }) => sherwebName);
  return withNearMatches(exact, await createSuggester()(unmatched, haloClients));
}

const nothing = {
  ...{
    toCreate: [],
    alreadyMapped: 0,
    noMatch: 0,
    ambiguous: [],
    inactive: [],
    excluded: 0,
    nearMatches: [],
  },
};
const contoso = { sherwebCustomerId: 's1', sherwebName: 'Contoso' };
const toContoso = { ...contoso, haloClientId: 1, haloName: 'Contoso' };

describe('generate mappings', () => {
  it.each<[string, Partial<GenerateInput>, object]>([
    ['nobody at all', {}, {}],
    [
      'exactly the same name: mapped',
      { sherwebCustomers: sherweb('Contoso'), haloClients: halo('Contoso', 'Fabrikam') },
      { toCreate: [toContoso] },
    ],
    [
      'the same name in another Unicode form, with outer spaces: mapped, names as they are',
      { sherwebCustomers: sherweb('Cafe\u0301 '), haloClients: halo('Caf\u00e9') },
      {
        toCreate: [
          { sherwebCustomerId: 's1', sherwebName: 'Cafe\u0301 ', haloClientId: 1, haloName: 'Caf\u00e9' },
        ],
      },
    ],
    [
      'two Sherweb customers of that name: refused, both named',
      { sherwebCustomers: sherweb('Contoso', 'Contoso'), haloClients: halo('Contoso') },
      {
        ambiguous: [
          { ...contoso, haloClientIds: [1] },
          { ...contoso, sherwebCustomerId: 's2', haloClientIds: [1] },
        ],
      },
    ],
    [
      'two Halo customers of that name: refused, both named',
      {
        sherwebCustomers: sherweb('Contoso'),
        haloClients: halo('Contoso', 'Fabrikam', 'Contoso'),
      },
      { ambiguous: [{ ...contoso, haloClientIds: [1, 3] }] },
    ],
    [
      'one Halo customer that came twice in the list: not ambiguous',
      { sherwebCustomers: sherweb('Contoso'), haloClients: [...halo('Contoso'), ...halo('Contoso')] },
      { toCreate: [toContoso] },
    ],
    [
      'one Sherweb customer that came twice in the list: counted once',
      { sherwebCustomers: [...sherweb('Contoso'), ...sherweb('Contoso')], haloClients: halo('Contoso') },
      { toCreate: [toContoso] },
    ],
    [
      'an active and an inactive one of that name: the active one',
      { sherwebCustomers: sherweb('Contoso'), haloClients: [...halo('Contoso'), asleep(2, 'Contoso')] },
      { toCreate: [toContoso] },
    ],
    [
      'only an inactive one of that name: said, not mapped, not offered',
      { sherwebCustomers: sherweb('Contoso'), haloClients: [asleep(7, 'Contoso')] },
      { noMatch: 1, inactive: [{ ...contoso, haloClientIds: [7] }] },
    ],
    [
      'several inactive ones of that name: all said',
      { sherwebCustomers: sherweb('Contoso'), haloClients: [asleep(7, 'Contoso'), asleep(9, 'Contoso')] },
      { noMatch: 1, inactive: [{ ...contoso, haloClientIds: [7, 9] }] },
    ],
    [
      'mapped already, to a customer of another name: left alone',
      {
        sherwebCustomers: sherweb('Contoso'),
        haloClients: halo('Contoso', 'Fabrikam'),
        mappings: [mapping('s1', 2)],
      },
      { alreadyMapped: 1 },
    ],
    [
      'mapped already, to a customer that is gone: left alone',
      { sherwebCustomers: sherweb('Contoso'), haloClients: halo('Contoso'), mappings: [mapping('s1', 99)] },
      { alreadyMapped: 1 },
    ],
    [
      'excluded: left alone',
      { sherwebCustomers: sherweb('Contoso'), haloClients: halo('Contoso'), excludedIds: new Set(['s1']) },
      { excluded: 1 },
    ],
    [
      'excluded and mapped: counted as excluded only',
      { sherwebCustomers: sherweb('Contoso'), mappings: [mapping('s1', 1)], excludedIds: new Set(['s1']) },
      { excluded: 1 },
    ],
    [
      'another Sherweb customer is mapped to the Halo customer: refused and named',
      {
        sherwebCustomers: sherweb('Contoso', 'Fabrikam'),
        haloClients: halo('Contoso'),
        mappings: [mapping('s2', 1)],
      },
      { ambiguous: [{ ...contoso, haloClientIds: [1] }], alreadyMapped: 1 },
    ],
    [
      'two Sherweb customers of that name, one of them left out by a person: the other is mapped',
      {
        sherwebCustomers: sherweb('Contoso', 'Contoso'),
        haloClients: halo('Contoso'),
        excludedIds: new Set(['s2']),
      },
      { toCreate: [toContoso], excluded: 1 },
    ],
    [
      'a near name: offered, not taken',
      { sherwebCustomers: sherweb('Contoso'), haloClients: halo('CONTOSO') },
      {
        noMatch: 1,
        nearMatches: [
          {
            ...contoso,
            candidates: [
              {
                haloClientId: 1,
                haloName: 'CONTOSO',
                score: 1,
                evidence: ['letter case'],
                reasons: [{ code: 'evidence.letterCase' }],
              },
            ],
          },
        ],
      },
    ],
    [
      'a near name of an inactive customer: not offered',
      { sherwebCustomers: sherweb('Contoso'), haloClients: [asleep(1, 'CONTOSO')] },
      { noMatch: 1 },
    ],
    [
      'no name on either side: no match',
      { sherwebCustomers: sherweb('', ' '), haloClients: halo('', '  ') },
      { noMatch: 2 },
    ],
  ])('%s', async (_situation, input, expected) => {
    expect(await generate(input)).toEqual({ ...nothing, ...expected });
  });

  const situation = fc.record({
    sherwebCustomers: fc.array(similarName, { maxLength: 12 }).map((names) => sherweb(...names)),
    haloClients: clientsOf(similarName).chain((clients) =>
      fc.tuple(
        ...clients.map((client) => fc.boolean().map((isActive) => ({ ...client, inactive: !isActive }))),
      ),
    ),
    mappings: fc.subarray([mapping('s1', 1), mapping('s2', 99), mapping('s3', 1), mapping('gone', 3)]),
    excludedIds: fc.subarray(['s3', 's4', 's5', 'gone']).map((ids) => new Set(ids)),
  });

  it('every Sherweb customer has exactly one outcome', async () => {
    await fc.assert(
      fc.asyncProperty(situation, async (input) => {
        const result = await generate(input);
        const { toCreate, alreadyMapped, noMatch, ambiguous, excluded } = result;
        expect(toCreate.length + alreadyMapped + noMatch + ambiguous.length + excluded).toBe(
          input.sherwebCustomers.length,
        );
        const named = [...result.inactive, ...result.nearMatches].map((each) => each.sherwebCustomerId);
        expect(new Set(named).size).toBeLessThanOrEqual(noMatch);
      }),
    );
  });

  it('only exact names of active customers are taken', async () => {
    await fc.assert(
      fc.asyncProperty(situation, async (input) => {
        for (const created of (await generate(input)).toCreate) {
          const sameName = input.haloClients.filter(
            (client) => !client.inactive && client.name.trim() === created.sherwebName.trim(),
          );
          expect(sameName.map((client) => client.id)).toEqual([created.haloClientId]);
        }
      }),
    );
  });

  it('pressed a second time it creates nothing and changes no other outcome', async () => {
    await fc.assert(
      fc.asyncProperty(situation, async (input) => {
        const first = await generate(input);
        const created = first.toCreate.map((each) => mapping(each.sherwebCustomerId, each.haloClientId));
        const second = await generate({ ...input, mappings: [...input.mappings, ...created] });
        expect(second).toEqual({
          ...first,
          toCreate: [],
          alreadyMapped: first.alreadyMapped + first.toCreate.length,
        });
      }),
    );
  });

  it('changes nothing it was given', async () => {
    await fc.assert(
      fc.asyncProperty(situation, async (input) => {
        const before = structuredClone(input);
        await generate(input);
        expect(input).toEqual(before);
      }),
    );
  });
});
