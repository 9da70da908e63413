import { expect, test } from 'vitest';
import { emptyMain, type Main } from '../../../../../server/data/documents/main.ts';
import type { Data } from '../../../../../server/data/open-data.ts';
import { inFlightCode } from '../../../../../server/sync/run/journal/run-from-journal.ts';
import { setAside, takeUpAgain } from '../../../../../server/sync/run/undo/set-aside.ts';
import type { LeftOutRule } from '../../../../../shared/left-out.ts';
import type { PlannedChange } from '../../../../../shared/sync-plan.ts';
import type { RunChange, SyncRun } from '../../../../../shared/sync-run.ts';
import { mapping } from '../../builders.ts';

const at = '2026-11-29T20:00:00.000Z';

const customersEnd: PlannedChange = {
  kind: 'deactivateCustomer',
  sherwebCustomerId: 'litware',
  haloClientId: 101,
  subscriptionId: null,
  haloLicenceId: null,
  fields: { inactive: { from: false, to: true } },
  undoes: true,
  customerName: 'Litware Inc',
  title: 'Litware Inc',
};
const seatsBack: PlannedChange = {
  ...customersEnd,
  kind: 'updateSubscription',
  subscriptionId: 'l-a',
  haloLicenceId: 5000,
  fields: { count: { from: 15, to: 12 } },
  title: 'Teams',
};
const changes = [seatsBack, customersEnd];

const ended = (outcome: RunChange['outcome'], code?: string): RunChange[] =>
  changes.map((change) => ({
    ...change,
    outcome,
    problem: code === undefined ? null : { code, message: '', action: '' },
  }));

/** A document in memory. */
const documentOf = <T>(value: T) => {
  const document = {
    value,
    async change(next: (before: T) => T) {
      document.value = next(document.value);
    },
  };
  return document;
};

/** What is kept, and undos of `undone` that set aside all of `changes` and end as told. */
const kept = () => {
  const runs = new Map<string, Pick<SyncRun, 'runId' | 'undoes' | 'changes'>>();
  const main = documentOf<Main>({ ...emptyMain(), mappings: [mapping('litware', 101)] });
  const leftOut = documentOf<{ rules: LeftOutRule[] }>({ rules: [] });
  const history = {
    value: {
      get runs() {
        return [...runs.values()];
      },
    },
  };
  const data = { main, leftOut, history, runs } as unknown as Data;
  return {
    setAside: (of: PlannedChange) =>
      [
        ...main.value.exclusions,
        ...leftOut.value.rules.map(({ of: what }) => what.kind === 'subscription' && what.subscriptionId),
      ].includes(of.subscriptionId ?? of.sherwebCustomerId),
    async undo(runId: string, undone: string, how: RunChange[]) {
      const undoes = { runId: undone } as SyncRun;
      await setAside(data, { runId, by: { kind: 'command' }, undoes }, changes, at);
      const run = { runId, undoes: undone, changes: how };
      runs.set(runId, run);
      await takeUpAgain(data, run);
    },
  };
};
const [inFlight, refused] = [ended('skipped', inFlightCode), ended('failed', 'halo.rejected')];

test.each([
  ['a customer', customersEnd],
  ['a subscription', seatsBack],
])(
  '%s that an undo had on its way when it was killed stays set aside until another undo of the same run is refused',
  async (_, of) => {
    const world = kept();
    await world.undo('undo-1', 'run-1', inFlight);
    expect(world.setAside(of)).toBe(true);
    await world.undo('undo-2', 'run-1', refused);
    expect(world.setAside(of)).toBe(false);
  },
);

test.each([
  ['the first one did it after all', 'run-1', ended('applied')],
  ['it takes back another run', 'run-2', inFlight],
])('a refused undo leaves set aside what an earlier one did where %s', async (_, undone, first) => {
  const world = kept();
  await world.undo('undo-1', 'run-1', first);
  await world.undo('undo-2', undone, refused);
  expect(changes.map(world.setAside)).toEqual([true, true]);
});

test('what two undos in a row had on their way is followed again once a third is refused', async () => {
  const world = kept();
  await world.undo('undo-1', 'run-1', inFlight);
  await world.undo('undo-2', 'run-1', inFlight);
  expect(changes.map(world.setAside)).toEqual([true, true]);
  await world.undo('undo-3', 'run-1', refused);
  expect(changes.map(world.setAside)).toEqual([false, false]);
});
