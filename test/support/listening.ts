import { request } from 'node:http';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { type ListenLimits, listen } from '../../server/api/listen.ts';
import type { TestCompanion } from './companion.ts';

const DocumentSchema = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        operationId: z.string(),
        'x-access': z.enum(['open', 'technician', 'admin', 'command']),
      }),
    ),
  ),
});

/** A route as the description of the API lists it, with `1` for every id in its path. */
export interface Described {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly access: 'open' | 'technician' | 'admin' | 'command';
}

/** Every route that /openapi.json describes; a route without a role is an error. */
export async function describedRoutes(companion: TestCompanion): Promise<Described[]> {
  const document = DocumentSchema.parse(await (await companion.fetch('/openapi.json')).json());
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, route]) => ({
      name: route.operationId,
      method: method.toUpperCase(),
      path: path.replace(/\{\w+\}/g, '1'),
      access: route['x-access'],
    })),
  );
}

interface Asked {
  readonly method?: string;
  /** Sent as it stands, never put in order. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** A test companion behind a real listener, as it serves in earnest. */
export interface Listening {
  readonly url: string;
  readonly port: number;
  ask(asked: Asked): Promise<Answer>;
}

/** Lets a test companion listen on this machine until the test ends. */
export async function listening(companion: TestCompanion, limits?: ListenLimits): Promise<Listening> {
  // With what the server knows of the caller beside the request, as the companion itself is handed it.
  const app = {
    fetch: (asked: Request, ...env: object[]) => companion.companion().app.fetch(asked, ...env),
  };
  const listener = await listen(app, { host: '127.0.0.1', port: 0, tls: null }, limits);
  onTestFinished(() => listener.close());
  const { hostname, port } = new URL(listener.url);
  return {
    url: listener.url,
    port: Number(port),
    ask: ({ method = 'GET', path, headers = {}, body }) =>
      new Promise((resolve, reject) => {
        const sent = request({ hostname, port, method, path, headers, agent: false }, (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (piece: string) => {
            text += piece;
          });
          response.once('error', reject);
          response.once('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
          );
        });
        sent.once('error', reject);
        sent.end(body);
      }),
  };
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Pairs a browser of that role. */
export async function paired(
  companion: TestCompanion,
  role: 'admin' | 'technician',
): Promise<{ token: string; connectionId: string }> {
  const { code } = await companion.call('createPairingCode', { body: { role } });
  return companion.call('pair', { body: { code, name: `Test ${role}` } });
}
