import { Hono } from 'hono';
import { given } from '../core/given.ts';
import { large } from '../seeds/large.ts';
import { nasty } from '../seeds/nasty.ts';
import { small } from '../seeds/small.ts';
import type { SandboxState } from '../state.ts';
import { WebSettingsSchema } from '../web/settings.ts';
import { readBody } from './body.ts';
import { haloControl } from './halo.ts';
import { FaultSchema, SeedSchema } from './schemas.ts';
import { sherwebControl } from './sherweb.ts';

const snapshot = ({ sherweb, halo, web }: SandboxState) => ({
  sherweb: { settings: sherweb.settings, customers: sherweb.customers() },
  halo: {
    settings: halo.settings,
    topLevels: halo.topLevels(),
    clients: halo.clients(),
    licences: halo.licences(),
    recurringInvoices: halo.recurringInvoices(),
    violations: halo.violations,
  },
  web: { settings: web.settings, enabled: [...web.enabled] },
});

/** Infinity and patterns do not survive JSON by themselves. */
const shownFaults = ({ faults }: SandboxState) =>
  faults.list().map(({ fault, skip, left }) => ({
    ...fault,
    match: { ...fault.match, path: fault.match?.path?.toString() },
    skip,
    times: Number.isFinite(left) ? left : 'always',
  }));

/** Everything a test does to the state in the same process, over HTTP: for the demo and for other processes. */
export const controlApp = (state: SandboxState): Hono =>
  new Hono()
    .basePath('/control')
    .get('/state', (c) => c.json(snapshot(state)))
    .post('/seed', async (c) => {
      const seed = await readBody(c, SeedSchema);
      const chosen = seed.name === 'large' ? large(seed) : { small, nasty }[seed.name];
      chosen(state);
      return c.body(null, 204);
    })
    .post('/reset', (c) => {
      state.reset();
      return c.body(null, 204);
    })
    .route('/sherweb', sherwebControl(state.sherweb))
    .route('/halo', haloControl(state.halo))
    .patch('/web', async (c) => {
      Object.assign(state.web.settings, given(await readBody(c, WebSettingsSchema.partial())));
      return c.json(state.web.settings);
    })
    .get('/faults', (c) => c.json(shownFaults(state)))
    .post('/faults', async (c) => {
      state.faults.add(await readBody(c, FaultSchema));
      return c.json(shownFaults(state), 201);
    })
    .delete('/faults', (c) => {
      state.faults.clear();
      return c.body(null, 204);
    })
    .get('/requests', (c) => c.json(state.requests))
    .delete('/requests', (c) => {
      state.clearRequests();
      return c.body(null, 204);
    });
