import type { z } from 'zod';
import type { Role } from '../../../shared/access.ts';
import type { Actor, AuditFacts } from '../../../shared/audit.ts';
import type { RouteName, Routes } from '../../../shared/routes/api.ts';
import type { LaterFacts } from '../../audit/trail.ts';
import type { Data } from '../../data/open-data.ts';
import type { JsonBytes } from '../../event-loop/json-text.ts';

type Parsed<R, K extends string> = R extends Record<K, infer S extends z.ZodType> ? z.infer<S> : undefined;

/** What a route's handler gets: everything parsed, and who asks. */
interface Asked<N extends RouteName> {
  readonly params: Parsed<Routes[N], 'params'>;
  readonly query: Parsed<Routes[N], 'query'>;
  readonly body: Parsed<Routes[N], 'body'>;
  readonly role: Role;
  /** Nobody known on routes that need no token. */
  readonly who: Routes[N]['access'] extends 'open' ? null : Actor;
  /** Where the request comes from, as far as it is known. */
  readonly address: string;
}

/** One handler for every route of the contract but the event stream; a missing one does not compile. */
export type Handlers = {
  readonly [N in Exclude<RouteName, 'readJob' | 'runEvents'>]: (
    asked: Asked<N>,
  ) => Promise<z.infer<Routes[N]['answer']> | JsonBytes> | z.infer<Routes[N]['answer']>;
};

/** What a request is about to do, and what is known only from its answer. */
export interface Audited<N extends RouteName> extends AuditFacts {
  readonly later?: (answer: z.infer<Routes[N]['answer']>) => LaterFacts;
}

/** Says what a request would change, from what is asked and what is kept; null: nothing worth keeping. */
export type FactsOf<N extends RouteName> = (asked: Asked<N>, data: Data) => Audited<N> | null;

/** A route that is not for reading. */
export type ChangingRoute = {
  [N in RouteName]: Routes[N]['method'] extends 'get' ? never : N;
}[RouteName];

/** For every route that is not for reading, what of it is kept; a missing one does not compile. */
export type Facts = { readonly [N in ChangingRoute]: FactsOf<N> };
