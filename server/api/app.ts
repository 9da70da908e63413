import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Role } from '../../shared/access.ts';
import type { Actor } from '../../shared/audit.ts';
import type { Job } from '../../shared/job.ts';
import { ProblemSchema } from '../../shared/problem.ts';
import { type RouteName, routes } from '../../shared/routes/api.ts';
import type { RouteContract } from '../../shared/routes/contract.ts';
import { JsonBytes, jsonText } from '../event-loop/json-text.ts';
import { note } from '../messages/note.ts';
import { version } from '../version.ts';
import { callerAddress } from './caller-address.ts';
import { bodiesWithin, door, safeHeaders } from './door.ts';
import { guard } from './guard.ts';
import { createHandlers } from './handlers.ts';
import { chooseLanguage, inLanguageOf } from './language.ts';
import { createLateAnswers } from './late-answers.ts';
import { metricsDoor } from './metrics-door.ts';
import { waitMsOf } from './prefer.ts';
import { answerProblem, toProblem } from './problems.ts';
import type { ApiDeps } from './routes/deps.ts';
import { factsOf } from './routes/facts.ts';
import { streamRun } from './routes/run-events.ts';

const bodyMostBytes = 64 * 1024;

const openApiRoute = (name: string, contract: RouteContract) =>
  createRoute({
    method: contract.method,
    path: contract.path,
    operationId: name,
    summary: contract.summary,
    ...(contract.access === 'open' ? {} : { security: [{ token: [] }] }),
    'x-access': contract.access,
    request: {
      ...(contract.params ? { params: contract.params } : {}),
      ...(contract.query ? { query: contract.query } : {}),
      ...(contract.body
        ? {
            body: {
              required: !contract.body.safeParse(undefined).success,
              content: { 'application/json': { schema: contract.body } },
            },
          }
        : {}),
    },
    responses: {
      [contract.status]: {
        description: contract.summary,
        content: { [mediaOf(contract)]: { schema: contract.answer } },
      },
      default: {
        description: 'What went wrong and what to do (RFC 9457)',
        content: { 'application/problem+json': { schema: ProblemSchema } },
      },
    },
  });

const mediaOf = ({ events, media }: RouteContract): string =>
  events ? 'text/event-stream' : (media ?? 'application/json');

const valid = (context: Context, target: 'param' | 'query' | 'json', isAsked: unknown): unknown =>
  isAsked === undefined ? undefined : context.req.valid(target as never);

/** What a route has made, and how it is to be sent. */
interface Made {
  readonly answer: unknown;
  readonly contract: RouteContract;
}

const send = async (context: Context, { answer, contract }: Made) => {
  if (contract.media !== undefined)
    return context.body(String(answer), contract.status, {
      'Content-Type': `${contract.media}; charset=utf-8`,
    });
  const language = inLanguageOf(context);
  const body = answer instanceof JsonBytes ? await answer.with(language) : await jsonText(answer, language);
  return context.body(body, contract.status, { 'Content-Type': 'application/json' });
};

const nameOf = (who: Actor): string => (who.kind === 'connection' ? who.connectionId : who.kind);

/** Makes the HTTP app of the companion from what it works with; it never listens. */
export function createApp(deps: ApiDeps): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw result.error;
    },
  });
  app.onError((error, context) => answerProblem(context, toProblem(error, deps.log)));
  app.notFound((context) =>
    answerProblem(context, {
      ...note('api.unknownRoute', {
        method: context.req.method,
        path: context.req.path,
      }),
      status: 404,
    }),
  );
  app.use(safeHeaders, chooseLanguage, door(deps));
  app.use(bodiesWithin(bodyMostBytes));
  app.use(routes.metrics.path, metricsDoor(deps));

  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  const handlers = createHandlers(deps);
  const late = createLateAnswers<Made>(() => deps.now().getTime());
  const sendOrJob = (context: Context, given: Awaited<ReturnType<typeof late.again>>) =>
    'answer' in given
      ? send(context, given.answer)
      : context.json({ jobId: given.jobId, waiting: deps.vendors.waits.longest() } satisfies Job, 202);
  for (const name of Object.keys(routes) as RouteName[]) {
    const contract: RouteContract = routes[name];
    const route = openApiRoute(name, contract);
    app.use(route.getRoutingPath(), guard(contract, deps));
    app.openapi(route, async (context) => {
      const asked = {
        params: valid(context, 'param', contract.params),
        query: valid(context, 'query', contract.query),
        body: valid(context, 'json', contract.body),
        role: (context.get('role' as never) ?? 'technician') as Role,
        who: (context.get('who' as never) ?? null) as Actor | null,
        address: callerAddress(context, deps.behindTlsProxy),
      };
      const language = inLanguageOf(context);
      if (name === 'runEvents')
        return streamRun(
          context,
          (asked.params as { runId: string }).runId,
          deps.runs,
          asked.who === null ? undefined : deps.access.revoked(asked.who),
          language,
        );
      if (name === 'readJob') {
        const { jobId } = asked.params as { jobId: string };
        const waitMs = waitMsOf(context.req.header('prefer')) ?? 0;
        return (await sendOrJob(
          context,
          await late.again(jobId, waitMs, nameOf(asked.who as Actor)),
        )) as never;
      }
      const handle = handlers[name] as (asked: unknown) => unknown;
      const audited = asked.who === null ? null : factsOf(name, asked, deps.data);
      const answer = Promise.resolve(
        asked.who === null || audited === null
          ? handle(asked)
          : deps.trail.record(asked.who, audited.facts, () => handle(asked) as never, audited.later),
      );
      const waitMs = waitMsOf(context.req.header('prefer'));
      if (waitMs === null || asked.who === null)
        return (await send(context, { answer: await answer, contract })) as never;
      const made = answer.then((given): Made => ({ answer: given, contract }));
      return (await sendOrJob(context, await late.within(waitMs, nameOf(asked.who), made))) as never;
    });
  }
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Sherweb for Halo companion', version },
  });
  return app;
}
