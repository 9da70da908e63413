import { browser } from 'wxt/browser';
import { ProblemSchema } from '../../shared/problem.ts';
import { type RouteName, routes } from '../../shared/routes/api.ts';
import { type RouteInput, requestFor } from '../../shared/routes/request.ts';
import { ownProblems } from '../i18n/own-problems.ts';
import type { Reply } from '../messaging/messages.ts';
import type { Pairing } from './pairing-storage.ts';

const timeoutMs = 90_000;

/**
 * Calls a route of the companion; only the background does this. Never throws: what goes wrong is a note.
 * @param input what the route's contract takes
 * @param pairing null for the open routes before pairing; then `address` says where
 * @returns the answer, parsed with the route's contract, or what went wrong
 */
export async function callRoute(
  name: RouteName,
  input: unknown,
  pairing: Pairing | null,
  address = pairing?.address,
): Promise<Reply<unknown>> {
  const { access, answer } = routes[name];
  if (address === undefined || (pairing === null && access !== 'open'))
    return { ok: false, problem: ownProblems.notPaired() };
  const request = requestFor(name, input as RouteInput<typeof name>);
  let response: Response;
  try {
    response = await fetch(new URL(request.path, address), {
      method: request.method,
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'Accept-Language': browser.i18n.getUILanguage(),
        ...(pairing === null ? {} : { Authorization: `Bearer ${pairing.token}` }),
        ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
  } catch {
    return { ok: false, problem: ownProblems.unreachable(address) };
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const problem = ProblemSchema.safeParse(body);
    return {
      ok: false,
      problem: problem.success ? problem.data : ownProblems.unexpectedAnswer(address, response.status),
    };
  }
  const parsed = answer.safeParse(body);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problem: ownProblems.unexpectedAnswer(address, response.status) };
}
