import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ZodError } from 'zod';
import type { Note, Problem } from '../../shared/problem.ts';
import type { Log } from '../log.ts';
import { note } from '../messages/note.ts';
import { phrase } from '../messages/phrases.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { SecretBoxError } from '../secrets/secret-box-error.ts';
import { StoreError } from '../store/store-error.ts';
import { OutsideError } from '../vendors/http/outside-error.ts';
import { inLanguageOf } from './language.ts';

type Found = Note & { readonly status: number };

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Not possible now',
  413: 'Too large',
  429: 'Too many tries',
  500: 'Fault in the companion',
  502: 'Trouble outside',
  503: 'Store trouble',
};

/** What any error means to whoever asked. What we do not know is logged and said without its details. */
export function toProblem(error: unknown, log: Log): Found {
  if (error instanceof ProblemError) return { ...error.note, status: error.status };
  if (error instanceof OutsideError) return { ...error.note, status: 502 };
  if (error instanceof StoreError) return { ...error.note, status: error.code === 'invalidId' ? 400 : 503 };
  if (error instanceof SecretBoxError) return { ...error.note, status: 503 };
  if (error instanceof ZodError) return badInput(error);
  if (error instanceof HTTPException && error.status < 500)
    return { ...note('api.badRequest'), status: error.status };
  log.error({ err: error }, 'unexpected error');
  return { ...note('companion.fault'), status: 500 };
}

const badInput = (error: ZodError): Found => {
  const issue = error.issues[0];
  const where = issue?.path.join('.') ?? '';
  const said = note('api.badInput', {
    where: where === '' ? phrase('input.whole') : phrase('input.field', { field: where }),
    found: issue?.message ?? 'is not valid',
  });
  return { ...said, status: 400 };
};

/** Answers a problem as RFC 9457 problem details. */
export function answerProblem(context: Context, found: Found): Response {
  const problem: Problem = {
    type: `urn:sherweb-for-halo:${found.code}`,
    title: titles[found.status] ?? 'Problem',
    ...found,
  };
  return context.body(JSON.stringify(problem, inLanguageOf(context)), found.status as never, {
    'Content-Type': 'application/problem+json',
  });
}
