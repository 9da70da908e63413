import { browser } from 'wxt/browser';
import { JobSchema, jobPath, preferJobAfter } from '../../shared/job.ts';
import { ProblemSchema } from '../../shared/problem.ts';
import { type RouteName, routes } from '../../shared/routes/api.ts';
import { type CompanionRequest, type RouteInput, requestFor } from '../../shared/routes/request.ts';
import { ownProblems } from '../i18n/own-problems.ts';
import type { CallReply } from '../messaging/messages.ts';
import { isNetworkDenied } from './local-network.ts';
import type { Pairing } from './pairing-storage.ts';

/** What takes longer is a job. Asked for its answer, it says sooner how things are. */
const [jobAfterSeconds, jobAgainSeconds] = [8, 4];
/** Twice as long as any answer is to take, and sooner than a browser ends the background for it (30 s). */
const timeoutMs = 25_000;

/**
 * Calls a route of the companion; only the background does this. Never throws: what goes wrong is a note.
 * @param input what the route's contract takes
 * @param pairing null for the open routes before pairing; then `address` says where
 * @returns the answer, parsed with the route's contract, or what went wrong, or the job that makes the answer
 */
export async function callRoute(
  name: RouteName,
  input: unknown,
  pairing: Pairing | null,
  address = pairing?.address,
): Promise<CallReply> {
  if (address === undefined || (pairing === null && routes[name].access !== 'open'))
    return { ok: false, problem: ownProblems.notPaired() };
  return ask(name, requestFor(name, input as RouteInput<typeof name>), jobAfterSeconds, pairing, address);
}

/** Asks for the answer of a route that became a job. */
export async function askForAnswer(
  name: RouteName,
  jobId: string,
  pairing: Pairing | null,
): Promise<CallReply> {
  if (pairing === null) return { ok: false, problem: ownProblems.notPaired() };
  const request = { method: 'GET', path: jobPath(jobId), body: undefined };
  return ask(name, request, jobAgainSeconds, pairing, pairing.address);
}

async function ask(
  name: RouteName,
  request: CompanionRequest,
  waitSeconds: number,
  pairing: Pairing | null,
  address: string,
): Promise<CallReply> {
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
        ...(pairing === null
          ? {}
          : { Authorization: `Bearer ${pairing.token}`, ...preferJobAfter(waitSeconds) }),
        ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
  } catch {
    const isDenied = await isNetworkDenied();
    return {
      ok: false,
      problem: isDenied ? ownProblems.networkDenied(address) : ownProblems.unreachable(address),
    };
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const problem = ProblemSchema.safeParse(body);
    return {
      ok: false,
      problem: problem.success ? problem.data : ownProblems.unexpectedAnswer(address, response.status),
    };
  }
  const job = response.status === 202 ? JobSchema.safeParse(body) : null;
  if (job?.success === true) return { ok: 'later', job: job.data };
  const parsed = routes[name].answer.safeParse(body);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problem: ownProblems.unexpectedAnswer(address, response.status) };
}
