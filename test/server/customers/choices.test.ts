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
