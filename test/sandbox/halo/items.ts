import { Hono } from 'hono';
import { haloAssumptions } from '../../../server/vendors/assumptions/halo.ts';
import type { SandboxEnv } from '../core/env.ts';
import { errorAnswer } from '../core/errors.ts';
import { needs } from './access.ts';
import { listAnswer } from './lists.ts';
import type { HaloState } from './state.ts';

/** What is sold, found by a part of its name. */
export const items = (state: HaloState): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>()
    .get('/item', needs(state, 'read:items'), (c) => {
      const search = c.req.query('search')?.toLowerCase() ?? '';
      const rows = state.items().filter(({ name }) => name.toLowerCase().includes(search));
      return listAnswer(c, state, haloAssumptions.haloEnvelope.value.items, rows);
    })
    .get('/item/:id', needs(state, 'read:items'), (c) => {
      const found = state.items().find(({ id }) => id === Number(c.req.param('id')));
      return found ? c.json(found) : errorAnswer(404, 'message', 'Not found');
    });
