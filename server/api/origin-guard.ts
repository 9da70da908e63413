import { createMiddleware } from 'hono/factory';
import type { Config } from '../config/environment.ts';
import { isLoopbackHost } from '../config/safe-address.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { ApiDeps } from './routes/deps.ts';

/** Whether a `Host` header names the companion, as its configuration says. */
export const knownHosts = ({ host, publicNames }: Pick<Config, 'host' | 'publicNames'>) => {
  const names = new Set([host.toLowerCase(), ...publicNames]);
  return (header: string): boolean => {
    const name = header.replace(/:\d+$/, '').toLowerCase();
    return isLoopbackHost(name) || names.has(name);
  };
};

/** A browser extension; everything else that names an origin is a web page. */
const isExtension = (origin: string): boolean => /^(?:chrome|moz|safari-web)-extension:\/\//i.test(origin);

/**
 * Stands before everything, also before what does not exist: the host must be one of ours (DNS rebinding), and no web
 * page may ask. There are no answers for CORS, so that no page can read anything either.
 * @throws ProblemError `access.unknownHost`, `access.webPage`
 */
export const originGuard = ({ isKnownHost }: Pick<ApiDeps, 'isKnownHost'>) =>
  createMiddleware(async (context, next) => {
    if (!isKnownHost(context.req.header('host') ?? new URL(context.req.url).host))
      throw new ProblemError(403, 'access.unknownHost');
    const origin = context.req.header('origin');
    if (origin !== undefined && !isExtension(origin)) throw new ProblemError(403, 'access.webPage');
    return next();
  });
