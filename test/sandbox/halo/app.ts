import { Hono } from 'hono';
import { haloAssumptions } from '../../../server/vendors/assumptions/halo.ts';
import type { SandboxEnv } from '../core/env.ts';
import { errorAnswer } from '../core/errors.ts';
import { type FrameParts, frame, slow } from '../core/frame.ts';
import { signedIn, token } from './access.ts';
import { billing } from './billing.ts';
import { clients } from './clients.ts';
import { customerParts } from './customer-parts.ts';
import { licenceFields } from './fields.ts';
import { items } from './items.ts';
import { licences } from './licences.ts';
import { oneWriteAtATime, rateLimit } from './limits.ts';
import { listAnswer } from './lists.ts';
import type { HaloState } from './state.ts';
import { tickets } from './tickets.ts';
import { toldTickets } from './told-tickets.ts';

const licenceProperties = ({ settings }: HaloState) =>
  Object.fromEntries(
    [...licenceFields.keys()]
      .filter((name) => !settings.fieldsUnknown.includes(name))
      .map((name) => [name, {}]),
  );

const control = (state: HaloState): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>()
    .get('/control', (c) =>
      state.settings.control
        ? c.json(state.settings.control)
        : errorAnswer(403, 'className', 'Only an administrator may read this.'),
    )
    .post('/control', () => {
      state.violations.push({ kind: 'controlPost', detail: 'POST /api/Control' });
      return errorAnswer(403, 'className', 'Only an administrator may change this.');
    });

/** Who asks for no page gets all; the list's name is nobody's knowledge [guess]. */
const externalLinks = (state: HaloState): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>().get('/externallink', (c) =>
    state.settings.externalLinks
      ? listAnswer(c, state, 'externallinks', state.settings.externalLinks)
      : errorAnswer(403, 'className', 'You do not have access to external links.'),
  );

const api = (state: HaloState, now: () => Date): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>()
    .use(rateLimit(state, now))
    .get('/authinfo', (c) =>
      c.json({ auth_url: `${new URL(c.req.url).origin}/auth`, tenant_id: state.credentials.tenant }),
    )
    .get('/instanceinfo', (c) => c.json({ version: '2.250.1', instancename: 'southridge' }))
    .use(oneWriteAtATime(state))
    .use(slow)
    .use(signedIn(state))
    .get('/swagger/v2/swagger.json', (c) =>
      c.json({
        openapi: '3.0.1',
        components: { schemas: { Licence_List: { properties: licenceProperties(state) } } },
      }),
    )
    .route('/', clients(state))
    .route('/', licences(state))
    .route('/', billing(state))
    .route('/', tickets(state))
    .route('/', items(state))
    .route('/', customerParts(state))
    .route('/', toldTickets(state))
    .route('/', externalLinks(state))
    .route('/', control(state));

/** Halo's paths are matched whatever their case [likely]. */
export const haloApp = (state: HaloState, parts: FrameParts): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>({ getPath: (request) => new URL(request.url).pathname.toLowerCase() })
    .use(frame(parts))
    .post(haloAssumptions.haloToken.value.fallback, slow, token(state))
    .route('/api', api(state, parts.now))
    .notFound(() => errorAnswer(404, 'html', 'Not Found'));
