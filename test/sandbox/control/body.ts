import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';

const refusal = (status: 400 | 404, error: string): HTTPException =>
  new HTTPException(status, { res: Response.json({ error }, { status }) });

export const readBody = async <S extends z.ZodType>(c: Context, schema: S): Promise<z.infer<S>> => {
  const body: unknown = await c.req.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw refusal(400, z.prettifyError(parsed.error));
  return parsed.data;
};

export const found = <T>(thing: T | undefined, what: string): T => {
  if (thing === undefined) throw refusal(404, `There is no such ${what}.`);
  return thing;
};
