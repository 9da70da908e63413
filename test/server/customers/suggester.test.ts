import { expect, it } from 'vitest';
import { createSuggester } from '../../../server/customers/suggester.ts';

const client = (id: number, name: string, inactive = false) => ({ id, name, inactive });

it('the suggester looks a name up once for the same Halo customers, however often they are read, and again once Halo has others', async () => {
  const suggest = createSuggester();
  const clients = [client(1, 'Wide World Importers Limited')];
  const first = await suggest(['Wide World Importers Ltd'], clients);
  const again = await suggest(['Wide World Importers Ltd', 'Contoso'], structuredClone(clients));
  expect(again.get('Wide World Importers Ltd')).toBe(first.get('Wide World Importers Ltd'));
  expect(again.get('Contoso')).toEqual([]);
  const other = await suggest(['Wide World Importers Ltd'], [client(2, 'Wide World Importers Limited')]);
  expect(other.get('Wide World Importers Ltd')?.map(({ haloClientId }) => haloClientId)).toEqual([2]);
});

it('the suggester never suggests a Halo customer that is inactive', async () => {
  const clients = [client(1, 'Contoso Limited', true), client(2, 'Contoso Limited')];
  const found = await createSuggester()(['Contoso Ltd'], clients);
  expect(found.get('Contoso Ltd')?.map(({ haloClientId }) => haloClientId)).toEqual([2]);
});
