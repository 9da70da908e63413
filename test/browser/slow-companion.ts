import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export interface SlowCompanion {
  readonly address: string;
  /** For how many milliseconds nothing was asked of it and nothing was on its way. */
  quietMs(): number;
  close(): Promise<void>;
}

/**
 * A companion far away: everything that is asked of it goes to the real one, and each answer comes later.
 * @param to where the real one listens
 * @param latencyMs how much later, by the path that was asked
 */
export async function slowCompanion(to: string, latencyMs: (path: string) => number): Promise<SlowCompanion> {
  let underWay = 0;
  let lastAt = performance.now();
  const server = createServer(async (asked, answer) => {
    underWay += 1;
    answer.on('close', () => {
      underWay -= 1;
      lastAt = performance.now();
    });
    await delay(latencyMs(asked.url ?? ''));
    const forward = request(
      new URL(asked.url ?? '/', to),
      { method: asked.method ?? 'GET', headers: asked.headers },
      (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
      },
    );
    forward.on('error', () => answer.destroy());
    asked.pipe(forward);
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    quietMs: () => (underWay > 0 ? 0 : performance.now() - lastAt),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
