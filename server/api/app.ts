import { OpenAPIHono } from '@hono/zod-openapi';
import { type RouteName, routes } from '../../shared/routes/api.ts';
import type { RouteContract } from '../../shared/routes/contract.ts';
import { note } from '../messages/note.ts';
import { version } from '../version.ts';
import { createAnswers } from './answers.ts';
import { bodiesWithin } from './body-limit.ts';
import { chooseLanguage } from './language.ts';
import { metricsGuard } from './metrics-guard.ts';
import { openApiRoute } from './open-api-route.ts';
import { originGuard } from './origin-guard.ts';
import { answerProblem, toProblem } from './problems.ts';
import { roleGuard } from './role-guard.ts';
import type { ApiDeps } from './routes/deps.ts';
import { safeHeaders } from './safe-headers.ts';

const bodyMostBytes = 64 * 1024;

/** Makes the HTTP app of the companion from what it works with; it never listens. */
export function createApp(deps: ApiDeps): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw result.error;
    },
  });
  app.onError((error, context) => answerProblem(context, toProblem(error, deps.log)));
  app.notFound((context) => {
    const { method, path } = context.req;
    return answerProblem(context, { ...note('api.unknownRoute', { method, path }), status: 404 });
  });
  app.use(safeHeaders, chooseLanguage, originGuard(deps));
  app.use(bodiesWithin(bodyMostBytes));
  app.use(routes.metrics.path, metricsGuard(deps));

  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  const answer = createAnswers(deps);
  for (const name of Object.keys(routes) as RouteName[]) {
    const contract: RouteContract = routes[name];
    const route = openApiRoute(name, contract);
    app.use(route.getRoutingPath(), roleGuard(contract, deps));
    app.openapi(route, async (context) => (await answer(name, contract, context)) as never);
  }
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Sherweb for Halo companion', version },
  });
  return app;
}
