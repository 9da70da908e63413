import { expect, it } from 'vitest';
import { attentions } from '../../../../extension/admin/core/attention.ts';
import type { Status } from '../../../../shared/status.ts';
import type { RunSummary } from '../../../../shared/sync-run.ts';

const run = (some: { status?: RunSummary['status']; failed?: number; needsDecision?: number } = {}) =>
  ({
    runId: 'r1',
    status: some.status ?? 'completed',
    counts: { failed: some.failed ?? 0, needsDecision: some.needsDecision ?? 0 },
  }) as RunSummary;

const status = (some: Partial<Status> = {}, lastRun: RunSummary | null = run()) =>
  ({
    configured: { sherweb: true, halo: true },
    running: null,
    heldPlans: 0,
    counts: { mapped: 4, unmapped: 0, excluded: 0 },
    waiting: { decisions: 0, oldestDecisionAt: null, notImported: 0 },
    notes: [],
    schedule: { lastRun, lastError: null },
    ...some,
  }) as unknown as Status;

const kinds = (about: Status) => attentions(about).map(({ kind }) => kind);

it('the headline wants nothing when all is well', () => {
  expect(attentions(status())).toEqual([]);
});

it('the headline says everything that is wrong, the most pressing first, each with where to look', () => {
  const found = attentions(
    status(
      {
        configured: { sherweb: false, halo: true },
        heldPlans: 1,
        counts: { mapped: 0, unmapped: 3, excluded: 0 },
        waiting: { decisions: 5, oldestDecisionAt: '2026-01-02T06:00:00.000Z', notImported: 2 },
        notes: [{ code: 'x', message: '', action: '' }],
      },
      run({ status: 'partial', failed: 2 }),
    ),
  );
  expect(found.map(({ kind, count, hash }) => [kind, count, hash])).toEqual([
    ['notConfigured', 0, '#credentials'],
    ['lastPartial', 2, '#history/r1'],
    ['held', 1, '#history'],
    ['decisions', 5, '#overview'],
    ['notImported', 2, '#overview'],
    ['unmapped', 3, '#customers?show=open'],
    ['note', 1, '#diagnostics'],
  ]);
});

it('the headline tells a failed run from one with failures in it, and from one that was interrupted', () => {
  expect(kinds(status({}, run({ status: 'failed', failed: 9 })))).toEqual(['lastFailed']);
  expect(kinds(status({}, run({ status: 'partial', failed: 9 })))).toEqual(['lastPartial']);
  expect(kinds(status({}, run({ status: 'interrupted' })))).toEqual(['lastInterrupted']);
});

it.each([
  ['failed', 'lastFailed'],
  ['interrupted', 'lastInterrupted'],
] as const)('a %s last sync stands before a plan that waits: it is worse', (ended, kind) => {
  expect(kinds(status({ heldPlans: 1 }, run({ status: ended })))).toEqual([kind, 'held']);
});

it('the headline is no alarm before the first sync: nothing can be mapped yet', () => {
  expect(kinds(status({ counts: { mapped: 0, unmapped: 9, excluded: 0 } }, null))).toEqual([]);
});

it('the headline leads to the run that is under way', () => {
  const running = { runId: 'r 2' } as Status['running'];
  expect(attentions(status({ running }))).toMatchObject([{ kind: 'running', hash: '#import?run=r+2' }]);
});

it('the headline tells of open decisions whatever the last sync counted, failed or found nothing to decide', () => {
  const waiting = { decisions: 3, oldestDecisionAt: '2026-01-02T06:00:00.000Z', notImported: 0 };
  expect(kinds(status({ waiting }, run({ needsDecision: 0 })))).toEqual(['decisions']);
  expect(kinds(status({ waiting }, run({ status: 'failed' })))).toEqual(['lastFailed', 'decisions']);
  expect(kinds(status({}, run({ needsDecision: 9 })))).toEqual([]);
});

it('a customer that a decision is open about is not told a second time as not mapped', () => {
  const counts = { mapped: 4, unmapped: 1, excluded: 0 };
  const waiting = { decisions: 1, oldestDecisionAt: '2026-01-02T06:00:00.000Z', notImported: 0, unmapped: 0 };
  expect(kinds(status({ counts, waiting }))).toEqual(['decisions']);
  expect(kinds(status({ counts, waiting: { ...waiting, decisions: 0, unmapped: 1 } }))).toEqual(['unmapped']);
});

it('customers not mapped are as many as Customers lists, and those that are among the decisions are said to be', () => {
  const counts = { mapped: 4, unmapped: 3, excluded: 0 };
  const waiting = { decisions: 1, oldestDecisionAt: '2026-01-02T06:00:00.000Z', notImported: 0, unmapped: 2 };
  expect(attentions(status({ counts, waiting }))).toMatchObject([
    { kind: 'decisions', count: 1 },
    { kind: 'unmapped', count: 3, decided: 1 },
  ]);
});

it('a preview under way is called one', () => {
  const running = { runId: 'r2', phase: 'reading', doing: 'Starting', done: 0, total: 0, waiting: false };
  const kindOf = (mode: 'sync' | 'preview') =>
    kinds(status({ running: { ...running, mode } as Status['running'] }))[0];
  expect([kindOf('preview'), kindOf('sync')]).toEqual(['previewing', 'running']);
});
