import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { post } from '../../../server/notify/ways/post.ts';
import { routesThrough } from '../../../server/vendors/http/proxy.ts';

/** A proxy that notes where a tunnel was asked for to, and opens none. */
async function refusingProxy() {
  const asked: string[] = [];
  const server = createServer().on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('a message goes through the proxy of the company, and what fails there shows no address', async () => {
  const { asked, url } = await refusingProxy();
  const routeOf = await routesThrough({ url, except: [] });
  const deps = { routeOf, timeoutMs: 5_000, now: () => new Date(), tickets: () => expect.unreachable() };
  const error = await post('https://hooks.example.com/XSECRETX', {}, deps).catch((cause: unknown) => cause);
  expect(asked).toEqual(['hooks.example.com:443']);
  expect(error).toMatchObject({ side: 'receiver', code: 'unreachable' });
  expect(JSON.stringify([error, String(error)])).not.toContain('XSECRETX');
});
