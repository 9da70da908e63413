import type { Context } from 'hono';
import type { SandboxEnv } from '../core/env.ts';

/** Titles follow `Accept-Language`, so nobody may decide on their words. */
const titles: Record<number, { en: string; fr: string }> = {
  400: { en: 'Bad request', fr: 'Requête incorrecte' },
  403: { en: 'Forbidden', fr: 'Accès refusé' },
  404: { en: 'Not found', fr: 'Introuvable' },
};

/** RFC 7807 problem details, as every error behind the gateway. */
export const problem = (
  c: Context<SandboxEnv>,
  status: 400 | 403 | 404,
  detail: string,
  type = `https://httpstatuses.example/${status}`,
): Response => {
  const language = (c.req.header('accept-language') ?? '').startsWith('fr') ? 'fr' : 'en';
  const body = {
    type,
    title: titles[status]?.[language],
    status,
    detail,
    instance: c.req.path,
  };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json; charset=utf-8' });
};

/** The gateway in front of the API answers in its own shape (Azure API Management). */
export const gatewayRefusal = (c: Context<SandboxEnv>, message: string): Response =>
  c.json({ statusCode: 401, message }, 401);
