import type { z } from 'zod';
import type { RouteName, Routes } from '../../shared/api.ts';
import type { AuditFacts } from '../../shared/audit.ts';
import { runFacts } from '../audit/run-facts.ts';
import type { LaterFacts } from '../audit/trail.ts';
import type { Data } from '../data/open-data.ts';
import type { Asked } from './app.ts';
import { accessFacts } from './routes/access-facts.ts';
import { customerFacts } from './routes/customer-facts.ts';

/** What a request is about to do, and what is known only from its answer. */
export interface Audited<N extends RouteName> {
  readonly facts: AuditFacts;
  readonly later?: (answer: z.infer<Routes[N]['answer']>) => LaterFacts;
}

/** Says what a request would change, from what is asked and what is kept; null: nothing worth keeping. */
export type FactsOf<N extends RouteName> = (asked: Asked<N>, data: Data) => Audited<N> | null;

/** A route that is not for reading. */
export type ChangingRoute = {
  [N in RouteName]: Routes[N]['method'] extends 'get' ? never : N;
}[RouteName];

/** For every route that is not for reading, what of it is kept; a missing one does not compile. */
const byRoute: { readonly [N in ChangingRoute]: FactsOf<N> } = {
  ...accessFacts,
  ...customerFacts,
  ...runFacts,
};

/** What a request is about to do; null when it changes nothing worth keeping. */
export const factsOf = (name: RouteName, asked: unknown, data: Data): Audited<RouteName> | null =>
  name in byRoute ? (byRoute[name as ChangingRoute] as FactsOf<RouteName>)(asked as never, data) : null;
