import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What somebody posted to a receiver. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How a receiver answers: with this status and body; `lost`: it takes what it gets and breaks the connection. */
type Answer = { readonly status: number; readonly body?: string } | 'lost';

/** A small real server that takes messages. */
export interface Receiver {
  readonly url: string;
  /** Everything that was posted, oldest first. */
  readonly received: Received[];
  /** From now on it answers so. */
  answer(how: Answer): void;
  close(): void;
}

/** Starts a receiver that takes messages until it is closed. */
export async function takeMessages(path: string): Promise<Receiver> {
  const received: Received[] = [];
  let how: Answer = { status: 200, body: 'ok' };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (piece: string) => {
      body += piece;
    });
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body });
      if (how === 'lost') request.socket.destroy();
      else response.writeHead(how.status, { 'Content-Type': 'text/plain' }).end(how.body ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    received,
    answer: (next) => {
      how = next;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
