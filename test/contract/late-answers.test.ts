import { expect, test, vi } from 'vitest';
import { type Job, JobSchema, jobPath, preferJobAfter } from '../../shared/job.ts';
import type { RouteName } from '../../shared/routes/api.ts';
import { type RouteInput, requestFor } from '../../shared/routes/request.ts';
import { openTestCompanion } from '../support/companion.ts';
import { clientNamed, shop } from '../support/shop.ts';

const waits45Seconds = { kind: 'status', status: 429, headers: { 'Retry-After': '45' } } as const;

/** What a busy machine needed since Sherweb said it counts. */
const expectAbout45 = (waiting: Job['waiting']) => {
  expect(waiting?.side).toBe('sherweb');
  expect(waiting?.seconds).toBeGreaterThan(30);
  expect(waiting?.seconds).toBeLessThanOrEqual(45);
};

/** A companion whose waits for Sherweb last until `goOn`, however long Sherweb asks for. */
async function opened() {
  const asked: number[] = [];
  let goOn: () => void = () => undefined;
  const isOver = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const companion = await openTestCompanion({
    seed: shop,
    waitForSherweb: (ms) => {
      asked.push(ms);
      return isOver;
    },
  });
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
  const ask = <N extends RouteName>(name: N, input: RouteInput<N>, token: string, seconds: number | null) => {
    const { path, method, body } = requestFor(name, input);
    const headers = { 'Content-Type': 'application/json' };
    return send(path, token, seconds, {
      method,
      ...(body === undefined ? {} : { headers, body: JSON.stringify(body) }),
    });
  };
  /** What a job of an admin's or technician's is in the end. */
  const answerOf = async (begun: Response, token: string): Promise<Response> =>
    begun.status === 202 ? send(jobPath(JobSchema.parse(await begun.json()).jobId), token, 60) : begun;
  return { companion, paired, send, ask, answerOf, asked, goOn };
}

test('Generate Mappings while Sherweb asks to wait 45 s is a job that says so, and then its answer, for whoever began it', async () => {
  const { companion, paired, send, ask, asked, goOn } = await opened();
  const [admin, other] = [await paired('admin'), await paired('admin')];
  companion.state.faults.add({ side: 'sherweb', match: { path: '/customers' }, effect: waits45Seconds });
  const begun = await ask('generateMappings', {}, admin, 0);
  expect(begun.status).toBe(202);
  const { jobId } = JobSchema.parse(await begun.json());
  await vi.waitFor(() => expect(asked).toEqual([45_000]), 10_000);
  const { waiting } = JobSchema.parse(await (await send(jobPath(jobId), admin, 0)).json());
  expectAbout45(waiting);
  expect((await send(jobPath(jobId), other, 60)).status).toBe(404);
  expect((await companion.fetch(jobPath(jobId))).status).toBe(401);

  goOn();
  const done = await send(jobPath(jobId), admin, 60);
  expect([done.status, await done.json()]).toEqual([200, expect.objectContaining({ created: 2 })]);
});

test.each([
  ['the customers of both sides, read anew', 'listCustomers', { query: { refresh: 'true' } }],
  ['billing, with Sherweb read anew', 'billing', { query: { refresh: 'true' } }],
] as const)(
  '%s, is a job while Sherweb asks to wait 45 s, and then its answer',
  async (_what, name, input) => {
    const { companion, paired, ask, answerOf, send, asked, goOn } = await opened();
    await companion.call('generateMappings', {});
    const admin = await paired('admin');
    companion.state.faults.add({ side: 'sherweb', match: { method: 'GET' }, effect: waits45Seconds });
    const begun = await ask(name, input, admin, 0);
    expect(begun.status).toBe(202);
    await vi.waitFor(() => expect(asked).toEqual([45_000]), 10_000);
    const { jobId } = JobSchema.parse(await begun.clone().json());
    expectAbout45(JobSchema.parse(await (await send(jobPath(jobId), admin, 0)).json()).waiting);
    goOn();
    expect((await answerOf(begun, admin)).status).toBe(200);
  },
);

type Opened = Awaited<ReturnType<typeof opened>>;

/** For what a person waits for nothing is asked twice: it is over at once, and says what Sherweb said. */
test.each([
  {
    what: 'a panel that is read anew',
    role: 'technician',
    said: 'Sherweb asks to wait 45 s.',
    begin: ({ ask, companion }: Opened, token: string) => {
      const haloClientId = clientNamed(companion.state, 'Contoso Ltd').id;
      const input = { params: { haloClientId }, query: { refresh: 'true' as const } };
      return ask('clientSubscriptions', input, token, 0);
    },
  },
  {
    what: 'Test Configuration',
    role: 'admin',
    said: 'sherweb.rateLimited',
    begin: ({ ask }: Opened, token: string) => ask('testCredentials', {}, token, 0),
  },
  {
    what: 'the doctor',
    role: 'admin',
    said: 'The request limit was reached (429)',
    begin: ({ ask }: Opened, token: string) => ask('doctor', { body: {} }, token, 0),
  },
] as const)(
  '$what is a job that ends with what Sherweb said, and waits for nothing',
  async ({ role, said, begin }) => {
    const made = await opened();
    const { companion, paired, answerOf, asked } = made;
    await companion.call('generateMappings', {});
    const token = await paired(role);
    companion.state.faults.add({
      side: 'sherweb',
      match: { method: 'GET' },
      times: Number.POSITIVE_INFINITY,
      effect: waits45Seconds,
    });
    const begun = await begin(made, token);
    expect(begun.status).toBe(202);
    const answer = await answerOf(begun, token);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(said);
    expect(asked).toEqual([]);
  },
);

test('a refusal that comes late is refused as ever', async () => {
  const { companion, paired, ask, answerOf } = await opened();
  const admin = await paired('admin');
  companion.state.faults.add({
    side: 'halo',
    match: { path: '/TopLevel' },
    times: 3,
    effect: { kind: 'status', status: 403 },
  });
  const answer = await answerOf(await ask('listTopLevels', {}, admin, 0), admin);
  expect([answer.status, await answer.json()]).toMatchObject([502, { code: 'halo.forbidden' }]);
});

test('whoever waits as long as it takes gets no job', async () => {
  const { companion, paired, ask, goOn } = await opened();
  companion.state.faults.add({ side: 'sherweb', match: { path: '/customers' }, effect: waits45Seconds });
  goOn();
  expect((await ask('generateMappings', {}, await paired('admin'), null)).status).toBe(200);
});
