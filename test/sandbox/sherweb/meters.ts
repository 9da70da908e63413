import { type Context, Hono } from 'hono';
import type { SandboxEnv } from '../core/env.ts';
import type { SherwebPlatform } from './platforms.ts';
import { problem } from './problems.ts';
import type { SherwebState } from './state.ts';

/** Which platforms a customer is set up on, what their meters count, and which subscriptions fill them. */
export const meters = (state: SherwebState): Hono<SandboxEnv> => {
  const onPlatform = (
    c: Context<SandboxEnv>,
    customerId: string,
    platformId: string,
    answer: (platform: SherwebPlatform) => object,
  ): Response => {
    const platform = state.platforms.of(customerId).find(({ id }) => id === platformId);
    if (!state.customer(customerId) || !platform) return problem(c, 404, 'There is no such platform.');
    return c.json({ customerId, platformId, ...answer(platform) });
  };

  return new Hono<SandboxEnv>()
    .get('/customers/:id/platforms-configurations', (c) => {
      const customer = state.customer(c.req.param('id'));
      if (!customer) return problem(c, 404, 'There is no such customer.');
      const configuredPlatforms = state.platforms.of(customer.id).map(({ id }) => ({ id }));
      return c.json({ customerId: customer.id, configuredPlatforms });
    })
    .get('/customers/:id/platforms/:platformId/meter-usages', (c) =>
      onPlatform(c, c.req.param('id'), c.req.param('platformId'), (platform) => ({
        meterUsages: platform.meters.flatMap(({ id, usage }) =>
          usage === null
            ? []
            : [
                {
                  meterId: id,
                  totalQuantities: usage.total,
                  consumedQuantities: usage.consumed,
                  availableQuantities: usage.total - usage.consumed,
                },
              ],
        ),
      })),
    )
    .get('/billing/subscriptions/meters', (c) =>
      onPlatform(c, c.req.query('customerId') ?? '', c.req.query('platformId') ?? '', (platform) => {
        const ids = new Set(platform.meters.flatMap(({ subscriptionIds }) => subscriptionIds));
        return {
          subscriptionMeters: [...ids].map((subscriptionId) => ({
            subscriptionId,
            meters: platform.meters
              .filter(({ subscriptionIds }) => subscriptionIds.includes(subscriptionId))
              .map(({ id, name }) => ({ id, name, description: name })),
          })),
        };
      }),
    );
};
