import { createMiddleware } from 'hono/factory';
import { hashOf, sameHash } from '../access/codes-and-tokens.ts';
import { isLoopbackHost } from '../config/safe-address.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { callerAddress } from './caller-address.ts';
import { bearer } from './role-guard.ts';
import type { ApiDeps } from './routes/deps.ts';

/** An address of version 4 as a socket of version 6 has it. */
const plain = (address: string): string => address.replace(/^::ffff:/, '');

/**
 * Stands before the metrics: whoever has their token, or, where there is none, whoever asks from this machine. A proxy
 * on this machine asks for others, so that it takes a token there.
 * @throws ProblemError `access.metricsToken`, `access.metricsHere`
 */
export const metricsGuard = ({
  metricsToken,
  behindTlsProxy,
}: Pick<ApiDeps, 'metricsToken' | 'behindTlsProxy'>) =>
  createMiddleware((context, next) => {
    if (metricsToken !== null) {
      const given = bearer(context.req.header('authorization'));
      if (!sameHash(hashOf(metricsToken), hashOf(given))) throw new ProblemError(401, 'access.metricsToken');
    } else if (behindTlsProxy || !isLoopbackHost(plain(callerAddress(context, false))))
      throw new ProblemError(403, 'access.metricsHere');
    return next();
  });
