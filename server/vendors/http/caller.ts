import PQueue from 'p-queue';
import type { Log } from '../../log.ts';
import { inTurn } from './in-turn.ts';
import type { IssuedTokens } from './issued-tokens.ts';
import { OutsideError, type Side } from './outside-error.ts';
import type { RouteOf } from './proxy.ts';
import type { RequestBudget } from './request-budget.ts';
import { type Pace, withRetries } from './retry.ts';
import { sendLogged } from './send-logged.ts';
import type { OutsideRequest, SendLimits } from './send-once.ts';
import type { TokenKeeper } from './token-keeper.ts';

export interface CallerOptions {
  readonly side: Side;
  /** Null: never try again. */
  readonly pace: Pace | null;
  readonly concurrency: number;
  /** Every request takes from it before it is sent, retries included; none: no limit. */
  readonly budget?: Pick<RequestBudget, 'take' | 'waiting'>;
  readonly secrets: readonly string[];
  readonly issued: IssuedTokens;
  /** Told of every wait before another try, and waits along. */
  readonly onWait?: (ms: number, wait: Promise<unknown>) => Promise<unknown>;
  readonly timeoutMs?: number;
  readonly routeOf?: RouteOf;
  readonly maxBytes?: number;
  readonly log: Log;
}

/** All requests to one vendor with one set of credentials go through one caller. */
export interface Caller {
  /** Sends and retries as the method allows. @throws OutsideError */
  send<T>(request: OutsideRequest<T>): Promise<T>;
  /** The same with a bearer token; a 401 renews the token once. @throws OutsideError */
  sendWithToken<T>(keeper: TokenKeeper, request: OutsideRequest<T>): Promise<T>;
  /** Requests sent so far. */
  readonly calls: number;
  /** Whether requests wait for the budget. */
  readonly waiting: boolean;
}

/** Makes the one queue for a vendor's key, with its budget, its retries and its count of calls. */
export function createCaller(options: CallerOptions): Caller {
  const limits: SendLimits = {
    side: options.side,
    timeoutMs: options.timeoutMs ?? 60_000,
    maxBytes: options.maxBytes ?? 32 * 1024 * 1024,
    ...(options.routeOf === undefined ? {} : { routeOf: options.routeOf }),
    get secrets() {
      return [...options.secrets, ...options.issued.all];
    },
  };
  const queue = new PQueue({ concurrency: options.concurrency });
  let calls = 0;

  const attempt = <T>(request: OutsideRequest<T>): Promise<T> =>
    inTurn(request, queue, options, (sent) => {
      calls += 1;
      return sendLogged(sent, limits, options);
    });

  const send = <T>(asked: OutsideRequest<T>): Promise<T> => {
    const request = { ...asked, signal: ownOf(asked.signal), stop: ownOf(asked.stop) };
    return options.pace === null
      ? attempt(request)
      : withRetries(() => attempt(request), {
          repeatable: request.method === 'GET' || request.repeatable === true,
          pace: options.pace,
          signal: request.signal,
          stop: request.stop,
          ...(options.onWait === undefined ? {} : { onWait: options.onWait }),
        });
  };

  return {
    send,
    async sendWithToken(keeper, request) {
      const sendWith = (token: string) =>
        send({ ...request, headers: { ...request.headers, Authorization: `Bearer ${token}` } });
      const token = await keeper.get();
      try {
        return await sendWith(token);
      } catch (error) {
        if (!(error instanceof OutsideError) || error.code !== 'unauthorized') throw error;
        keeper.drop(token);
        return await sendWith(await keeper.get());
      }
    },
    get calls() {
      return calls;
    },
    get waiting() {
      return options.budget?.waiting ?? false;
    },
  };
}

/** One signal stops the hundreds of requests of a run: each listens at its own, which goes with it. */
const ownOf = (signal: AbortSignal | undefined): AbortSignal | undefined =>
  signal === undefined ? undefined : AbortSignal.any([signal]);
