import type { Context } from 'hono';
import type { SandboxEnv } from '../core/env.ts';
import type { HaloSettings } from './settings.ts';

export const isTrue = (value: string | undefined): boolean => value?.toLowerCase() === 'true';

const positive = (value: string | undefined, otherwise: number): number => {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
};

/** `pageinate` (spelled so), `page_size`, `page_no` from 1 [sure]; without them everything comes at once. */
export const listAnswer = (
  c: Context<SandboxEnv>,
  settings: HaloSettings,
  name: string,
  rows: readonly object[],
): Response => {
  if (!isTrue(c.req.query('pageinate'))) {
    return settings.listStyle === 'bare' ? c.json(rows) : c.json({ record_count: rows.length, [name]: rows });
  }
  const size = Math.min(positive(c.req.query('page_size'), 50), settings.maxPageSize);
  const page = positive(c.req.query('page_no'), 1);
  return c.json({ record_count: rows.length, [name]: rows.slice((page - 1) * size, page * size) });
};
