import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { ConfigError } from '../config/config-error.ts';
import type { Config } from '../config/environment.ts';
import { followSockets } from './follow-sockets.ts';

export interface Listener {
  /** The address to call it under, e.g. http://127.0.0.1:8484 */
  readonly url: string;
  /** Takes no new requests, waits for those under way (as long as a request may take), then ends every connection. */
  close(): Promise<void>;
}

type Where = Pick<Config, 'host' | 'port' | 'tls'>;

/**
 * How much of the companion a caller may take up, in bytes and milliseconds. A request is small and sent at once: who is
 * slow with it, or keeps many connections, is cut off. Answers may take as long as they need.
 */
export interface ListenLimits {
  readonly maxHeaderSize: number;
  readonly maxConnections: number;
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly connectionsCheckingInterval: number;
}

const defaultLimits: ListenLimits = {
  maxHeaderSize: 16 * 1024,
  maxConnections: 500,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
};

/**
 * Listens for HTTP, or HTTPS when certificate files are given.
 * @throws ConfigError that names the variable when the address cannot be used or the files cannot be read.
 */
export async function listen(
  app: { readonly fetch: (request: Request) => Response | Promise<Response> },
  where: Where,
  limits: ListenLimits = defaultLimits,
): Promise<Listener> {
  const { maxConnections, ...serverOptions } = limits;
  const tls = where.tls === null ? null : await readTls(where.tls);
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: app.fetch,
        hostname: where.host,
        port: where.port,
        ...(tls === null
          ? { serverOptions }
          : { createServer: createTlsServer, serverOptions: { ...serverOptions, ...tls } }),
      },
      ({ port }: AddressInfo) => {
        const host = where.host.includes(':') ? `[${where.host}]` : where.host;
        resolve({
          url: `${tls === null ? 'http' : 'https'}://${host}:${port}`,
          close: () => end(limits.requestTimeout),
        });
      },
    ) as Server;
    const end = followSockets(server);
    // Node drops headers beyond a count without a word, and one of them may name a web page; their size is limited anyway.
    Object.assign(server, { maxConnections, maxHeadersCount: 0 });
    server.once('error', (cause: NodeJS.ErrnoException) => reject(cannotListen(cause, where)));
  });
}

const cannotListen = (cause: NodeJS.ErrnoException, { host, port }: Where): Error => {
  if (cause.code === 'EADDRINUSE') return new ConfigError({ port: String(port), wording: 'portTaken' });
  if (cause.code === 'EACCES') return new ConfigError({ port: String(port), wording: 'portRights' });
  if (cause.code === 'EADDRNOTAVAIL' || cause.code === 'ENOTFOUND')
    return new ConfigError({ host, wording: 'strangeHost' });
  return cause;
};

async function readTls(files: NonNullable<Config['tls']>): Promise<{ cert: Buffer; key: Buffer }> {
  const read = (file: string, variable: string) =>
    readFile(file).catch((cause: NodeJS.ErrnoException) => {
      throw new ConfigError({ variable, file, reason: String(cause.code), wording: 'certificate' });
    });
  return {
    cert: await read(files.certFile, 'COMPANION_TLS_CERT'),
    key: await read(files.keyFile, 'COMPANION_TLS_KEY'),
  };
}
