import type { Row } from '../row.ts';
import { latencyMs, ofKind, type WatchedSync, watchedSyncs } from '../seeds/watched-syncs.ts';
import { measuredOn } from '../seeds/world.ts';

const atOnce = 4;

/** What a sync asks of Halo. */
export const haloRequests: readonly Row[] = [
  {
    id: 'halo-first-import',
    what: 'Halo requests, first import',
    measuredOn: `${measuredOn}, empty Halo`,
    async measure(bench) {
      const syncs = ofKind(await watchedSyncs(bench), 'first import');
      return [requests(syncs, 500)];
    },
  },
  {
    id: 'halo-nothing-changed',
    what: 'Halo requests, daily sync, nothing changed',
    measuredOn: `${measuredOn}, in sync`,
    async measure(bench) {
      const syncs = ofKind(await watchedSyncs(bench), 'nothing changed');
      const writes = syncs.map(({ haloWrites }) => haloWrites);
      return [requests(syncs, 30), { what: 'writes', unit: '', values: writes, target: { most: 0 } }];
    },
  },
  {
    id: 'halo-few-changed',
    what: 'Halo requests, daily sync, 1 % changed',
    measuredOn: `${measuredOn}, in sync`,
    measure: async (bench) => [requests(ofKind(await watchedSyncs(bench), '1 % changed'), 30)],
  },
];

const requests = (syncs: readonly WatchedSync[], most: number) => ({
  what: '',
  unit: '',
  values: syncs.map(({ haloRequests: count }) => count),
  target: { most },
});

/** How close reading Sherweb comes to what its latency allows. */
export const sherwebTime: Row = {
  id: 'sherweb-time',
  what: 'Sherweb wall time over calls x 100 ms / 4',
  measuredOn: `${measuredOn}, 100 ms an answer, 4 at once`,
  async measure(bench) {
    const syncs = (await watchedSyncs(bench)).filter(({ kind }) => kind !== 'first import');
    const values = syncs.map(
      ({ sherwebMs, sherwebCalls }) => sherwebMs / ((sherwebCalls * latencyMs) / atOnce),
    );
    const floor = 'with one answer under way at a time a slot is idle while the answer before it is handled';
    return [{ what: '', unit: 'x', values, target: { most: 1.1 }, floor }];
  },
};

/** What everybody else feels of a sync, and what it costs. */
export const whileSyncing: readonly Row[] = [
  {
    id: 'event-loop',
    what: 'event loop while syncing',
    measuredOn,
    async measure(bench) {
      const syncs = await watchedSyncs(bench);
      return [
        {
          what: 'longest stall',
          unit: 'ms',
          values: syncs.map(({ longestStallMs }) => longestStallMs),
          target: { most: 50 },
        },
        {
          what: 'answers to technicians, p99',
          unit: 'ms',
          values: syncs.map(({ technicianP99Ms }) => technicianP99Ms),
          target: { most: 25 },
        },
      ];
    },
  },
  {
    id: 'memory-sync',
    what: 'memory, whole sync',
    measuredOn: `${measuredOn}, first import and six daily syncs in one process`,
    async measure(bench) {
      const most = (await watchedSyncs(bench)).map(({ mostResidentMb }) => mostResidentMb);
      return [{ what: 'at most', unit: 'MB', values: [Math.max(...most)], target: { most: 250 } }];
    },
  },
  {
    id: 'store-sync',
    what: 'store: files written by a sync',
    measuredOn,
    async measure(bench) {
      const syncs = await watchedSyncs(bench);
      return [
        {
          what: '',
          unit: '',
          values: syncs.map(({ filesWritten }) => filesWritten.others),
          target: { most: 12 },
        },
        {
          what: "customers' files beyond those that changed",
          unit: '',
          values: syncs.map(({ filesWritten, changedCustomers }) =>
            Math.max(0, filesWritten.ofCustomers - changedCustomers),
          ),
          target: { most: 0 },
        },
      ];
    },
  },
];
