import { EventEmitter, once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { listen } from '../../../server/api/listen.ts';
import { rawConnection } from '../../support/raw-connection.ts';

/** No time of these passes in a test, but the one that it sets. */
const limits = {
  maxHeaderSize: 16 * 1024,
  maxConnections: 500,
  connectionsCheckingInterval: 600_000,
};

/** A server that answers /slow when it is told to, and everything else at once. */
async function serve(requestTimeout = 600_000) {
  const slow = new EventEmitter();
  const app = {
    fetch: async ({ url }: Request) => {
      if (url.endsWith('/slow')) {
        setImmediate(() => slow.emit('asked'));
        await once(slow, 'answer');
      }
      return new Response('the whole answer');
    },
  };
  const listener = await listen(
    app,
    { host: '127.0.0.1', port: 0, tls: null },
    { ...limits, headersTimeout: requestTimeout, requestTimeout },
  );
  const port = Number(new URL(listener.url).port);

  const open = async () => {
    const { socket, heard } = rawConnection(port);
    await once(socket, 'connect');
    return { socket, heard, ask: (path: string) => socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`) };
  };
  return { listener, slow, open };
}

describe('a server that is told to end', () => {
  test('does not wait for connections on which nothing was asked, or everything was answered', async () => {
    const { listener, open } = await serve();
    const [silent, answered, half] = [await open(), await open(), await open()];
    answered.ask('/');
    await once(answered.socket, 'data');
    half.socket.write('GET / HTTP/1.1\r\nHo');
    await listener.close();
    expect(await silent.heard).toBe('');
    expect(await answered.heard).toContain('the whole answer');
    expect(await half.heard).not.toContain('the whole answer');
    await expect(fetch(listener.url)).rejects.toThrow();
  });

  test('gives the answer that somebody waits for, and then ends', async () => {
    const { listener, slow, open } = await serve();
    const [silent, waiting] = [await open(), await open()];
    waiting.ask('/slow');
    await once(slow, 'asked');
    const closed = listener.close();
    slow.emit('answer');
    expect(await waiting.heard).toContain('the whole answer');
    expect(await silent.heard).toBe('');
    await closed;
  });

  test('waits for no answer longer than a request may take', async () => {
    const { listener, slow, open } = await serve(50);
    const waiting = await open();
    waiting.ask('/slow');
    await once(slow, 'asked');
    await listener.close();
    expect(await waiting.heard).toBe('');
  });
});
