import type { Context } from 'hono';
import type { Role } from '../../shared/access.ts';
import type { Actor } from '../../shared/audit.ts';
import type { Job } from '../../shared/job.ts';
import type { RouteName } from '../../shared/routes/api.ts';
import type { RouteContract } from '../../shared/routes/contract.ts';
import { JsonBytes, jsonText } from '../event-loop/json-text.ts';
import { callerAddress } from './caller-address.ts';
import { createHandlers } from './handlers.ts';
import { inLanguageOf } from './language.ts';
import { createLateAnswers } from './late-answers.ts';
import { waitMsOf } from './prefer.ts';
import type { ApiDeps } from './routes/deps.ts';
import { factsOf } from './routes/facts.ts';
import { streamRun } from './routes/run-events.ts';

/** Answers a request to one route, which was let in. */
type Answer = (name: RouteName, contract: RouteContract, context: Context) => Promise<Response>;

/** What a route has made, and how it is to be sent. */
interface Made {
  readonly answer: unknown;
  readonly contract: RouteContract;
}

/** Makes what answers every route: its handler, noted in the trail where it changes something, at once or as a job. */
export function createAnswers(deps: ApiDeps): Answer {
  const handlers = createHandlers(deps);
  const late = createLateAnswers<Made>(() => deps.now().getTime());
  const sendOrJob = (context: Context, given: Awaited<ReturnType<typeof late.again>>) =>
    'answer' in given
      ? send(context, given.answer)
      : context.json({ jobId: given.jobId, waiting: deps.vendors.waits.longest() } satisfies Job, 202);

  const handled = (name: RouteName, asked: Asked): Promise<unknown> => {
    const handle = handlers[name as keyof typeof handlers] as (asked: Asked) => unknown;
    const { who } = asked;
    const audited = who === null ? null : factsOf(name, asked, deps.data);
    if (who === null || audited === null) return Promise.resolve(handle(asked));
    const { later, ...facts } = audited;
    return deps.trail.record(who, facts, () => handle(asked) as never, later);
  };

  return async (name, contract, context) => {
    const asked = askedIn(context, contract, deps.behindTlsProxy);
    const { who } = asked;
    if (name === 'runEvents') {
      const { runId } = asked.params as { runId: string };
      const revoked = who === null ? undefined : deps.access.revoked(who);
      return streamRun(context, runId, deps.runs, revoked, inLanguageOf(context));
    }
    const waitMs = waitMsOf(context.req.header('prefer'));
    if (name === 'readJob') {
      const { jobId } = asked.params as { jobId: string };
      return sendOrJob(context, await late.again(jobId, waitMs ?? 0, nameOf(who as Actor)));
    }
    const answer = handled(name, asked);
    if (waitMs === null || who === null) return send(context, { answer: await answer, contract });
    const made = answer.then((given): Made => ({ answer: given, contract }));
    return sendOrJob(context, await late.within(waitMs, nameOf(who), made));
  };
}

/** What a handler is asked, parsed, and by whom. */
type Asked = ReturnType<typeof askedIn>;

const askedIn = (context: Context, contract: RouteContract, behindTlsProxy: boolean) => ({
  params: valid(context, 'param', contract.params),
  query: valid(context, 'query', contract.query),
  body: valid(context, 'json', contract.body),
  role: (context.get('role' as never) ?? 'technician') as Role,
  who: (context.get('who' as never) ?? null) as Actor | null,
  address: callerAddress(context, behindTlsProxy),
});

const valid = (context: Context, target: 'param' | 'query' | 'json', isAsked: unknown): unknown =>
  isAsked === undefined ? undefined : context.req.valid(target as never);

async function send(context: Context, { answer, contract }: Made): Promise<Response> {
  if (contract.media !== undefined)
    return context.body(String(answer), contract.status, {
      'Content-Type': `${contract.media}; charset=utf-8`,
    });
  const language = inLanguageOf(context);
  const body = answer instanceof JsonBytes ? await answer.with(language) : await jsonText(answer, language);
  return context.body(body, contract.status, { 'Content-Type': 'application/json' });
}

const nameOf = (who: Actor): string => (who.kind === 'connection' ? who.connectionId : who.kind);
