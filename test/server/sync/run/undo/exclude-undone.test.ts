import { describe, expect, it } from 'vitest';
import { emptyMain, type Main } from '../../../../../server/data/documents/main.ts';
import type { Data } from '../../../../../server/data/open-data.ts';
import { inFlightCode } from '../../../../../server/sync/run/journal/run-from-journal.ts';
import { endUndone, excludeUndone } from '../../../../../server/sync/run/undo/exclude-undone.ts';
import type { PlannedChange } from '../../../../../shared/sync-plan.ts';
import type { RunChange } from '../../../../../shared/sync-run.ts';
import { mapping } from '../../builders.ts';

const at = '2026-11-29T20:00:00.000Z';

const end = (sherwebCustomerId: string): PlannedChange => ({
  kind: 'deactivateCustomer',
  sherwebCustomerId,
  haloClientId: 101,
  subscriptionId: null,
  haloLicenceId: null,
  fields: { inactive: { from: false, to: true } },
  undoes: true,
  customerName: sherwebCustomerId,
  title: sherwebCustomerId,
});
const ended = (sherwebCustomerId: string, outcome: RunChange['outcome'], code?: string): RunChange => ({
  ...end(sherwebCustomerId),
  outcome,
  problem: code === undefined ? null : { code, message: '', action: '' },
});

/** Mappings and exclusions in memory. */
const keep = (given: Partial<Main>) => {
  const main = {
    value: { ...emptyMain(), ...given },
    async change(next: (before: Main) => Main) {
      main.value = next(main.value);
    },
  };
  const shown = () => ({
    mapped: main.value.mappings.map(({ sherwebCustomerId }) => sherwebCustomerId),
    excluded: main.value.exclusions,
    undone: main.value.excludedByUndo.map(({ sherwebCustomerId }) => sherwebCustomerId),
  });
  return { data: { main } as unknown as Pick<Data, 'main'>, shown };
};

const undo = { runId: 'undo-1', leftInDoubt: () => false };

describe('customers that an undo makes inactive', () => {
  it('are excluded before anything is sent, mapped until that is done; whom a person excluded stays theirs', async () => {
    const { data, shown } = keep({ mappings: [mapping('a', 101)], exclusions: ['b'] });
    await excludeUndone(data, undo, [end('a'), end('b')], at);
    expect(shown()).toEqual({ mapped: ['a'], excluded: ['b', 'a'], undone: ['a'] });
  });

  it('after a kill stay excluded where it was done or on its way, and are followed again where nothing was sent', async () => {
    const ids = ['done', 'sent', 'later', 'refused'];
    const { data, shown } = keep({ mappings: ids.map((id) => mapping(id, 101)) });
    await excludeUndone(data, undo, ids.map(end), at);
    const changes = [
      ended('done', 'applied'),
      ended('sent', 'skipped', inFlightCode),
      ended('later', 'skipped', 'sync.stopped'),
      ended('refused', 'failed', 'halo.rejected'),
    ];
    const left = { mapped: ['later', 'refused'], excluded: ['done', 'sent'], undone: ['done', 'sent'] };
    await endUndone(data, { runId: 'undo-1', changes });
    expect(shown()).toEqual(left);
    await endUndone(data, { runId: 'undo-1', changes });
    expect(shown(), 'and once more').toEqual(left);
  });
});
