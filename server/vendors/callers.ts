import { setTimeout as delay } from 'node:timers/promises';
import type { Settings } from '../../shared/settings.ts';
import type { Log } from '../log.ts';
import type { HaloCredentials } from './halo/calls/credentials.ts';
import { type Caller, type CallerOptions, createCaller } from './http/caller.ts';
import type { IssuedTokens } from './http/issued-tokens.ts';
import type { RouteOf } from './http/proxy.ts';
import { type BudgetDeps, createRequestBudget, type RequestBudget } from './http/request-budget.ts';
import { createWaits, type Waits } from './http/waits.ts';
import type { SherwebCredentials } from './sherweb/requests.ts';

export interface CallersDeps {
  readonly settings: () => Pick<Settings, 'haloRequestsPer5Minutes'>;
  readonly issued: IssuedTokens;
  readonly log: Log;
  /** Requests to Halo that were sent before, by whichever process. */
  readonly haloTimes?: BudgetDeps['times'];
  /** Halo's window and its clock, where they are not those of Halo. */
  readonly haloWindow?: Partial<Pick<BudgetDeps, 'windowMs' | 'now' | 'wait'>>;
  /** What requests go through; straight to their hosts unless told. */
  readonly routeOf?: RouteOf;
  /** How long one request may take; a minute unless told. */
  readonly timeoutMs?: number;
}

/** A part of the requests that Halo takes. */
type Budget = Pick<RequestBudget, 'take' | 'waiting'>;
/** `pace`: how often and how soon a request is tried again; null: never. */
type How = Pick<CallerOptions, 'pace'> & { readonly timeoutMs?: number };

/** Sends requests to both sides. */
export interface Callers {
  /** The one request budget that everything that asks Halo takes from; a part of it is kept for people. */
  readonly haloBudget: RequestBudget;
  /** What is being waited for, for the budget or because a side said so. */
  readonly waits: Waits;
  /** @param concurrency how many requests at once */
  toSherweb(credentials: SherwebCredentials, concurrency: number, how: How): Caller;
  toHalo(credentials: HaloCredentials, from: Budget, how: How): Caller;
}

const fiveMinutes = 5 * 60_000;

/** Makes what sends requests to both sides, with one request budget for Halo. */
export function createCallers(deps: CallersDeps): Callers {
  const { settings, issued, log, timeoutMs, routeOf } = deps;
  const { wait = (ms: number, signal?: AbortSignal) => delay(ms, undefined, { signal }), ...haloWindow } =
    deps.haloWindow ?? {};
  const waits = createWaits();
  const common = {
    issued,
    log,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(routeOf === undefined ? {} : { routeOf }),
  };
  return {
    waits,
    haloBudget: createRequestBudget({
      limit: () => settings().haloRequestsPer5Minutes,
      windowMs: fiveMinutes,
      ...(deps.haloTimes === undefined ? {} : { times: deps.haloTimes }),
      ...haloWindow,
      wait: (ms, signal) => waits.during('halo', ms, wait(ms, signal)),
    }),
    toSherweb: (credentials, concurrency, how) =>
      createCaller({
        side: 'sherweb',
        secrets: [credentials.clientId, credentials.clientSecret, credentials.subscriptionKey],
        concurrency,
        onWait: (ms, wait) => waits.during('sherweb', ms, wait),
        ...common,
        ...how,
      }),
    toHalo: (credentials, from, how) =>
      createCaller({
        side: 'halo',
        secrets: [credentials.clientId, credentials.clientSecret],
        // Halo's writes are not safe side by side, and one after the other is as fast as its limit allows.
        concurrency: 1,
        budget: from,
        onWait: (ms, wait) => waits.during('halo', ms, wait),
        ...common,
        ...how,
      }),
  };
}
