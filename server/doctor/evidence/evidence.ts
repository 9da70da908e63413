import { z } from 'zod';
import { OutsideError } from '../../vendors/http/outside-error.ts';

/** What came of one request: the raw answer (undefined: no JSON), why it failed, or why it was not sent. */
export type Evidence =
  | { readonly kind: 'answered'; readonly body: unknown }
  | { readonly kind: 'failed'; readonly error: OutsideError }
  | { readonly kind: 'skipped'; readonly why: string };

export const skipped = (why: string): Evidence => ({ kind: 'skipped', why });

/** Sends and keeps whatever comes of it. @throws what is no answer or failure of a vendor. */
export async function evidenceOf(send: () => Promise<unknown>): Promise<Evidence> {
  try {
    return { kind: 'answered', body: await send() };
  } catch (error) {
    if (error instanceof OutsideError) return { kind: 'failed', error };
    throw error;
  }
}

export const statusOf = (evidence: Evidence): number | undefined =>
  evidence.kind === 'failed' ? evidence.error.status : undefined;

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

/** Why there is no answer, in our words only: a vendor's own text may hold names. */
export function whyNot(evidence: Evidence): string {
  if (evidence.kind === 'skipped') return evidence.why;
  if (evidence.kind === 'answered') return 'It was answered.';
  const { code, status } = evidence.error;
  const oauth = oauthCodeOf(evidence);
  if (oauth !== undefined) return `The token address refused with ${status} ${oauth}.`;
  switch (code) {
    case 'unreachable':
      return 'It could not be reached.';
    case 'timedOut':
      return 'It did not answer in time.';
    case 'stopped':
      return 'The request limit of the settings is used up; examine again in some minutes.';
    case 'rateLimited':
      return 'The request limit was reached (429); examine again in some minutes.';
    case 'unauthorized':
    case 'forbidden':
      return `It was refused (${status}).`;
    case 'redirected':
      return `It redirects elsewhere (${status}), which is not followed.`;
    case 'foreignHost':
      return 'It names a host that is not known as Halo’s, where no secret was sent.';
    case 'tooLarge':
      return 'The answer is too large to be read.';
    default:
      return `It was answered with status ${status ?? 'unknown'}.`;
  }
}
