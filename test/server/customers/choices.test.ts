import { expect, it } from 'vitest';
import { haloChoices } from '../../../server/customers/choices.ts';
import { mapping } from '../sync/builders.ts';

const client = (id: number, name: string, inactive = false) => ({ id, name, inactive, topLevelName: null });

it('Halo customers to choose from: free ones first, those of others with their names, inactive ones last', () => {
  const clients = [
    client(1, 'Gone', true),
    client(2, 'Contoso'),
    client(3, 'Fabrikam'),
    client(4, 'Litware'),
  ];
  const choices = haloChoices(clients, [mapping('a', 2), mapping('b', 2)], (id) => `Company ${id}`);
  expect(choices.map(({ id, mappedNames }) => [id, mappedNames])).toEqual([
    [3, []],
    [4, []],
    [2, ['Company a', 'Company b']],
    [1, []],
  ]);
});

it('Halo customers to choose from: near matches first, then by how alike the names are, each with what they share', () => {
  const near = {
    haloClientId: 3,
    haloName: 'Northwind Traders Limited',
    score: 0.98,
    evidence: ['legal form: "Ltd" / "Limited"'],
    reasons: [],
  };
  const clients = [
    client(1, 'Contoso Pharmaceuticals'),
    client(2, 'Northwind Toys'),
    client(3, 'Northwind Traders Limited'),
    client(4, 'Norwind'),
  ];
  const choices = haloChoices(clients, [], String, { name: 'Northwind Traders Ltd', near: [near] });
  expect(choices.map(({ id, evidence }) => [id, evidence])).toEqual([
    [3, ['legal form: "Ltd" / "Limited"']],
    [2, ['same word: "northwind"']],
    [4, []],
    [1, []],
  ]);
});
