import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Env, Hono } from 'hono';

export interface Listening {
  url: string;
  close(): Promise<void>;
}

/** Serves an app on 127.0.0.1; closing destroys open connections, hanging ones included. */
export const listen = <E extends Env>(app: Hono<E>, port: number): Promise<Listening> => {
  const server = createAdaptorServer({
    fetch: (request, env) => app.fetch(request, env as E['Bindings']),
    overrideGlobalObjects: false,
    // Longer than any pause of a busy machine: a connection closed just as it is used again is a fault to be asked for.
    serverOptions: { keepAliveTimeout: 120_000 },
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({ url: `http://127.0.0.1:${taken}`, close });
    });
  });
};
