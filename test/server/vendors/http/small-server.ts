import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly at: number;
}

/** A real server on this machine for one test. `answer` gets each request once its body is there. */
export async function smallServer(
  answer: (seen: Seen, response: ServerResponse, count: number) => void | Promise<void>,
) {
  const seen: Seen[] = [];
  const listener: RequestListener = async (request, response) => {
    const at = performance.now();
    const body = await text(request);
    const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body, at };
    seen.push(one);
    await answer(one, response, seen.length);
  };
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  onTestFinished(close);
  return { url: new URL(`http://127.0.0.1:${port}/`), seen, close };
}

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  (_: Seen, response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
