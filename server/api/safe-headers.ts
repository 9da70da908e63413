import { createMiddleware } from 'hono/factory';

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
