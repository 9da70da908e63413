import { setTimeout as sleep } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import type { SandboxEnv } from '../core/env.ts';
import { errorAnswer } from '../core/errors.ts';
import type { HaloState } from './state.ts';

/** "300 requests in rolling 5 minutes" [sure, 2022-23]. Refused requests do not count themselves [guess]. */
export const rateLimit =
  (state: HaloState, now: () => Date): MiddlewareHandler<SandboxEnv> =>
  async (_c, next) => {
    const limit = state.settings.rateLimit;
    if (limit) {
      const at = now().getTime();
      const recent = state.recentRequests.filter((one) => one > at - limit.windowMs);
      state.recentRequests = recent;
      if (recent.length >= limit.requests) {
        const minutes = limit.windowMs / 60_000;
        const words = `Rate Limit Reached - ${limit.requests} Requests per rolling ${minutes} minute window`;
        const answer = errorAnswer(429, 'text', words);
        if (limit.retryAfterSeconds !== null)
          answer.headers.set('Retry-After', String(limit.retryAfterSeconds));
        return answer;
      }
      recent.push(at);
    }
    await next();
  };

/** One POST at a time: a second that arrives while one is in progress fails, as parallel creates do [likely]. */
export const oneWriteAtATime = (state: HaloState): MiddlewareHandler<SandboxEnv> => {
  let busy = false;
  return async (c, next) => {
    if (c.req.method !== 'POST') return next();
    if (busy) {
      state.violations.push({ kind: 'parallelPost', detail: `${c.req.method} ${c.req.path}` });
      return errorAnswer(500, 'className', 'An error occurred while saving: another write is in progress.');
    }
    busy = true;
    try {
      if (state.settings.writeTakesMs > 0) await sleep(state.settings.writeTakesMs);
      await next();
    } finally {
      busy = false;
    }
  };
};
