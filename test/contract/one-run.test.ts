import { describe, expect, test, vi } from 'vitest';
import { listen } from '../../server/api/listen.ts';
import type { RunProgress } from '../../shared/sync-run.ts';
import { openTestCompanion } from '../support/companion.ts';
import { licenceOf, shop, single } from '../support/shop.ts';

describe('one run at a time', () => {
  test('a second start gets the running one', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const start = () => companion.call('startRun', { body: { mode: 'sync' } });
    const [first, second, third] = await Promise.all([start(), start(), start()]);
    expect(first.alreadyRunning).toBe(false);
    expect([second, third]).toEqual(Array(2).fill({ runId: first.runId, alreadyRunning: true }));
    expect((await companion.call('status', {})).running?.runId).toBe(first.runId);
    await expect(companion.call('readRun', { params: { runId: first.runId } })).rejects.toMatchObject({
      status: 409,
      note: { code: 'sync.stillRunning' },
    });
    await companion.companion().runs.idle();
    expect((await companion.call('listRuns', {})).runs).toHaveLength(1);
    expect(companion.state.halo.licences()).toHaveLength(5);
    const again = await start();
    expect(again.alreadyRunning).toBe(false);
    expect(again.runId).not.toBe(first.runId);
  });

  test('progress goes on to "finished", in order and with counts', async () => {
    const companion = await openTestCompanion({ seed: single(120) });
    const seen: RunProgress[] = [];
    const run = await companion.run({ mode: 'sync' }, (progress) => seen.push(progress));
    const phases = seen.map(({ phase }) => phase);
    expect([...new Set(phases)]).toEqual(['reading', 'applying', 'finished']);
    expect(phases.filter((phase) => phase === 'finished')).toHaveLength(1);
    expect(seen.every(({ runId }) => runId === run.runId)).toBe(true);
    const applying = seen.filter(({ phase }) => phase === 'applying');
    expect(applying.every(({ done, total }) => total === 121 && done <= total)).toBe(true);
    expect(applying.map(({ done }) => done)).toEqual(
      applying.map(({ done }) => done).toSorted((a, b) => a - b),
    );
  });

  test('progress comes as server-sent events over HTTP', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const listener = await listen(companion.companion().app, { host: '127.0.0.1', port: 0, tls: null });
    try {
      const headers = { Authorization: `Bearer ${companion.companion().controlKey}` };
      const { runId } = await companion.call('startRun', { body: { mode: 'preview' } });
      const response = await fetch(`${listener.url}/api/runs/${runId}/events`, { headers });
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      const events = (await response.text()).trim().split('\n\n');
      expect(events.every((event) => event.startsWith('event: progress\ndata: {'))).toBe(true);
      expect(JSON.parse(events.at(-1)?.split('data: ')[1] ?? '')).toMatchObject({ runId, phase: 'finished' });
    } finally {
      await listener.close();
    }
  });

  test('the past runs are listed newest first, previews among them', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const preview = await companion.preview();
    const sync = await companion.sync();
    const { runs, running } = await companion.call('listRuns', {});
    expect(running).toBeNull();
    expect(runs.map(({ runId, status }) => [runId, status])).toEqual([
      [sync.runId, 'completed'],
      [preview.runId, 'preview'],
    ]);
    expect((await companion.call('listRuns', { query: { limit: 1 } })).runs).toHaveLength(1);
    expect(await companion.call('readRun', { params: { runId: sync.runId } })).toEqual(sync);
    await expect(companion.call('readRun', { params: { runId: 'none' } })).rejects.toMatchObject({
      status: 404,
    });
    const parts = [0, 3, 6].map((from) =>
      companion.call('readRunPart', { params: { runId: sync.runId }, query: { from, limit: 3 } }),
    );
    const { changes: _all, ...head } = sync;
    for (const [place, part] of (await Promise.all(parts)).entries()) {
      const changes = sync.changes.slice(place * 3, place * 3 + 3);
      expect(part).toEqual({ ...head, changes, changeCount: sync.changes.length });
    }
    await expect(
      companion.call('readRunPart', { params: { runId: 'none' }, query: { from: 0, limit: 3 } }),
    ).rejects.toMatchObject({ status: 404 });
  });
});

describe('a run that is cancelled', () => {
  test('keeps what is done, says what is not, and the next one does the rest', async () => {
    const companion = await openTestCompanion({ seed: single(250) });
    const { runId } = await companion.call('startRun', { body: { mode: 'sync' } });
    await companion.follow(runId, ({ phase, done }) => {
      if (phase === 'applying' && done > 1) companion.companion().runs.cancel(runId, 'person');
    });
    const run = await companion.call('readRun', { params: { runId } });
    expect(run.status).toBe('interrupted');
    const done = run.changes.filter(({ outcome }) => outcome === 'applied');
    const left = run.changes.filter(({ problem }) => problem?.code.endsWith('.stopped'));
    expect(done.length).toBeGreaterThan(0);
    expect(left.length).toBeGreaterThan(0);
    expect(done.length + left.length).toBe(run.changes.length);
    expect(companion.state.halo.licences()).toHaveLength(run.counts.subscriptionsCreated);

    const rest = await companion.sync();
    expect([rest.status, rest.counts.unchanged]).toEqual(['completed', run.counts.subscriptionsCreated]);
    expect(companion.state.halo.licences()).toHaveLength(250);
    expect(licenceOf(companion.state, 's-250').count).toBe(250);
  });

  test('while reading changes nothing, and can be started again at once', async () => {
    const companion = await openTestCompanion({ seed: shop });
    companion.state.faults.add({
      side: 'sherweb',
      match: { path: '/details' },
      times: 50,
      effect: { kind: 'hang' },
    });
    const { runId } = await companion.call('startRun', { body: { mode: 'sync' } });
    await companion.follow(runId, ({ doing }) => {
      if (doing.startsWith('Reading subscriptions')) void companion.call('cancelRun', { params: { runId } });
    });
    const run = await companion.call('readRun', { params: { runId } });
    expect([run.status, run.problems.map(({ code }) => code)]).toEqual(['interrupted', ['sync.cancelled']]);
    expect(companion.state.writes()).toEqual([]);
    await expect(companion.call('cancelRun', { params: { runId } })).rejects.toMatchObject({ status: 404 });
    companion.state.faults.clear();
    expect((await companion.sync()).status).toBe('completed');
  });

  test('closing the companion ends a run that waits, and it is recorded', async () => {
    const companion = await openTestCompanion({ seed: shop });
    companion.state.faults.add({ side: 'halo', match: { path: '/api/Client' }, effect: { kind: 'hang' } });
    const { runId } = await companion.call('startRun', { body: { mode: 'sync' } });
    await vi.waitFor(
      () => expect(companion.state.requests.some(({ path }) => path === '/api/Client')).toBe(true),
      10_000,
    );
    await companion.restart();
    const run = await companion.call('readRun', { params: { runId } });
    expect([run.status, run.problems.map(({ code }) => code)]).toEqual(['interrupted', ['sync.stopped']]);
    expect((await companion.sync()).status).toBe('completed');
  });
});
