import { z } from 'zod';
import { OutsideError } from '../vendors/http/outside-error.ts';

/** What came of one request: the raw answer (undefined: no JSON), why it failed, or why it was not sent. */
export type Look =
  | { readonly kind: 'answered'; readonly body: unknown }
  | { readonly kind: 'failed'; readonly error: OutsideError }
  | { readonly kind: 'skipped'; readonly why: string };

export const skipped = (why: string): Look => ({ kind: 'skipped', why });

/** Sends and keeps whatever comes of it. @throws what is no answer or failure of a vendor. */
export async function look(send: () => Promise<unknown>): Promise<Look> {
  try {
    return { kind: 'answered', body: await send() };
  } catch (error) {
    if (error instanceof OutsideError) return { kind: 'failed', error };
    throw error;
  }
}

export const statusOf = (seen: Look): number | undefined =>
  seen.kind === 'failed' ? seen.error.status : undefined;

export const isRefused = (seen: Look): boolean => [401, 403].includes(statusOf(seen) ?? 0);

const oauthCodes = [
  'invalid_client',
  'invalid_grant',
  'invalid_request',
  'invalid_scope',
  'unauthorized_client',
  'unsupported_grant_type',
] as const;

/** The OAuth error code of a refusal by a token address; undefined when it is none that the standard names. */
export function oauthCodeOf(seen: Look): (typeof oauthCodes)[number] | undefined {
  if (seen.kind !== 'failed') return undefined;
  const parsed = z.object({ error: z.enum(oauthCodes) }).safeParse(seen.error.body);
  return parsed.success ? parsed.data.error : undefined;
}

/** Why there is no answer, in our words only: a vendor's own text may hold names. */
export function whyNot(seen: Look): string {
  if (seen.kind === 'skipped') return seen.why;
  if (seen.kind === 'answered') return 'It was answered.';
  const { code, status } = seen.error;
  const oauth = oauthCodeOf(seen);
  if (oauth !== undefined) return `The token address refused with ${status} ${oauth}.`;
  switch (code) {
    case 'unreachable':
      return 'It could not be reached.';
    case 'timedOut':
      return 'It did not answer in time.';
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
