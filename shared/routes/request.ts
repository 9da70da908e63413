import type { z } from 'zod';
import { type RouteName, type Routes, routes } from './api.ts';

type Input<R, K extends string> = R extends Record<K, infer S extends z.ZodType> ? z.input<S> : never;
type Field<R, K extends string> = [Input<R, K>] extends [never]
  ? object
  : undefined extends Input<R, K>
    ? { readonly [P in K]?: Input<R, K> }
    : { readonly [P in K]: Input<R, K> };
type OptionalQuery<R> = [Input<R, 'query'>] extends [never] ? object : { readonly query?: Input<R, 'query'> };

/** What a caller gives for a route: its path parameters, query and body, as far as it has them. */
export type RouteInput<N extends RouteName> = Field<Routes[N], 'params'> &
  Field<Routes[N], 'body'> &
  OptionalQuery<Routes[N]>;

/** A request to the companion: method, path with query, and the body to send as JSON (undefined: none). */
export interface CompanionRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Builds the request for a route from its contract; path parameters are percent-encoded. */
export function requestFor<N extends RouteName>(name: N, input: RouteInput<N>): CompanionRequest {
  const { method, path } = routes[name];
  const { params, query, body } = input as {
    params?: Record<string, string | number>;
    query?: Record<string, unknown>;
    body?: unknown;
  };
  const filled = path.replace(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(String(params?.[key] ?? '')),
  );
  const asked = new URLSearchParams(
    Object.entries(query ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([key, value]): [string, string] => [key, String(value)]),
  );
  return {
    method: method.toUpperCase(),
    path: asked.size === 0 ? filled : `${filled}?${asked}`,
    body,
  };
}
