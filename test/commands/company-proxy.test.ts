import { writeFile } from 'node:fs/promises';
import { request as ask, createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, connect, type Server } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isExcepted } from '../../server/vendors/http/proxy.ts';
import { certificateFor } from '../support/certificate.ts';
import { openCommands } from '../support/commands.ts';
import { shop } from '../support/shop.ts';

const name = 'sherweb.invalid';

async function listening(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => new Promise((done) => server.close(() => done())));
  return (server.address() as AddressInfo).port;
}

test('behind a company proxy, with no direct route to Sherweb, the connection works through it; Halo on this machine is reached straight', async () => {
  const commands = await openCommands(shop);
  const { key, cert } = await certificateFor(name);
  const front = createHttps({ key, cert }, (incoming, outgoing) => {
    const { method, headers, url = '' } = incoming;
    const onward = ask(new URL(url, commands.sandbox.sherwebUrl), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  const frontPort = await listening(front);
  const asked: string[] = [];
  const proxy = createHttp((_, response) => response.writeHead(405).end());
  proxy.on('connect', (request, client) => {
    asked.push(request.url ?? '');
    const onward = connect(frontPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(client).pipe(onward);
    });
    for (const socket of [onward, client]) socket.on('error', () => onward.destroy());
  });
  const proxyPort = await listening(proxy);
  const certificate = join(commands.dataDir, '..', `${proxyPort}.pem`);
  await writeFile(certificate, cert);

  const environment = { SHERWEB_API_URL: `https://${name}`, NODE_EXTRA_CA_CERTS: certificate };
  const direct = await commands.json('test-connection', environment);
  expect(direct.json.sherweb).toMatchObject({ ok: false, problem: { code: 'sherweb.unreachable' } });
  expect(asked).toEqual([]);
  const through = await commands.json('test-connection', {
    ...environment,
    HTTPS_PROXY: `http://127.0.0.1:${proxyPort}`,
  });
  expect(through.json).toMatchObject({ sherweb: { ok: true }, halo: { ok: true } });
  expect(new Set(asked)).toEqual(new Set([`${name}:443`]));
});

test.each([
  ['https://halo.example.com', ['halo.example.com'], true],
  ['https://halo.example.com', ['.example.com'], true],
  ['https://halo.example.com', ['example.com'], true],
  ['https://notexample.com', ['example.com'], false],
  ['https://halo.example.com', ['*'], true],
  ['https://halo.example.com:8443', ['halo.example.com:443'], false],
  ['https://halo.example.com', [], false],
])('%s with NO_PROXY %j goes straight: %s', (url, except, straight) => {
  expect(isExcepted(new URL(url), except)).toBe(straight);
});
