import { z } from 'zod';
import type { Caller } from './caller.ts';
import type { Token } from './token-keeper.ts';

/** What an application shows of itself. */
interface Application {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What a token address is sent for a token of an application (RFC 6749, 4.4). */
export const tokenForm = ({ clientId, clientSecret }: Application, scope: string): URLSearchParams =>
  new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope,
  });

/** What it answers, as far as we read it. */
export const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** Asks for a token. @param headers what the vendor wants beside the form @throws OutsideError */
export async function askForToken(
  caller: Caller,
  url: URL,
  form: URLSearchParams,
  headers: Readonly<Record<string, string>> = {},
): Promise<Token> {
  const asked = { method: 'POST', url, what: 'token', schema: tokenAnswer, headers, form } as const;
  const answer = await caller.send({ ...asked, repeatable: true });
  return { value: answer.access_token, expiresIn: answer.expires_in };
}
