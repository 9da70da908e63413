import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Tells where a request comes from.
 * @param behindProxy whether a proxy of ours stands before: then it is the last address that the proxy wrote down, since
 * those before it are the caller's own words
 * @returns an IP address; `unknown` where the request did not come over a network
 */
export function callerAddress(context: Context, behindProxy: boolean): string {
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  if (behindProxy && forwarded) return forwarded;
  const env = context.env as { readonly incoming?: unknown } | undefined;
  return env?.incoming === undefined ? 'unknown' : (getConnInfo(context).remote.address ?? 'unknown');
}
