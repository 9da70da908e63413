import type { GenerateResult, Mapping } from '../../shared/mapping.ts';
import type { Main } from '../data/documents/main.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { type GenerateDeps, generateMappings } from './generate-mappings.ts';
import type { Directory } from './lists.ts';

/** What an admin does with mappings. Each change touches the mapping it names and no other. */
export interface Mappings {
  /** "Generate Mappings": exact names only, on fresh lists; pressing twice changes nothing more. */
  generate(): Promise<GenerateResult>;
  /** @throws ProblemError for a customer that is not there, or an inactive Halo customer */
  set(sherwebCustomerId: string, haloClientId: number): Promise<Mapping>;
  /** Removes a mapping or an exclusion; answers whether there was one. */
  remove(sherwebCustomerId: string): Promise<boolean>;
  /** Leaves a Sherweb customer out of everything; its mapping, if any, goes. */
  exclude(sherwebCustomerId: string): Promise<void>;
}

/** Makes what changes the mapping table, by hand or by equal names. */
export function createMappings(deps: GenerateDeps): Mappings {
  const { data, directory, now } = deps;
  const without = (mappings: readonly Mapping[], id: string) =>
    mappings.filter((mapping) => mapping.sherwebCustomerId !== id);

  /** Looks in the lists as last read, and once in fresh ones before saying that something is not there. */
  const find = async <T>(look: (lists: Awaited<ReturnType<Directory['lists']>>) => T | undefined) =>
    look(await directory.lists()) ?? look(await directory.readLists());

  const mustKnow = async (sherwebCustomerId: string) => {
    const known = await find(({ sherwebCustomers }) =>
      sherwebCustomers.find(({ id }) => id === sherwebCustomerId),
    );
    if (known === undefined)
      throw new ProblemError(404, 'mapping.unknownSherwebCustomer', { sherwebCustomerId });
  };

  return {
    generate: () => generateMappings(deps),

    async set(sherwebCustomerId, haloClientId) {
      await mustKnow(sherwebCustomerId);
      const client = await find(({ haloClients }) => haloClients.find(({ id }) => id === haloClientId));
      if (client === undefined)
        throw new ProblemError(404, 'mapping.unknownHaloCustomer', { haloClientId: String(haloClientId) });
      if (client.inactive)
        throw new ProblemError(409, 'mapping.inactiveHaloCustomer', { haloCustomer: client.name });
      const mapping: Mapping = {
        sherwebCustomerId,
        haloClientId,
        origin: 'manual',
        createdAt: now().toISOString(),
      };
      await data.main.change((before) => ({
        ...before,
        mappings: [...without(before.mappings, sherwebCustomerId), mapping],
        ...notExcluded(before, sherwebCustomerId),
      }));
      return mapping;
    },

    async remove(sherwebCustomerId) {
      let removed = false;
      await data.main.change((before) => {
        const mappings = without(before.mappings, sherwebCustomerId);
        const followed = notExcluded(before, sherwebCustomerId);
        removed =
          mappings.length < before.mappings.length || followed.exclusions.length < before.exclusions.length;
        return { ...before, mappings, ...followed };
      });
      return removed;
    },

    async exclude(sherwebCustomerId) {
      await mustKnow(sherwebCustomerId);
      await data.main.change((before) => ({
        ...before,
        mappings: without(before.mappings, sherwebCustomerId),
        exclusions: [...new Set([...before.exclusions, sherwebCustomerId])],
      }));
    },
  };
}

/** Without the exclusion of one Sherweb customer, and what is kept of why. */
const notExcluded = (
  { exclusions, excludedByUndo }: Pick<Main, 'exclusions' | 'excludedByUndo'>,
  sherwebCustomerId: string,
): Pick<Main, 'exclusions' | 'excludedByUndo'> => ({
  exclusions: exclusions.filter((id) => id !== sherwebCustomerId),
  excludedByUndo: excludedByUndo.filter((each) => each.sherwebCustomerId !== sherwebCustomerId),
});
