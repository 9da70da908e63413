import type { AuditDetail, AuditFacts } from '../../../shared/audit.ts';
import type { Data } from '../../data/open-data.ts';
import type { ApiDeps } from './deps.ts';
import type { Facts, Handlers } from './handler-types.ts';

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

/** A Halo customer for people, as last read: `Contoso Ltd (101)`. */
const haloCustomer = ({ snapshot }: Data, id: number): string => {
  const name = snapshot.value.haloClients.find((client) => client.id === id)?.name;
  return name === undefined ? String(id) : `${name} (${id})`;
};

/** A Sherweb customer as what an entry is about, with its name as last read. */
export const sherwebCustomer = ({ snapshot }: Data, id: string): AuditFacts['subject'] => ({
  id,
  name: snapshot.value.sherwebCustomers.find((customer) => customer.id === id)?.displayName ?? null,
});

/** What a Sherweb customer is mapped to and whether it is left out, before and after. */
const changeOf = (data: Data, id: string, after: { mappedTo: number | null; excluded: boolean }) => {
  const { mappings, exclusions } = data.main.value;
  const mapping = mappings.find(({ sherwebCustomerId }) => sherwebCustomerId === id);
  const details: AuditDetail[] = [];
  const from = mapping === undefined ? null : haloCustomer(data, mapping.haloClientId);
  const to = after.mappedTo === null ? null : haloCustomer(data, after.mappedTo);
  if (from !== null || to !== null) details.push({ field: 'haloCustomer', from, to });
  const wasExcluded = exclusions.includes(id);
  if (wasExcluded !== after.excluded)
    details.push({ field: 'excluded', from: String(wasExcluded), to: String(after.excluded) });
  return details;
};

/** What happens to mappings and exclusions, with names as last read. */
export const mappingFacts = {
  generateMappings: () => ({
    action: 'mappingsGenerated',
    subject: null,
    details: [],
    later: ({ createdMappings }) => ({
      details: createdMappings.map(({ sherwebName, haloName, haloClientId }) => ({
        field: sherwebName,
        from: null,
        to: `${haloName} (${haloClientId})`,
      })),
    }),
  }),
  setMapping: ({ params: { sherwebCustomerId: id }, body }, data) => ({
    action: 'mappingSet',
    subject: sherwebCustomer(data, id),
    details: changeOf(data, id, { mappedTo: body.haloClientId, excluded: false }),
  }),
  removeMapping: ({ params: { sherwebCustomerId: id } }, data) => {
    const details = changeOf(data, id, { mappedTo: null, excluded: false });
    const subject = sherwebCustomer(data, id);
    return details.length === 0 ? null : { action: 'mappingRemoved', subject, details };
  },
  excludeCustomer: ({ params: { sherwebCustomerId: id } }, data) => ({
    action: 'customerExcluded',
    subject: sherwebCustomer(data, id),
    details: changeOf(data, id, { mappedTo: null, excluded: true }),
  }),
} satisfies Partial<Facts>;
