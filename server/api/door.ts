import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { note } from '../messages/note.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { answerProblem } from './problems.ts';
import type { ApiDeps } from './routes/deps.ts';

/** A browser extension; everything else that names an origin is a web page. */
const isExtension = (origin: string): boolean => /^(?:chrome|moz|safari-web)-extension:\/\//i.test(origin);

/**
 * Stands before everything, also before what does not exist: the host must be one of ours (DNS rebinding), and no web
 * page may ask. There are no answers for CORS, so that no page can read anything either.
 * @throws ProblemError `access.unknownHost`, `access.webPage`
 */
export const door = ({ isKnownHost }: Pick<ApiDeps, 'isKnownHost'>) =>
  createMiddleware(async (context, next) => {
    if (!isKnownHost(context.req.header('host') ?? new URL(context.req.url).host))
      throw new ProblemError(403, 'access.unknownHost');
    const origin = context.req.header('origin');
    if (origin !== undefined && !isExtension(origin)) throw new ProblemError(403, 'access.webPage');
    return next();
  });

/**
 * Answers are kept nowhere, taken for nothing else than they are, and of no use inside a web page. Said before the answer
 * is made: headers that come after it would have it copied.
 */
export const safeHeaders = createMiddleware((context, next) => {
  context.header('Cache-Control', 'no-store');
  context.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  context.header('Cross-Origin-Resource-Policy', 'same-origin');
  context.header('Referrer-Policy', 'no-referrer');
  context.header('X-Content-Type-Options', 'nosniff');
  return next();
});

/** Refuses bodies of more than so many bytes. Of a request that only reads, no body is ever looked at. */
export const bodiesWithin = (mostBytes: number) => {
  const limited = bodyLimit({
    maxSize: mostBytes,
    onError: (context) => answerProblem(context, { ...note('api.tooLarge'), status: 413 }),
  });
  return createMiddleware((context, next) =>
    context.req.method === 'GET' || context.req.method === 'HEAD' ? next() : limited(context, next),
  );
};
