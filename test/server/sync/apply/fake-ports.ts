import type { ApplyDeps } from '../../../../server/sync/apply/deps.ts';
import { clientRow, licenceRow } from '../../../../server/vendors/halo/calls/api-types.ts';
import { toHaloClient, toLicence } from '../../../../server/vendors/halo/mapper.ts';
import { customer } from '../builders.ts';

export type Row = Record<string, unknown> & { readonly id: number };
type Elements = readonly Record<string, unknown>[];
/** What happens to a write: `save` keeps the elements and gives the rows; throw or answer something else to break it. */
type Write = (elements: Elements, save: (elements: Elements) => Row[]) => Row[];

interface Faults {
  readonly createClients?: Write;
  readonly createLicences?: Write;
  readonly updateLicences?: Write;
  /** Subscription ids that Sherweb shows at the second look, by customer. */
  readonly present?: Readonly<Record<string, readonly string[]>>;
  readonly onWrite?: (name: string) => void;
  readonly failKeeping?: boolean;
}

const honest: Write = (elements, save) => save(elements);

/** Halo, Sherweb and the companion's own records, made by hand; `events` tells in which order things happened. */
export function fakePorts(
  rows: { clients?: readonly Row[]; licences?: readonly Row[] } = {},
  faults: Faults = {},
) {
  const clients = new Map((rows.clients ?? []).map((row) => [row.id, row]));
  const licences = new Map((rows.licences ?? []).map((row) => [row.id, row]));
  const events: string[] = [];
  const kept = {
    mappings: new Map<string, number>(),
    links: new Map<string, number>(),
  };
  let nextId = 1000;
  const saveIn = (there: Map<number, Row>) => (elements: Elements) =>
    elements.map((element) => {
      const id = typeof element.id === 'number' ? element.id : nextId++;
      const row = { ...there.get(id), ...element, id };
      there.set(id, row);
      return row;
    });
  const write =
    (name: 'createClients' | 'createLicences' | 'updateLicences', there: Map<number, Row>) =>
    (elements: Elements) => {
      events.push(`${name} ${elements.length}`);
      faults.onWrite?.(name);
      return (faults[name] ?? honest)(elements, saveIn(there));
    };
  const abort = new AbortController();
  const licenceOf = (row: Row) => toLicence(licenceRow.parse(row));
  const clientOf = (row: Row) => toHaloClient(clientRow.parse(row));

  const deps: ApplyDeps = {
    sherweb: {
      readCustomers: async () => ({
        customers: [customer('s1', 'Contoso'), customer('s2', 'Fabrikam')],
        unreadable: [],
      }),
      readSubscriptionIds: async (id) => new Set(faults.present?.[id] ?? []),
    },
    halo: {
      readClients: async () => {
        events.push('readClients');
        return [...clients.values()].map(clientOf);
      },
      findClients: async (text) => {
        events.push(`findClients ${text}`);
        return [...clients.values()].map(clientOf).filter(({ name }) => name.includes(text));
      },
      readLicences: async (clientId) => {
        events.push(`readLicences ${clientId ?? 'all'}`);
        return [...licences.values()]
          .map(licenceOf)
          .filter((each) => clientId === null || each.clientId === clientId);
      },
      readLicence: async (id) => {
        events.push(`readLicence ${id}`);
        const row = licences.get(id);
        return row === undefined ? undefined : licenceOf(row);
      },
      createClients: async (elements) => write('createClients', clients)(elements).map(clientOf),
      deactivateClients: async (ids) =>
        write('createClients', clients)(ids.map((id) => ({ id, inactive: true }))).map(clientOf),
      createLicences: async (elements) => write('createLicences', licences)(elements).map(licenceOf),
      updateLicences: async (elements) => write('updateLicences', licences)(elements).map(licenceOf),
    },
    reads: {
      clients: [],
      halo: {
        licences: [...licences.values()].map(licenceOf),
        unverifiedIds: new Set(),
        goneIds: new Set(),
        listed: licences.size,
      },
    },
    made: {
      addMappings: async (mappings) => {
        events.push(`addMappings ${mappings.length}`);
        if (faults.failKeeping) throw new Error('the disk is full');
        for (const each of mappings) kept.mappings.set(each.sherwebCustomerId, each.haloClientId);
      },
      addLinks: async (links) => {
        events.push(`addLinks ${links.length}`);
        if (faults.failKeeping) throw new Error('the disk is full');
        for (const link of links) kept.links.set(link.subscriptionId, link.haloLicenceId);
      },
    },
    mappings: [],
    assigned: () => ({ mappings: [], exclusions: [] }),
    journal: { step: async () => undefined },
    now: () => new Date('2026-01-01T00:00:00.000Z'),
    wasRefused: () => false,
    onProgress: () => undefined,
    onProblem: ({ code }) => events.push(code),
    signal: abort.signal,
  };
  return { deps, clients, licences, events, kept, stop: () => abort.abort(new Error('stopped')) };
}
