import type { Log } from '../../log.ts';
import type { IssuedTokens } from './issued-tokens.ts';
import { OutsideError } from './outside-error.ts';
import { type OutsideRequest, type SendLimits, sendOnce } from './send-once.ts';

/**
 * Sends a request once, with a line in the log of what came of it and after how long. Its token is never shown after that.
 * @throws OutsideError; the reason of the request's signal
 */
export async function sendLogged<T>(
  request: OutsideRequest<T>,
  limits: SendLimits,
  { issued, log }: { readonly issued: IssuedTokens; readonly log: Log },
): Promise<T> {
  const token = request.headers?.Authorization?.replace(/^Bearer /, '');
  if (token !== undefined) issued.note(token);
  const startedAt = performance.now();
  const line = { side: limits.side, method: request.method, path: request.url.pathname };
  try {
    const answer = await sendOnce(request, limits);
    log.debug({ ...line, ms: Math.round(performance.now() - startedAt) }, 'call answered');
    return answer;
  } catch (error) {
    const code = error instanceof OutsideError ? error.code : 'stopped';
    log.warn({ ...line, code, ms: Math.round(performance.now() - startedAt) }, 'call failed');
    throw error;
  }
}
