import { z } from 'zod';
import type { Part } from '../../../shared/note-values.ts';
import { part } from '../../messages/phrases.ts';
import { OutsideError } from '../../vendors/http/outside-error.ts';

/** What came of one request: the raw answer (undefined: no JSON), why it failed, or why it was not sent. */
export type Evidence =
  | { readonly kind: 'answered'; readonly body: unknown }
  | { readonly kind: 'failed'; readonly error: OutsideError }
  | { readonly kind: 'skipped'; readonly why: Part };

/** Nothing was asked, for this reason. */
export const skipped = (why: Part): Evidence => ({ kind: 'skipped', why });

/** Sends and keeps whatever comes of it. @throws what is no answer or failure of a vendor. */
export async function evidenceOf(send: () => Promise<unknown>): Promise<Evidence> {
  try {
    return { kind: 'answered', body: await send() };
  } catch (error) {
    if (error instanceof OutsideError) return { kind: 'failed', error };
    throw error;
  }
}

/** The HTTP status of a failed request; undefined: it was answered, not sent, or got no status. */
export const statusOf = (evidence: Evidence): number | undefined =>
  evidence.kind === 'failed' ? evidence.error.status : undefined;

/** Whether a request was answered with 401 or 403. */
export const isRefused = (evidence: Evidence): boolean => [401, 403].includes(statusOf(evidence) ?? 0);

const oauthCodes = [
  'invalid_client',
  'invalid_grant',
  'invalid_request',
  'invalid_scope',
  'unauthorized_client',
  'unsupported_grant_type',
] as const;

/** The OAuth error code of a refusal by a token address; undefined when it is none that the standard names. */
export function oauthCodeOf(evidence: Evidence): (typeof oauthCodes)[number] | undefined {
  if (evidence.kind !== 'failed') return undefined;
  const parsed = z.object({ error: z.enum(oauthCodes) }).safeParse(evidence.error.body);
  return parsed.success ? parsed.data.error : undefined;
}

const whyFailed: Readonly<Record<string, Part>> = {
  unreachable: part('why.unreachable'),
  timedOut: part('why.timedOut'),
  stopped: part('why.stopped'),
  rateLimited: part('why.rateLimited'),
  foreignHost: part('why.foreignHost'),
  tooLarge: part('why.tooLarge'),
};

/** Why there is no answer, in our words only: a vendor's own text may hold names. */
export function whyNot(evidence: Evidence): Part {
  if (evidence.kind === 'skipped') return evidence.why;
  if (evidence.kind === 'answered') return part('why.answered');
  const { code, status } = evidence.error;
  const oauth = oauthCodeOf(evidence);
  if (status === undefined) return whyFailed[code] ?? part('why.noStatus');
  if (oauth !== undefined) return part('why.oauth', { status: String(status), oauth });
  const known = { status: String(status) };
  if (code === 'unauthorized' || code === 'forbidden') return part('why.refused', known);
  if (code === 'redirected') return part('why.redirected', known);
  return whyFailed[code] ?? part('why.status', known);
}
