import { EventEmitter, getEventListeners, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createLog } from '../../../../server/log.ts';
import { type CallerOptions, createCaller } from '../../../../server/vendors/http/caller.ts';
import { createIssuedTokens } from '../../../../server/vendors/http/issued-tokens.ts';
import { createRequestBudget } from '../../../../server/vendors/http/request-budget.ts';
import type { OutsideRequest } from '../../../../server/vendors/http/send-once.ts';
import { createTokenKeeper } from '../../../../server/vendors/http/token-keeper.ts';
import { json, smallServer } from './small-server.ts';

const callerWith = (options: Partial<CallerOptions> = {}) =>
  createCaller({
    side: 'halo',
    pace: { firstMs: 1, mostMs: 2, jitter: false },
    concurrency: 1,
    secrets: [],
    issued: createIssuedTokens(),
    log: createLog('silent'),
    ...options,
  });

const request = (url: URL, change: Partial<OutsideRequest<unknown>> = {}): OutsideRequest<unknown> => ({
  method: 'GET',
  url,
  what: 'customers',
  schema: z.unknown(),
  ...change,
});

/** Tokens t1, t2, …, with how many were asked for. */
function tokens() {
  let asked = 0;
  const keeper = createTokenKeeper(async () => {
    asked += 1;
    return { value: `t${asked}`, expiresIn: 3600 };
  });
  return { keeper, asked: () => asked };
}

describe('a call with a token', () => {
  it('renews the token once after a 401 and goes through', async () => {
    const { url, seen } = await smallServer((one, response) =>
      json(one.headers.authorization === 'Bearer t1' ? 401 : 200, {})(one, response),
    );
    const { keeper, asked } = tokens();
    await callerWith().sendWithToken(keeper, request(url));
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer t1', 'Bearer t2']);
    expect(asked()).toBe(2);
  });

  it('gives up after a second 401', async () => {
    const { url, seen } = await smallServer(json(401, {}));
    const { keeper } = tokens();
    await expect(callerWith().sendWithToken(keeper, request(url))).rejects.toMatchObject({
      code: 'unauthorized',
    });
    expect(seen).toHaveLength(2);
  });

  it('renews once for many calls that meet a 401 at the same time', async () => {
    const { url } = await smallServer((one, response) =>
      json(one.headers.authorization === 'Bearer t1' ? 401 : 200, {})(one, response),
    );
    const { keeper, asked } = tokens();
    const caller = callerWith({ concurrency: 8 });
    await Promise.all(Array.from({ length: 8 }, () => caller.sendWithToken(keeper, request(url))));
    expect(asked()).toBe(2);
  });

  it('does not renew it for a 403', async () => {
    const { url, seen } = await smallServer(json(403, {}));
    const { keeper, asked } = tokens();
    await expect(callerWith().sendWithToken(keeper, request(url))).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect([seen.length, asked()]).toEqual([1, 1]);
  });
});

describe('a call that fails', () => {
  const post = { method: 'POST', json: [{}] } as const;
  it.each([
    { situation: 'a read is repeated after a 500', change: {}, status: 500, expected: 4 },
    { situation: 'a read is repeated after a 429', change: {}, status: 429, expected: 9 },
    { situation: 'a write is not repeated after a 500', change: post, status: 500, expected: 1 },
    { situation: 'a write is not repeated after a 503', change: post, status: 503, expected: 1 },
    { situation: 'a write is repeated after a 429', change: post, status: 429, expected: 9 },
    {
      situation: 'a write that does no harm twice is repeated after a 500',
      change: { ...post, repeatable: true },
      status: 500,
      expected: 4,
    },
    { situation: 'a refusal is not repeated', change: {}, status: 400, expected: 1 },
  ] as const)('$situation', async ({ change, status, expected }) => {
    const { url, seen } = await smallServer(json(status, {}));
    const caller = callerWith();
    await expect(caller.send(request(url, change))).rejects.toMatchObject({ status });
    expect(seen).toHaveLength(expected);
    expect(caller.calls).toBe(expected);
  });

  it('a write whose connection was lost is not repeated', async () => {
    const { url, seen } = await smallServer((_, response) => void response.socket?.resetAndDestroy());
    await expect(callerWith().send(request(url, post))).rejects.toMatchObject({ code: 'unreachable' });
    expect(seen).toHaveLength(1);
  });

  it('a write that timed out is not repeated', async () => {
    const { url } = await smallServer(() => undefined);
    const caller = callerWith({ timeoutMs: 50 });
    await expect(caller.send(request(url, post))).rejects.toMatchObject({ code: 'timedOut' });
    // Counted where it is sent: a busy machine may take longer than that to see it arrive.
    expect(caller.calls).toBe(1);
  });

  it('is not repeated at all without a pace', async () => {
    const { url, seen } = await smallServer(json(429, {}));
    await expect(callerWith({ pace: null }).send(request(url))).rejects.toMatchObject({
      code: 'rateLimited',
    });
    expect(seen).toHaveLength(1);
  });
});

describe('the queue of a caller', () => {
  it.each([1, 4])('has at most %i in flight, and that many when there are enough', async (concurrency) => {
    const waiting: (() => void)[] = [];
    let most = 0;
    let answered = 0;
    const { url } = await smallServer((_, response) => {
      waiting.push(() => response.end('{}'));
      most = Math.max(most, waiting.length);
      if (waiting.length < concurrency && answered + waiting.length < 12) return;
      for (const answer of waiting.splice(0)) {
        answered += 1;
        answer();
      }
    });
    const caller = callerWith({ concurrency });
    await Promise.all(Array.from({ length: 12 }, () => caller.send(request(url))));
    expect(most).toBe(concurrency);
    expect(answered).toBe(12);
  });

  it('goes on after a failure', async () => {
    const { url } = await smallServer((one, response) =>
      json(one.path === '/bad' ? 400 : 200, {})(one, response),
    );
    const caller = callerWith();
    const [bad, good] = await Promise.allSettled([
      caller.send(request(new URL('/bad', url))),
      caller.send(request(url)),
    ]);
    expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
  });
});

describe('what stops many requests at once', () => {
  /** Node takes more than ten listeners at one signal for a leak, and says so on the terminal. */
  const listeners = ({ signal }: AbortController) => getEventListeners(signal, 'abort').length;
  const many = Array.from({ length: 30 });

  it('is not listened at by each of them while it waits for its turn', async () => {
    const { url } = await smallServer(() => undefined);
    const stop = new AbortController();
    const caller = callerWith();
    const sent = many.map(() => caller.send(request(url, { signal: stop.signal })));
    expect(listeners(stop)).toBe(0);
    stop.abort(new Error('stopped by a person'));
    for (const { status, reason } of (await Promise.allSettled(sent)) as PromiseRejectedResult[])
      expect([status, reason.message]).toEqual(['rejected', 'stopped by a person']);
  });

  it('is not listened at by each of them while it waits to be tried again', async () => {
    const { url } = await smallServer(json(429, {}));
    const stop = new AbortController();
    const waits = new EventEmitter();
    let waiting = 0;
    const caller = callerWith({
      pace: { firstMs: 3_600_000, mostMs: 3_600_000, jitter: false },
      onWait: (_ms, wait) => {
        waiting += 1;
        if (waiting === many.length) waits.emit('all');
        return wait;
      },
    });
    const untilAllWait = once(waits, 'all');
    const sent = many.map(() => caller.send(request(url, { method: 'POST', stop: stop.signal })));
    await untilAllWait;
    expect(listeners(stop)).toBe(0);
    stop.abort();
    for (const { status } of await Promise.allSettled(sent)) expect(status).toBe('rejected');
  });
});

describe('the budget of a caller', () => {
  it('takes every request from it, those that are sent again included', async () => {
    // A clock that only waiting for the budget moves.
    let at = 0;
    const arrivals: number[] = [];
    const { url } = await smallServer((one, response, count) => {
      arrivals.push(at);
      json(count % 3 === 1 ? 429 : 200, {})(one, response);
    });
    const wait = async (ms: number) => {
      at += ms;
    };
    const budget = createRequestBudget({ limit: () => 3, windowMs: 1_000, now: () => at, wait });
    const caller = callerWith({ budget });
    await Promise.all(Array.from({ length: 5 }, () => caller.send(request(url))));
    expect(arrivals).toEqual([0, 0, 0, 1_000, 1_000, 1_000, 2_000, 2_000]);
    expect(caller.calls).toBe(8);
  });

  it('says while it lets requests wait', async () => {
    const { url } = await smallServer(json(200, {}));
    let at = 0;
    let makeRoom: () => void = () => undefined;
    const wait = () =>
      new Promise<void>((resolve) => {
        makeRoom = resolve;
      });
    const budget = createRequestBudget({ limit: () => 1, windowMs: 1_000, now: () => at, wait });
    const caller = callerWith({ budget });
    expect(caller.waiting).toBe(false);
    const [first, second] = [caller.send(request(url)), caller.send(request(url))];
    await first;
    await expect.poll(() => caller.waiting).toBe(true);
    at = 1_000;
    makeRoom();
    await second;
    expect(caller.waiting).toBe(false);
  });

  it('does not keep a stopped request waiting', async () => {
    const { url, seen } = await smallServer(json(200, {}));
    const caller = callerWith({ budget: createRequestBudget({ limit: () => 1, windowMs: 3_600_000 }) });
    await caller.send(request(url));
    const [read, write] = [new AbortController(), new AbortController()];
    const reading = caller.send(request(url, { signal: read.signal }));
    const writing = caller.send(request(url, { method: 'POST', json: [], stop: write.signal }));
    read.abort(new Error('stopped by a person'));
    write.abort();
    await expect(reading).rejects.toThrow('stopped by a person');
    await expect(writing).rejects.toMatchObject({ code: 'stopped', mayHaveBeenApplied: false });
    expect(seen).toHaveLength(1);
  });
});

describe('the log of a caller', () => {
  it('names the path and never the query, a header or a body', async () => {
    const lines: string[] = [];
    const note = (...args: unknown[]) => lines.push(JSON.stringify(args));
    const log = { ...createLog('silent'), debug: note, warn: note } as unknown as CallerOptions['log'];
    const { url } = await smallServer(json(400, { Message: 'body-text' }));
    const asked = new URL('/api/Client?search=query-text', url);
    const { keeper } = tokens();
    const sent = request(asked, {
      method: 'POST',
      json: { x: 'json-text' },
      headers: { 'X-Key': 'key-text' },
    });
    await expect(callerWith({ log }).sendWithToken(keeper, sent)).rejects.toThrow();
    expect(lines.join()).toContain('/api/Client');
    expect(lines.join()).not.toMatch(/query-text|body-text|json-text|key-text|t1/);
  });
});
