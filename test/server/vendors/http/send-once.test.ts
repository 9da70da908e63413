import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { OutsideError } from '../../../../server/vendors/http/outside-error.ts';
import { type OutsideRequest, type SendLimits, sendOnce } from '../../../../server/vendors/http/send-once.ts';
import { json, smallServer } from './small-server.ts';

const schema = z.object({ items: z.array(z.object({ id: z.number() })) });
const secret = 's3cr3t~with/odd+chars&more=';

const send = (url: URL, request: Partial<OutsideRequest<unknown>> = {}, limits: Partial<SendLimits> = {}) =>
  sendOnce(
    { method: 'GET', url, what: 'customers', schema, ...request },
    { side: 'halo', timeoutMs: 5_000, maxBytes: 10_000, secrets: [secret], ...limits },
  );

/** The error a request ends with. */
const failure = async (...args: Parameters<typeof send>): Promise<OutsideError> => {
  const error = await send(...args).then(
    (answer) => new Error(`answered ${JSON.stringify(answer)}`),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof OutsideError)) throw error;
  return error;
};

/** Everything of an error that may be logged, printed or answered. */
const allText = (error: OutsideError): string =>
  JSON.stringify([error.message, error.note, error.stack, String(error.cause), { ...error }]);

describe('an answer that is no answer', () => {
  it.each([
    [
      'a page of HTML with 200',
      'text/html',
      '<!doctype html><title>Log in</title>',
      'badAnswer',
      'an HTML page',
    ],
    ['nothing with 200', 'application/json', '', 'badAnswer', 'it is empty'],
    ['half of some JSON', 'application/json', '{"items": [{"id": 1}', 'badAnswer', 'it is not JSON'],
    ['another shape', 'application/json', '{"items": [{"id": "1"}]}', 'badAnswer', 'items.0.id'],
    ['null', 'application/json', 'null', 'badAnswer', 'the whole'],
    ['an error with 200', 'application/json', '{"Message": "no"}', 'badAnswer', 'items'],
  ])('%s', async (_, type, body, code, said) => {
    const { url } = await smallServer((__, response) => {
      response.writeHead(200, { 'content-type': type }).end(body);
    });
    const error = await failure(url);
    expect(error.code).toBe(code);
    expect(error.message).toContain(said);
    expect(error.message).toContain('Halo: the customer list');
    expect(error.mayHaveBeenApplied).toBe(true);
  });

  it('of the right shape is given, without what was not asked for', async () => {
    const { url } = await smallServer(json(200, { items: [{ id: 1, more: true }], other: 1 }));
    expect(await send(url)).toEqual({ items: [{ id: 1 }] });
  });
});

describe('a status', () => {
  it.each([
    [400, 'rejected', true],
    [401, 'unauthorized', false],
    [403, 'forbidden', false],
    [404, 'notFound', false],
    [409, 'rejected', true],
    [429, 'rateLimited', false],
    [500, 'serverError', true],
    [503, 'serverError', true],
    [304, 'redirected', false],
  ])('%i is %s; a write may have been applied: %s', async (status, code, mayHaveBeenApplied) => {
    const { url } = await smallServer((_, response) => void response.writeHead(status).end());
    const error = await failure(url);
    expect([error.code, error.status, error.mayHaveBeenApplied]).toEqual([code, status, mayHaveBeenApplied]);
    expect(error.action).not.toBe('');
    expect(error.note.code).toBe(`halo.${code}`);
  });

  it.each([
    ['resultCode and errorMessage', { resultCode: 3, errorMessage: 'Said this way' }],
    ['ClassName and Message', { ClassName: 'System.Exception', Message: 'Said this way' }],
    ['Message', { Message: 'Said this way' }],
    ['an OAuth error', { error: 'invalid_client', error_description: 'Said this way' }],
    ['problem details', { title: 'Bad', detail: 'Said this way', status: 400 }],
    ['the gateway', { statusCode: 401, message: 'Said this way' }],
  ])('comes with what the vendor said: %s', async (_, body) => {
    const { url } = await smallServer(json(400, body));
    expect((await failure(url)).message).toContain('answered 400 (Said this way)');
  });

  it('of HTML or long text does not fill the log', async () => {
    const { url } = await smallServer((seen, response) => {
      response.writeHead(500).end(seen.path === '/html' ? `<html>${'x'.repeat(900)}` : 'y'.repeat(900));
    });
    expect((await failure(new URL('/html', url))).message).toContain('an HTML page');
    expect((await failure(url)).message.length).toBeLessThan(300);
  });

  it('429 says how long to wait', async () => {
    const { url } = await smallServer(
      json(429, { message: 'Try again in 30 seconds' }, { 'retry-after': '7' }),
    );
    expect((await failure(url)).retryAfterMs).toBe(7000);
  });

  it.each(['2019-03-01T00:00:00Z', '2061-03-01T00:00:00Z'])(
    '429 with a date says how long to wait by the clock of whoever answers (%s), whatever ours shows',
    async (theirs) => {
      const date = (ms: number) => new Date(Date.parse(theirs) + ms).toUTCString();
      const headers = { date: date(0), 'retry-after': date(45_000) };
      const { url } = await smallServer(json(429, {}, headers));
      expect((await failure(url)).retryAfterMs).toBe(45_000);
    },
  );
});

describe('a redirect', () => {
  it.each([301, 302, 307, 308])(
    '%i to another host is not followed, and no credential arrives there',
    async (status) => {
      const other = await smallServer(json(200, { items: [] }));
      const { url } = await smallServer((_, response) => {
        response.writeHead(status, { location: other.url.href }).end();
      });
      const error = await failure(url, {
        method: 'POST',
        headers: { Authorization: 'Bearer abc' },
        form: new URLSearchParams({ client_secret: secret }),
      });
      expect(error.code).toBe('redirected');
      expect(other.seen).toEqual([]);
    },
  );
});

describe('limits', () => {
  it('stops an answer that is too large before it has all come', async () => {
    let written = 0;
    const { url } = await smallServer(async (_, response) => {
      const chunk = Buffer.alloc(64 * 1024, 'x');
      response.on('error', () => undefined);
      while (!response.destroyed && written < 500) {
        written += 1;
        if (!response.write(chunk))
          await Promise.race([new Promise((go) => response.once('drain', go)), delay(500)]);
      }
      response.end();
    });
    expect((await failure(url)).code).toBe('tooLarge');
    expect(written).toBeLessThan(500);
  });

  it('takes an answer of exactly the largest size', async () => {
    const body = JSON.stringify({ items: [] });
    const { url } = await smallServer((_, response) => void response.end(body));
    expect(await send(url, {}, { maxBytes: body.length })).toEqual({ items: [] });
    expect((await failure(url, {}, { maxBytes: body.length - 1 })).code).toBe('tooLarge');
  });

  it('ends an answer that drips', async () => {
    const { url } = await smallServer((_, response) => {
      const drip = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(drip));
    });
    const error = await failure(url, {}, { timeoutMs: 150 });
    expect([error.code, error.mayHaveBeenApplied]).toEqual(['timedOut', true]);
  });

  it('ends waiting for no answer at all', async () => {
    const { url } = await smallServer(() => undefined);
    expect((await failure(url, {}, { timeoutMs: 50 })).code).toBe('timedOut');
  });

  it('ends at once when told to, with the reason given', async () => {
    const abort = new AbortController();
    const reason = new Error('stopped by a person');
    const { url } = await smallServer(() => abort.abort(reason));
    await expect(send(url, { signal: abort.signal })).rejects.toBe(reason);
  });
});

describe('a connection', () => {
  it('that is reset is unreachable, and a write may have been applied', async () => {
    const { url } = await smallServer((_, response) => void response.socket?.resetAndDestroy());
    const error = await failure(url, { method: 'POST', json: [] });
    expect([error.code, error.mayHaveBeenApplied]).toEqual(['unreachable', true]);
  });

  it('that is cut in the middle of an answer is unreachable', async () => {
    const { url } = await smallServer((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"items": [', () => response.socket?.resetAndDestroy());
    });
    expect((await failure(url)).code).toBe('unreachable');
  });

  it('that nobody takes is unreachable and says why', async () => {
    const { url, close } = await smallServer(() => undefined);
    await close();
    const error = await failure(url);
    expect(error.code).toBe('unreachable');
    expect(error.message).toContain('ECONNREFUSED');
  });
});

describe('a secret', () => {
  const encoded = new URLSearchParams({ client_secret: secret }).toString();

  it.each([
    ['as it is', { error_description: `The secret ${secret} is wrong` }],
    ['in a form', { Message: `Bad request: grant_type=client_credentials&${encoded}` }],
    ['at the place where a long text is cut', { Message: `${'x'.repeat(290)}${secret}` }],
  ])('that is echoed %s never shows', async (_, body) => {
    const { url } = await smallServer(json(400, body));
    const shown = allText(await failure(url));
    expect(shown).not.toContain(secret);
    expect(shown).not.toContain(encoded.slice('client_secret='.length));
    expect(shown).not.toContain(secret.slice(0, 8));
  });

  it('that is echoed as plain text never shows, even where the text is cut', async () => {
    const { url } = await smallServer((_, response) => {
      response.writeHead(500).end(`${'x'.repeat(112)}${secret}`);
    });
    expect(allText(await failure(url))).not.toContain(secret.slice(0, 6));
  });

  it('that is a token and is echoed never shows', async () => {
    const { url } = await smallServer((seen, response) =>
      json(401, { message: `Bad ${seen.headers.authorization}` })(seen, response),
    );
    const error = await failure(url, { headers: { Authorization: 'Bearer eyJhbGciOi.token' } });
    expect(allText(error)).not.toContain('eyJhbGciOi.token');
  });

  it.each(['abc\ndef', 'abc\u0000def'])('that cannot be sent in a header (%j) never shows', async (key) => {
    const { url, seen } = await smallServer(json(200, { items: [] }));
    const error = await failure(url, { headers: { 'Ocp-Apim-Subscription-Key': key } }, { secrets: [key] });
    expect(allText(error)).not.toContain('abc');
    expect(seen).toEqual([]);
  });

  it('does not stand in the body that an error keeps for its client, once it is written out', async () => {
    const { url } = await smallServer(json(400, { error: 'invalid_client', echoed: secret }));
    const error = await failure(url);
    expect(error.body).toMatchObject({ error: 'invalid_client' });
    expect(JSON.stringify(error)).not.toContain(secret);
  });
});

describe('a request', () => {
  it('carries its JSON, its headers and its address', async () => {
    const { url, seen } = await smallServer(json(200, { items: [] }));
    await send(new URL('/api/Client?a=1', url), {
      method: 'POST',
      json: [{ id: 1 }],
      headers: { 'X-One': '1' },
    });
    expect(seen[0]).toMatchObject({ method: 'POST', path: '/api/Client?a=1', body: '[{"id":1}]' });
    expect(seen[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'x-one': '1' });
  });

  it('carries a form', async () => {
    const { url, seen } = await smallServer(json(200, { items: [] }));
    await send(url, { method: 'POST', form: new URLSearchParams({ client_secret: secret }) });
    expect(new URLSearchParams(seen[0]?.body).get('client_secret')).toBe(secret);
    expect(seen[0]?.headers['content-type']).toContain('application/x-www-form-urlencoded');
  });
});
