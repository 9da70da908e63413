import { setTimeout as sleep } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import { spoiled } from './effects.ts';
import type { SandboxEnv } from './env.ts';
import type { Faults } from './faults.ts';
import { parseBody, type RecordedRequest, type Side } from './requests.ts';

export interface FrameParts {
  side: Side;
  now: () => Date;
  record: (request: RecordedRequest) => void;
  faults: Faults;
  revokeTokens: () => void;
  watch: (request: RecordedRequest, moment: Moment) => void | Promise<void>;
}

/** `arrived`: nothing was done yet. `done`: carried out, not answered yet. `answered`: the answer is on its way. */
export type Moment = 'arrived' | 'done' | 'answered';

/** Around everything a fake does: the request is recorded, then the faults that are due have their way. */
export const frame =
  ({ side, now, record, faults, revokeTokens, watch }: FrameParts): MiddlewareHandler<SandboxEnv> =>
  async (c, next) => {
    const body = parseBody(c.req.header('content-type') ?? '', await c.req.text());
    const { pathname } = new URL(c.req.url);
    const request: RecordedRequest = {
      side,
      method: c.req.method,
      path: pathname,
      query: c.req.query(),
      body,
      status: null,
      at: now(),
    };
    record(request);
    await watch(request, 'arrived');
    c.set('body', body);
    c.set('latencyMs', 0);

    const run = async (): Promise<Response> => {
      await next();
      return c.res;
    };
    for (const effect of faults.take(request)) {
      if (effect.kind === 'latency') c.set('latencyMs', c.get('latencyMs') + effect.ms);
      else if (effect.kind === 'expiredToken') revokeTokens();
      else {
        const answer = await spoiled(c, effect, run);
        const lost = effect.kind === 'reset' || (effect.kind === 'applyThenLose' && effect.how !== '502');
        request.status = lost ? null : answer.status;
        c.res = undefined;
        c.res = answer;
        return;
      }
    }
    await next();
    request.status = c.res.status;
    await watch(request, 'done');
    c.env.outgoing.once('finish', () => void watch(request, 'answered'));
  };

/** Spends the injected latency. Placed where the fake counts the request as being in progress. */
export const slow: MiddlewareHandler<SandboxEnv> = async (c, next) => {
  if (c.get('latencyMs') > 0) await sleep(c.get('latencyMs'));
  await next();
};
