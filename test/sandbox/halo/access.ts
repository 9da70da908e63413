import type { Context, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { SandboxEnv } from '../core/env.ts';
import { errorAnswer } from '../core/errors.ts';
import { type HaloSettings, haloScopes } from './settings.ts';
import type { HaloState } from './state.ts';

type Scope = HaloSettings['applicationScopes'][number];

const TokenRequestSchema = z.object({
  grant_type: z.literal('client_credentials'),
  client_id: z.string(),
  client_secret: z.string(),
  scope: z.string(),
});

const refuse = (c: Context<SandboxEnv>, error: string, error_description: string): Response =>
  c.json({ error, error_description }, 400);

export const token =
  (state: HaloState) =>
  (c: Context<SandboxEnv>): Response => {
    const { tenant, clientId, clientSecret } = state.credentials;
    // Which error a wrong tenant gives is not known [guess].
    if (state.settings.hosted && c.req.query('tenant') !== tenant) {
      return refuse(c, 'invalid_request', 'There is no such tenant.');
    }
    const request = TokenRequestSchema.safeParse(c.get('body'));
    if (!request.success) return refuse(c, 'invalid_request', 'A field of the form is missing or wrong.');
    const { client_id, client_secret, scope } = request.data;
    if (client_id !== clientId)
      return refuse(c, 'invalid_client', 'There is no application with this client id.');
    if (client_secret !== clientSecret) return refuse(c, 'invalid_client', 'The client secret is wrong.');
    const scopes = scope.split(/\s+/).filter(Boolean);
    const allowed: readonly string[] = state.settings.applicationScopes;
    const known: readonly string[] = haloScopes;
    const refused = scopes.find(
      (one) => !known.includes(one) || !(allowed.includes(one) || allowed.includes('all')),
    );
    if (scopes.length === 0 || refused !== undefined) {
      return refuse(c, 'invalid_scope', `The scope "${refused ?? ''}" is not open to this application.`);
    }
    return c.json(state.tokens.issue(scopes));
  };

export const signedIn =
  (state: HaloState): MiddlewareHandler<SandboxEnv> =>
  async (c, next) => {
    if (!state.tokens.scopesOf(c.req.header('authorization'))) {
      return errorAnswer(401, 'message', 'The access token is missing, unknown or has ended.');
    }
    await next();
  };

export const needs =
  (state: HaloState, scope: Scope): MiddlewareHandler<SandboxEnv> =>
  async (c, next) => {
    const granted = state.tokens.scopesOf(c.req.header('authorization')) ?? [];
    const may = (list: readonly string[]) => list.includes(scope) || list.includes('all');
    if (!may(granted) || !may(state.settings.agentScopes)) {
      return errorAnswer(403, 'className', `This needs the permission ${scope}.`);
    }
    await next();
  };
