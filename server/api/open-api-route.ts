import { createRoute } from '@hono/zod-openapi';
import { ProblemSchema } from '../../shared/problem.ts';
import type { RouteContract } from '../../shared/routes/contract.ts';

/** A route of ours as OpenAPI describes it. */
export const openApiRoute = (name: string, contract: RouteContract) =>
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
