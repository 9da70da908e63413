import { z } from 'zod';
import { isSafeForSecrets } from '../../config/safe-address.ts';
import { ProblemError } from '../../messages/problem-error.ts';
import { sendOnce } from '../../vendors/http/send-once.ts';
import type { SendDeps } from './outgoing.ts';

/** Whoever takes messages answers with a word or nothing. */
const mostBytes = 64 * 1024;

/**
 * An address that a message may be sent to.
 * @throws ProblemError `notify.unsafeAddress` unless it is https, or http to this machine
 */
export function safeAddress(text: string): URL {
  if (!URL.canParse(text) || !isSafeForSecrets(new URL(text)))
    throw new ProblemError(400, 'notify.unsafeAddress');
  return new URL(text);
}

/**
 * Posts JSON to a secret address, once; neither the address nor `secrets` show in what is said of a failure.
 * @throws OutsideError, ProblemError `notify.unsafeAddress`
 */
export async function post(
  address: string,
  json: unknown,
  { routeOf, timeoutMs }: SendDeps,
  headers: Readonly<Record<string, string>> = {},
  secrets: readonly string[] = [],
): Promise<void> {
  const url = safeAddress(address);
  const hidden = [address, url.href, `${url.pathname}${url.search}`, ...secrets];
  await sendOnce(
    // What the answer says beside its status is nothing to us.
    { method: 'POST', url, what: 'message', schema: z.unknown(), json, headers },
    {
      side: 'receiver',
      timeoutMs,
      maxBytes: mostBytes,
      routeOf,
      secrets: hidden.filter((text) => text !== '/'),
    },
  );
}
