import type { HttpBindings } from '@hono/node-server';

/** What every handler of both fakes finds in its context. */
export interface SandboxEnv {
  Bindings: HttpBindings;
  Variables: {
    body: unknown;
    /** Injected latency, spent where the request counts as "in progress". */
    latencyMs: number;
  };
}
