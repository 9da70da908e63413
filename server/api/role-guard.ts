import { createMiddleware } from 'hono/factory';
import type { Role } from '../../shared/access.ts';
import type { Actor } from '../../shared/audit.ts';
import type { RouteAccess } from '../../shared/routes/contract.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { ApiDeps } from './routes/deps.ts';

/** The token of a request; empty: none, or none of a form that we give. */
export const bearer = (header: string | undefined): string =>
  /^Bearer ([\w~+/.=-]{16,200})$/.exec(header ?? '')?.[1] ?? '';

/** Commands on this machine may do what admins may. */
const roleOf = (who: Actor): Role => (who.kind === 'connection' ? who.role : 'admin');

/**
 * Lets a request through to a route: its token must have the route's role.
 * @throws ProblemError `access.noToken`, `access.adminOnly`, `access.commandOnly`
 */
export const roleGuard = (
  { access, method }: { readonly access: RouteAccess; readonly method: string },
  deps: Pick<ApiDeps, 'access'>,
) =>
  createMiddleware<{ Variables: { role: Role; who: Actor } }>(async (context, next) => {
    // A HEAD request is answered by the route for GET, so it has to pass the same guard.
    const asked = context.req.method === 'HEAD' ? 'get' : context.req.method.toLowerCase();
    if (asked !== method || access === 'open') return next();

    const who = deps.access.whoIs(bearer(context.req.header('authorization')));
    if (who === null) throw new ProblemError(401, 'access.noToken');
    const role = roleOf(who);
    if (access !== 'technician' && role !== 'admin') throw new ProblemError(403, 'access.adminOnly');
    if (access === 'command' && who.kind !== 'command') throw new ProblemError(403, 'access.commandOnly');
    context.set('role', role);
    context.set('who', who);
    return next();
  });
