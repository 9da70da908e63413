import type { z } from 'zod';

/** Who may call a route: `open` needs no token; `command` is for commands on the companion's own machine only. */
export type RouteAccess = 'open' | 'technician' | 'admin' | 'command';

/** What a route takes and answers. */
export interface RouteContract {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly access: RouteAccess;
  readonly summary: string;
  readonly status: 200 | 201 | 202;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** The answer is a stream of server-sent events whose data each is an `answer`. */
  readonly events?: true;
  /** The answer is text of this media type instead of JSON. */
  readonly media?: 'text/calendar' | 'text/plain';
}
