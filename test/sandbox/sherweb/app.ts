import { Hono } from 'hono';
import { sherwebAssumptions } from '../../../server/vendors/assumptions/sherweb.ts';
import type { SandboxEnv } from '../core/env.ts';
import { type FrameParts, frame, slow } from '../core/frame.ts';
import { access, distributorAccess, token } from './access.ts';
import { payableCharges, receivableCharges } from './charges.ts';
import { meters } from './meters.ts';
import { orders } from './orders.ts';
import { problem } from './problems.ts';
import { reads } from './reads.ts';
import type { SherwebState } from './state.ts';

export const sherwebApp = (state: SherwebState, parts: FrameParts): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>()
    .use(frame(parts))
    .use(slow)
    .use(async (_, next) => {
      state.carryOutDue();
      await next();
    })
    .post(sherwebAssumptions.sherwebToken.value.path, token(state))
    .use(`${sherwebAssumptions.sherwebCharges.value.base}/*`, distributorAccess(state))
    .route(sherwebAssumptions.sherwebCharges.value.base, payableCharges(state, parts.now))
    .use(access(state))
    .route(sherwebAssumptions.sherwebBase.value, receivableCharges(state, parts.now))
    .route(sherwebAssumptions.sherwebBase.value, reads(state, parts.now))
    .route(sherwebAssumptions.sherwebBase.value, meters(state))
    .route(sherwebAssumptions.sherwebBase.value, orders(state, parts.now))
    .notFound((c) => problem(c, 404, 'There is nothing at this address.'));
