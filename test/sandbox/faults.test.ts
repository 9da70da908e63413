import { describe, expect, test } from 'vitest';
import type { Effect } from './core/faults.ts';
import { openSandbox } from './test-client.ts';

const withCustomer = async () => {
  const opened = await openSandbox();
  opened.state.sherweb.addCustomer({ name: 'Contoso Ltd' });
  const spoil = (effect: Effect) =>
    opened.state.faults.add({ side: 'sherweb', match: { path: '/customers' }, effect });
  return { ...opened, spoil, read: () => opened.sherwebGet('/customers') };
};

describe('injected faults', () => {
  test('hit the requests they match, after those they skip, as often as told', async () => {
    const { haloGet, sherwebGet, state } = await openSandbox();
    state.faults.add({
      side: 'halo',
      match: { method: 'get', path: /client$/i, query: { page_no: '2' } },
      skip: 1,
      times: 2,
      effect: { kind: 'status', status: 503, shape: 'resultCode', headers: { 'Retry-After': '7' } },
    });
    const statuses: number[] = [];
    for (let index = 0; index < 4; index += 1) statuses.push((await haloGet('/Client?page_no=2')).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
    expect((await haloGet('/Client?page_no=1')).status).toBe(200);
    expect((await sherwebGet('/customers')).status).toBe(200);
    expect(state.requests.filter(({ status }) => status === 503)).toHaveLength(2);
  });

  test.each([
    ['problem', '"title"'],
    ['gateway', '"statusCode"'],
    ['resultCode', '"errorMessage"'],
    ['className', '"ClassName"'],
    ['message', '"Message"'],
    ['oauth', '"error_description"'],
    ['text', 'Too busy'],
    ['html', '<h1>'],
  ] as const)('an error may have the shape %s', async (shape, words) => {
    const { spoil, read } = await withCustomer();
    spoil({ kind: 'status', status: 500, shape, message: 'Too busy' });
    const answer = await read();
    expect(answer.status).toBe(500);
    expect(answer.text).toContain(words);
  });

  test('an answer may be malformed, HTML, empty, of the wrong type, or without rows', async () => {
    const { spoil, read } = await withCustomer();
    spoil({ kind: 'malformedJson' });
    spoil({ kind: 'html' });
    spoil({ kind: 'emptyBody' });
    spoil({ kind: 'wrongType' });
    spoil({ kind: 'wrongType', field: 'displayName', value: 5 });
    spoil({ kind: 'emptyList' });
    expect(await read()).toMatchObject({ status: 200, json: undefined });
    expect((await read()).text).toContain('<html>');
    expect(await read()).toMatchObject({ status: 200, text: '' });
    expect((await read()).json).toEqual({ items: expect.any(String) });
    expect((await read()).json.items[0].displayName).toBe(5);
    expect((await read()).json).toEqual({ items: [] });
    expect((await read()).json.items).toHaveLength(1);
  });

  test('an answer may be late, drip slowly or be huge', async () => {
    const { spoil, read } = await withCustomer();
    const timed = async () => {
      const start = performance.now();
      return { answer: await read(), ms: performance.now() - start };
    };
    spoil({ kind: 'latency', ms: 60 });
    expect((await timed()).ms).toBeGreaterThan(50);
    spoil({ kind: 'drip', everyMs: 10, bytes: 20 });
    const dripped = await timed();
    expect(dripped.ms).toBeGreaterThan(40);
    expect(dripped.answer.json.items).toHaveLength(1);
    spoil({ kind: 'hugeBody', bytes: 3_000_000 });
    expect((await read()).text).toHaveLength(3_000_000);
  });

  test('a connection may be reset, or hang until the client or the sandbox gives up', async () => {
    const { spoil, read, ask, sherwebAt, headers, close } = await withCustomer();
    spoil({ kind: 'reset' });
    await expect(read()).rejects.toThrow('fetch failed');
    spoil({ kind: 'hang' });
    const signal = AbortSignal.timeout(50);
    await expect(ask(sherwebAt('/customers'), { headers: headers.sherweb, signal })).rejects.toThrow();
    spoil({ kind: 'hang' });
    const hanging = expect(read()).rejects.toThrow('fetch failed');
    await new Promise((resolve) => setTimeout(resolve, 30));
    await close();
    await hanging;
  });

  test('an expired token is 401 once; only a new one helps', async () => {
    const { spoil, read, ask, sherwebAt, sherwebHeaders } = await withCustomer();
    spoil({ kind: 'expiredToken' });
    expect((await read()).status).toBe(401);
    expect((await read()).status).toBe(401);
    expect((await ask(sherwebAt('/customers'), { headers: await sherwebHeaders() })).status).toBe(200);
  });

  test.each(['reset', 'hang', '502'] as const)(
    'a write may be applied and its answer lost: %s',
    async (how) => {
      const { ask, haloAt, headers, haloPost, state } = await openSandbox();
      state.faults.add({ side: 'halo', match: { method: 'POST' }, effect: { kind: 'applyThenLose', how } });
      const lost = ask(haloAt('/Client'), {
        method: 'POST',
        headers: headers.halo,
        body: JSON.stringify([{ name: 'Contoso Ltd' }]),
        signal: AbortSignal.timeout(200),
      });
      if (how === '502') expect((await lost).status).toBe(502);
      else await expect(lost).rejects.toThrow();
      expect(state.halo.clients()).toHaveLength(1);
      expect(state.writes('halo')).toMatchObject([
        { body: [{ name: 'Contoso Ltd' }], status: how === '502' ? 502 : null },
      ]);
      expect((await haloPost('/Client', [{ name: 'Next' }])).status).toBe(201);
    },
  );

  test('a reset or a status fault keeps the write from being applied', async () => {
    const { haloPost, state } = await openSandbox();
    state.faults.add({ side: 'halo', match: { method: 'POST' }, effect: { kind: 'status', status: 500 } });
    await haloPost('/Client', [{ name: 'Contoso Ltd' }]);
    expect(state.halo.clients()).toEqual([]);
  });
});
