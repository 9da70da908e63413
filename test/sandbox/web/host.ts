import { Hono } from 'hono';
import type { SandboxEnv } from '../core/env.ts';

/** A tenant's address: the API below /api and /auth, the web app everywhere else. */
export const haloHost = (api: Hono<SandboxEnv>, web: Hono): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>().all('*', (c) =>
    (/^\/(?:api|auth)(?:\/|$)/i.test(c.req.path) ? api : web).fetch(c.req.raw, c.env),
  );
