import { expect, test, vi } from 'vitest';
import { JobSchema, jobPath, preferJobAfter } from '../../shared/job.ts';
import { requestFor } from '../../shared/routes/request.ts';
import { openTestCompanion } from '../support/companion.ts';
import { shop } from '../support/shop.ts';

const waitsASecond = { kind: 'status', status: 429, headers: { 'Retry-After': '1' } } as const;

async function opened() {
  const companion = await openTestCompanion({ seed: shop });
  const paired = async (role: 'admin' | 'technician') => {
    const { code } = await companion.call('createPairingCode', { body: { role } });
    return (await companion.call('pair', { body: { code, name: 'Browser' } })).token;
  };
  const send = (path: string, token: string, waitSeconds: number | null, init: RequestInit = {}) =>
    companion.fetch(path, {
      ...init,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(waitSeconds === null ? {} : preferJobAfter(waitSeconds)),
        ...init.headers,
      },
    });
  return { companion, paired, send };
}

test('Generate Mappings while Sherweb asks to wait is a job that says so, and then its answer', async () => {
  const { companion, paired, send } = await opened();
  const [admin, other] = [await paired('admin'), await paired('admin')];
  companion.state.faults.add({ side: 'sherweb', match: { path: '/customers' }, effect: waitsASecond });
  const { path } = requestFor('generateMappings', {});
  const begun = await send(path, admin, 0, { method: 'POST' });
  expect(begun.status).toBe(202);
  const { jobId } = JobSchema.parse(await begun.json());
  const waiting = await vi.waitFor(async () => {
    const job = JobSchema.parse(await (await send(jobPath(jobId), admin, 0)).json());
    expect(job.waiting).not.toBeNull();
    return job.waiting;
  });
  expect(waiting).toEqual({ side: 'sherweb', seconds: 1 });
  expect((await send(jobPath(jobId), other, 60)).status).toBe(404);
  expect((await companion.fetch(jobPath(jobId))).status).toBe(401);

  const done = await send(jobPath(jobId), admin, 60);
  expect([done.status, await done.json()]).toEqual([200, expect.objectContaining({ created: 2 })]);
});

test('Test Configuration and a panel that is read anew are jobs where a side is slow, and refusals come as ever', async () => {
  const { companion, paired, send } = await opened();
  const [admin, technician] = [await paired('admin'), await paired('technician')];
  const { path } = requestFor('testCredentials', {});
  const slow = { kind: 'latency', ms: 300 } as const;
  companion.state.faults.add({ side: 'sherweb', times: 3, effect: slow });
  const begun = await send(path, admin, 0, { method: 'POST' });
  expect(begun.status).toBe(202);
  const tested = await send(jobPath(JobSchema.parse(await begun.json()).jobId), admin, 60);
  expect([tested.status, await tested.json()]).toMatchObject([
    200,
    { sherweb: { ok: true }, halo: { ok: true } },
  ]);

  await companion.call('generateMappings', {});
  companion.state.faults.add({ side: 'sherweb', times: 3, effect: slow });
  const panel = requestFor('clientSubscriptions', {
    params: { haloClientId: 101 },
    query: { refresh: 'true' },
  });
  const asked = await send(panel.path, technician, 0);
  expect(asked.status).toBe(202);
  const read = await send(jobPath(JobSchema.parse(await asked.json()).jobId), technician, 60);
  expect(read.status).toBe(200);

  companion.state.faults.add({
    side: 'halo',
    times: 3,
    effect: { kind: 'status', status: 403 },
  });
  companion.state.faults.add({ side: 'sherweb', times: 3, effect: slow });
  const refused = await send(requestFor('listTopLevels', {}).path, admin, 0);
  const answer =
    refused.status === 202
      ? await send(jobPath(JobSchema.parse(await refused.json()).jobId), admin, 60)
      : refused;
  expect([answer.status, await answer.json()]).toMatchObject([502, { code: 'halo.forbidden' }]);
});

test('whoever waits as long as it takes gets no job', async () => {
  const { companion, paired, send } = await opened();
  companion.state.faults.add({ side: 'sherweb', match: { path: '/customers' }, effect: waitsASecond });
  const { path } = requestFor('generateMappings', {});
  const made = await send(path, await paired('admin'), null, { method: 'POST' });
  expect(made.status).toBe(200);
});
