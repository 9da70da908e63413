import { z } from 'zod';
import type { OutsideError } from '../../http/outside-error.ts';

/** The OAuth error code of a token address's refusal, or nothing. */
export const oauthCode = (error: OutsideError): string | undefined => {
  const parsed = z.object({ error: z.string() }).safeParse(error.body);
  return parsed.success ? parsed.data.error : undefined;
};
