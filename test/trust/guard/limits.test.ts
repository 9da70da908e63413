import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openTestCompanion } from '../../support/companion.ts';
import { listening } from '../../support/listening.ts';
import { rawConnection } from '../../support/raw-connection.ts';
import { shop } from '../../support/shop.ts';

const swift = {
  maxHeaderSize: 16 * 1024,
  maxConnections: 500,
  headersTimeout: 200,
  requestTimeout: 400,
  connectionsCheckingInterval: 50,
};

/** Writes to a socket and reads until the other side closes it. */
async function untilClosed(port: number, text: string): Promise<string> {
  const { socket, heard } = rawConnection(port);
  socket.write(text);
  return heard;
}

describe('how much of the companion a caller may take up', () => {
  test('headers beyond the limit are refused', async () => {
    const server = await listening(await openTestCompanion());
    const headers = { 'x-long': 'x'.repeat(20 * 1024) };
    expect((await server.ask({ path: '/health', headers })).status).toBe(431);
  });

  test('no number of headers hides the one that names a web page', async () => {
    const server = await listening(await openTestCompanion());
    const answer = await untilClosed(
      server.port,
      `GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${'a:\r\n'.repeat(3000)}Origin: https://evil.example\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });

  test.each([
    ['said beforehand', { 'content-length': String(70_000) }],
    ['in pieces', { 'transfer-encoding': 'chunked' }],
  ])('a body of more than 64 KiB is refused, %s', async (_how, headers) => {
    const server = await listening(await openTestCompanion());
    const answer = await server.ask({
      method: 'POST',
      path: '/api/pair',
      headers: { 'content-type': 'application/json', ...headers },
      body: `{"code":"${'x'.repeat(69_989)}"}`,
    });
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([413, 'api.tooLarge']);
  });

  test('who sends headers or a body slowly, or nothing, is cut off', async () => {
    const server = await listening(await openTestCompanion(), swift);
    const post = `POST /api/pair HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n`;
    const answers = await Promise.all([
      untilClosed(server.port, 'GET /health HTTP/1.1\r\nHost: 127.0'),
      untilClosed(server.port, `${post}Content-Length: 30\r\n\r\n{"code":`),
      untilClosed(server.port, ''),
    ]);
    for (const answer of answers) expect(answer).not.toContain(' 200 ');
    expect((await server.ask({ path: '/health' })).status).toBe(200);
  });

  test('more connections than the limit are turned away, and the others go on', async () => {
    const server = await listening(await openTestCompanion(), {
      ...swift,
      maxConnections: 3,
      headersTimeout: 60_000,
      requestTimeout: 60_000,
    });
    const held = [1, 2, 3].map(() => connect(server.port, '127.0.0.1'));
    onTestFinished(() => {
      for (const socket of held) socket.destroy();
    });
    await Promise.all(held.map((socket) => once(socket, 'connect')));
    expect(await untilClosed(server.port, 'GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')).toBe('');
    const [first] = held;
    first?.write('GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    expect(String(await once(first as Socket, 'data'))).toContain(' 200 ');
  });

  test.each([
    ['an empty host', 'GET /health HTTP/1.1\r\nHost: \r\n', 403],
    ['no host', 'GET /health HTTP/1.1\r\n', 400],
    ['two hosts', 'GET /health HTTP/1.1\r\nHost: evil.example\r\nHost: 127.0.0.1\r\n', 403],
  ])('%s is no way in', async (_what, head, status) => {
    const server = await listening(await openTestCompanion());
    const answer = await untilClosed(server.port, `${head}Connection: close\r\n\r\n`);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
  });

  test('a request of two lengths is not read in two ways', async () => {
    const server = await listening(await openTestCompanion({ seed: shop }));
    const answer = await untilClosed(
      server.port,
      'POST /api/pair HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/status HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });
});
