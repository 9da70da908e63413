import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { note } from '../messages/note.ts';
import { answerProblem } from './problems.ts';

/** Refuses bodies of more than so many bytes. Of a request that only reads, no body is ever looked at. */
export const bodiesWithin = (mostBytes: number) => {
  const limited = bodyLimit({
    maxSize: mostBytes,
    onError: (context) => answerProblem(context, { ...note('api.tooLarge'), status: 413 }),
  });
  return createMiddleware((context, next) =>
    context.req.method === 'GET' || context.req.method === 'HEAD' ? next() : limited(context, next),
  );
};
