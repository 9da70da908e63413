import type { Context, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { SandboxEnv } from '../core/env.ts';
import { gatewayRefusal, problem } from './problems.ts';
import type { SherwebState } from './state.ts';

const TokenRequestSchema = z.object({
  grant_type: z.literal('client_credentials'),
  client_id: z.string(),
  client_secret: z.string(),
  scope: z.string(),
});
const scopes = ['service-provider', 'distributor'];

const keyIsGood = (c: Context<SandboxEnv>, state: SherwebState): boolean =>
  c.req.header('ocp-apim-subscription-key') === state.credentials.subscriptionKey;

const refuseKey = (c: Context<SandboxEnv>): Response =>
  gatewayRefusal(
    c,
    'Access denied due to invalid subscription key. Send a valid key of an active subscription.',
  );

export const token =
  (state: SherwebState) =>
  (c: Context<SandboxEnv>): Response => {
    if (state.settings.tokenNeedsKey && !keyIsGood(c, state)) return refuseKey(c);
    const request = TokenRequestSchema.safeParse(c.get('body'));
    if (!request.success) return c.json({ error: 'invalid_request' }, 400);
    const { client_id, client_secret, scope } = request.data;
    const { clientId, clientSecret } = state.credentials;
    if (client_id !== clientId || client_secret !== clientSecret)
      return c.json({ error: 'invalid_client' }, 400);
    const isOpen = scope !== 'distributor' || state.settings.distributorAccess;
    if (!scopes.includes(scope) || !isOpen) return c.json({ error: 'invalid_scope' }, 400);
    return c.json(state.tokens.issue([scope]));
  };

/** The key is the gateway's business, the token the API's: so the key is looked at first. */
const accessWith =
  (state: SherwebState, scope: string, isOpen: () => boolean): MiddlewareHandler<SandboxEnv> =>
  async (c, next) => {
    if (!keyIsGood(c, state)) return refuseKey(c);
    const granted = state.tokens.scopesOf(c.req.header('authorization'));
    if (!granted)
      return gatewayRefusal(c, 'Unauthorized. The access token is missing, unknown or has ended.');
    if (!granted.includes(scope) || !isOpen())
      return problem(c, 403, 'This account has no access to this API.');
    await next();
  };

export const access = (state: SherwebState): MiddlewareHandler<SandboxEnv> =>
  accessWith(state, 'service-provider', () => state.settings.serviceProviderAccess);

export const distributorAccess = (state: SherwebState): MiddlewareHandler<SandboxEnv> =>
  accessWith(state, 'distributor', () => state.settings.distributorAccess);
