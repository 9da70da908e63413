import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { askForAnswer, callRoute } from '../../../extension/background/companion-client.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('../support/fake-browser.ts');
  return { browser: fakeBrowser() };
});

const health = { ok: true, name: 'sherweb-for-halo', version: '0.1.0' };

/** A small companion that answers as told and keeps what it was asked. */
async function companion(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, pairing: { address, token: 'token-1', role: 'admin', name: 'Browser' } as const };
}

const json = (status: number, body: unknown) => (_request: IncomingMessage, response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};
const codeOf = (reply: Awaited<ReturnType<typeof callRoute>>) =>
  reply.ok === false ? reply.problem.code : reply.ok === true ? 'ok' : 'later';

describe('calling the companion', () => {
  it('shows the token to the paired companion and parses what it says', async () => {
    const { asked, pairing } = await companion(json(200, { ...health, extra: 'left out' }));
    expect(await callRoute('health', {}, pairing)).toEqual({ ok: true, value: health });
    expect(asked[0]?.headers.authorization).toBe('Bearer token-1');
    expect(asked[0]?.headers.cookie).toBeUndefined();
  });

  it("asks for answers in the browser's language", async () => {
    const { asked, pairing } = await companion(json(200, health));
    await callRoute('health', {}, pairing);
    expect(asked[0]?.headers['accept-language']).toBe('fr-CA');
  });

  it('asks nobody anything before pairing but the open routes', async () => {
    const { asked, pairing } = await companion(json(200, health));
    expect(codeOf(await callRoute('status', {}, null, pairing.address))).toBe('companion.notPaired');
    expect(asked).toEqual([]);
    expect(codeOf(await callRoute('health', {}, null, pairing.address))).toBe('ok');
    expect(asked[0]?.headers.authorization).toBeUndefined();
  });

  it('takes no answer of another shape for one', async () => {
    for (const body of [{ ok: true }, '<html>', '']) {
      const { pairing } = await companion(json(200, body));
      expect(codeOf(await callRoute('health', {}, pairing))).toBe('companion.unexpectedAnswer');
    }
  });

  it("hands on the companion's own words for what went wrong", async () => {
    const note = { code: 'access.adminOnly', message: 'Only admins may.', action: 'Ask one.' };
    const { pairing } = await companion(
      json(403, { ...note, type: 'about:blank', title: 'No', status: 403 }),
    );
    expect(await callRoute('health', {}, pairing)).toMatchObject({ ok: false, problem: note });
    const other = await companion(json(502, '<h1>Bad gateway</h1>'));
    expect(codeOf(await callRoute('health', {}, other.pairing))).toBe('companion.unexpectedAnswer');
  });

  it('takes the token nowhere else: a redirect is not followed', async () => {
    const elsewhere = await companion(json(200, health));
    const { pairing } = await companion((_request, response) => {
      response.writeHead(302, { location: elsewhere.pairing.address, connection: 'close' }).end();
    });
    expect(codeOf(await callRoute('health', {}, pairing))).toBe('companion.unreachable');
    expect(elsewhere.asked).toEqual([]);
  });

  it('says where nothing answered', async () => {
    const reply = await callRoute('health', {}, null, 'http://127.0.0.1:9');
    expect(reply).toMatchObject({ ok: false, problem: { code: 'companion.unreachable' } });
    expect(JSON.stringify(reply)).toContain('127.0.0.1:9');
  });

  it('takes the place of the permission into its words where the browser denies its own network', async () => {
    vi.stubGlobal('navigator', {
      userAgent: 'Chrome/156.0 Edg/156.0',
      permissions: { query: async () => ({ state: 'denied' }) },
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    const reply = await callRoute('health', {}, null, 'http://127.0.0.1:9');
    expect(reply).toMatchObject({
      ok: false,
      problem: { code: 'companion.networkDenied', action: 'problem.networkDenied.action place.network.edge' },
    });
  });

  it('gets a job for what takes long, and asks for its answer until it is there', async () => {
    const waiting = { side: 'sherweb', seconds: 45 };
    const { asked, pairing } = await companion((request, response) =>
      request.url === '/health' || asked.length < 3
        ? json(202, { jobId: 'job/1', waiting })(request, response)
        : json(200, health)(request, response),
    );
    expect(await callRoute('health', {}, pairing)).toEqual({ ok: 'later', job: { jobId: 'job/1', waiting } });
    expect(codeOf(await askForAnswer('health', 'job/1', pairing))).toBe('later');
    expect(await askForAnswer('health', 'job/1', pairing)).toEqual({ ok: true, value: health });
    expect(asked.map(({ url }) => url)).toEqual(['/health', '/api/jobs/job%2F1', '/api/jobs/job%2F1']);
    expect(asked.every(({ headers }) => /^respond-async, wait=\d$/.test(String(headers.prefer)))).toBe(true);
  });

  it('takes an answer of 202 that is no job for the answer', async () => {
    const started = { runId: 'run-1', alreadyRunning: false };
    const { pairing } = await companion(json(202, started));
    const body = { mode: 'preview', scope: { customers: true, subscriptions: true } };
    expect(await callRoute('startRun', { body }, pairing)).toEqual({ ok: true, value: started });
  });
});
