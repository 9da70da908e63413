import type { ZodType } from 'zod';
import type { Phrase } from '../../../shared/note-values.ts';
import { type CallName, phrase } from '../../messages/phrases.ts';
import { type OutsideErrorCode, outsideError, type Side } from './outside-error.ts';
import type { RouteOf } from './proxy.ts';
import { BodyTooLarge, readBody } from './read-body.ts';
import { withoutSecrets } from './redact.ts';
import { clockOf, retryAfterMs } from './retry-after.ts';
import { isPage, vendorText } from './vendor-text.ts';

/** One call to a vendor. `what` names it in sentences, e.g. `customers`: "the customer list". */
export interface OutsideRequest<T> {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly what: CallName;
  readonly schema: ZodType<T>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: URLSearchParams;
  /** A write that may be sent twice without harm, e.g. asking for a token. */
  readonly repeatable?: true;
  /** Ends the request wherever it is: for reads. */
  readonly signal?: AbortSignal | undefined;
  /** Ends waiting for a turn or a next try, but not what was sent: for writes. */
  readonly stop?: AbortSignal | undefined;
}

export interface SendLimits {
  readonly side: Side;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** What a request goes through; straight to its host unless told. */
  readonly routeOf?: RouteOf;
  /** Values that must not appear in any error text. */
  readonly secrets: readonly string[];
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const codeOfStatus = (status: number): OutsideErrorCode => {
  if (status >= 300 && status < 400) return 'redirected';
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'notFound';
  if (status === 429) return 'rateLimited';
  return status >= 500 ? 'serverError' : 'rejected';
};

function answered(code: number, body: unknown, text: string, secrets: readonly string[]): Phrase {
  const status = String(code);
  const said = vendorText(body, text, secrets);
  if (said !== '') return phrase('happened.answeredWith', { status, said });
  return phrase(isPage(text) ? 'happened.answeredPage' : 'happened.answered', { status });
}

/** What must not show: the secrets of the account, and the token that this request carries. */
const secretsOf = (request: OutsideRequest<unknown>, limits: SendLimits): readonly string[] => {
  const token = request.headers?.Authorization?.replace(/^Bearer /, '');
  return token === undefined ? limits.secrets : [...limits.secrets, token];
};

/**
 * Sends one request and parses its answer with the request's schema. Redirects are not followed, so that no
 * credential reaches another host.
 * @throws OutsideError for anything but a 2xx answer of the expected shape, within time and size.
 */
export async function sendOnce<T>(request: OutsideRequest<T>, limits: SendLimits): Promise<T> {
  const { side } = limits;
  const secrets = secretsOf(request, limits);
  const fail = (code: OutsideErrorCode, happened: Phrase, rest = {}) =>
    outsideError(side, code, request.what, happened, rest);
  const deadline = AbortSignal.timeout(limits.timeoutMs);
  const signal = request.signal === undefined ? deadline : AbortSignal.any([deadline, request.signal]);

  let response: Response;
  let text: string;
  try {
    response = await fetch(request.url, {
      method: request.method,
      redirect: 'manual',
      ...throughOf(limits.routeOf?.(request.url)),
      signal,
      headers: {
        Accept: 'application/json',
        ...(request.json === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...request.headers,
      },
      ...(request.json === undefined ? {} : { body: JSON.stringify(request.json) }),
      ...(request.form === undefined ? {} : { body: request.form }),
    });
    text = await readBody(response, limits.maxBytes);
  } catch (cause) {
    if (request.signal?.aborted) throw request.signal.reason;
    if (deadline.aborted)
      throw fail('timedOut', phrase('happened.timedOut', { seconds: Math.round(limits.timeoutMs / 1000) }), {
        cause,
      });
    if (cause instanceof BodyTooLarge)
      throw fail('tooLarge', phrase('happened.tooLarge', { bytes: limits.maxBytes }), { cause });
    // A header that cannot be sent is quoted in the reason, key and all; then the cause is not kept either.
    const reason = reasonOf(cause);
    const shown = withoutSecrets(reason, secrets);
    const rest = shown === reason ? { cause } : {};
    throw fail('unreachable', phrase('happened.unreachable', { reason: shown }), rest);
  }

  const body = parseJson(text);
  if (!response.ok) {
    throw fail(codeOfStatus(response.status), answered(response.status, body, text, secrets), {
      status: response.status,
      body: body ?? text,
      retryAfterMs: retryAfterMs(response.headers.get('retry-after'), body, clockOf(response.headers)),
    });
  }
  const parsed = request.schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const happened =
    body === undefined
      ? noJson(text)
      : phrase('happened.unexpected', { found: describeIssues(parsed.error.issues) });
  throw fail('badAnswer', happened, { status: response.status });
}

const noJson = (text: string): Phrase =>
  text === '' ? phrase('happened.empty') : isPage(text) ? phrase('happened.page') : phrase('happened.noJson');

const describeIssues = (issues: readonly { path: PropertyKey[]; message: string }[]): string => {
  const first = issues[0];
  const where = first?.path.map(String).join('.') ?? '';
  return `${where === '' ? 'the whole' : where}: ${first?.message ?? 'unknown'}${issues.length > 1 ? `, and ${issues.length - 1} more` : ''}`;
};

const reasonOf = (cause: unknown): string => {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : '';
  return code !== '' ? code : inner instanceof Error ? inner.message : 'no reason given';
};

/** Node's `fetch` takes a dispatcher of undici's, of which its own types are another copy. */
const throughOf = (dispatcher: ReturnType<RouteOf>): RequestInit =>
  dispatcher === undefined ? {} : ({ dispatcher } as unknown as RequestInit);
