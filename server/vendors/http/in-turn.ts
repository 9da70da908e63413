import type PQueue from 'p-queue';
import { phrase } from '../../messages/phrases.ts';
import { OutsideError, outsideError, type Side } from './outside-error.ts';
import { BudgetSpent, type RequestBudget } from './request-budget.ts';
import type { OutsideRequest } from './send-once.ts';

/**
 * Sends a request when it is its turn and the budget has room for it. Told to stop, it leaves the queue, but only as long
 * as nothing was sent.
 * @throws OutsideError `budgetSpent`, `stopped`, and what `send` throws; the reason of the request's signal
 */
export async function inTurn<T>(
  request: OutsideRequest<T>,
  queue: PQueue,
  { side, budget }: { readonly side: Side; readonly budget?: Pick<RequestBudget, 'take'> },
  send: (request: OutsideRequest<T>) => Promise<T>,
): Promise<T> {
  const turn = new AbortController();
  const leave = () => turn.abort();
  const stop = request.stop ?? request.signal;
  if (stop?.aborted) leave();
  stop?.addEventListener('abort', leave, { once: true });
  try {
    return await queue.add(
      async () => {
        await budget?.take(turn.signal);
        stop?.removeEventListener('abort', leave);
        request.signal?.throwIfAborted();
        return send(request);
      },
      { signal: turn.signal },
    );
  } catch (error) {
    request.signal?.throwIfAborted();
    if (error instanceof BudgetSpent)
      throw outsideError(
        side,
        'budgetSpent',
        request.what,
        phrase('happened.budgetSpent', { seconds: Math.ceil(error.waitMs / 1000) }),
      );
    if (error instanceof OutsideError || !turn.signal.aborted) throw error;
    throw outsideError(side, 'stopped', request.what, phrase('happened.stopped'));
  } finally {
    stop?.removeEventListener('abort', leave);
  }
}
