import type { ApiDeps } from './deps.ts';
import type { Handlers } from './handler-types.ts';

/** Which Sherweb customer is which Halo customer, and who is left out. */
export const mappingHandlers = ({ mappings }: Pick<ApiDeps, 'mappings'>) =>
  ({
    generateMappings: () => mappings.generate(),
    setMapping: ({ params, body }) => mappings.set(params.sherwebCustomerId, body.haloClientId),
    removeMapping: async ({ params }) => ({ removed: await mappings.remove(params.sherwebCustomerId) }),
    excludeCustomer: async ({ params }) => {
      await mappings.exclude(params.sherwebCustomerId);
      return { excluded: true };
    },
  }) satisfies Partial<Handlers>;
