import type { ZodType } from 'zod';
import { type CallName, phrase } from '../../../messages/phrases.ts';
import { outsideError } from '../../http/outside-error.ts';

/** One row of a list. @throws OutsideError `badAnswer` naming the field that is not what we expect. */
export const parseRow = <T>(schema: ZodType<T>, row: unknown, what: CallName): T => {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw outsideError(
    'halo',
    'badAnswer',
    what,
    phrase('happened.badRow', { found: `${issue?.path.join('.')}: ${issue?.message}` }),
  );
};

/** One record of an answer to a write; undefined when it is not what we expect. */
export const orUndefined = <T, U>(schema: ZodType<T>, row: unknown, map: (value: T) => U): U | undefined => {
  const parsed = schema.safeParse(row);
  return parsed.success ? map(parsed.data) : undefined;
};
